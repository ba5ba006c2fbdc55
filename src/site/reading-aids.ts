/** What a page and the scripts that help to read it agree on. */

export interface ReadingAids {
  /** The path below which the pages of notes stand, with its slash. */
  notes: string
  /** The path below which their previews stand; null where there are none. */
  previews: string | null
  /** The path below which previews of other sites stand; null where there are none. */
  web: string | null
  /** Whether notes can be opened beside the page. */
  stack: boolean
  /** Whether addresses of pages end in a slash. */
  slash: boolean
  words: { closePane: string; panes: string }
}

/** A link to a note. */
export interface NoteLink {
  /** The path of its page below that of all notes, as it stands in addresses. */
  path: string
  /** The id of the place that is meant, decoded; empty for the whole note. */
  place: string
}

/** What the full address `href` of a link on the site at `origin` means below `notes`; null when it is no page of a note. */
export function readNoteLink(href: string, origin: string, notes: string): NoteLink | null {
  if (!URL.canParse(href)) return null
  const url = new URL(href)
  if (url.origin !== origin || url.search !== '' || !url.pathname.startsWith(notes)) return null
  const path = url.pathname.slice(notes.length).replace(/\/$/, '')
  return path === '' ? null : { path, place: decode(url.hash.slice(1)) }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
