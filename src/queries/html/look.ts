/** What the HTML of queries must be told. */
export interface QueryLook {
  /** The language of dates. */
  lang: string
  /** The page of a tag. */
  tagUrl(tag: string): string
}
