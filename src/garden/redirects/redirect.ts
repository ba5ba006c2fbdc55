/** A page that leads on to a note from an address that it bears elsewhere, or once bore. */
export interface Redirect {
  /** Where the page stands: plain text below the site's base, without a slash at its ends. */
  path: string
  /** The slug of the note. */
  slug: string
  title: string
}
