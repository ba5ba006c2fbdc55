/** What is told of a note that was found. */

/** A note that was found, as Pagefind tells it. Excerpts are what `excerptPieces` reads. */
export interface Hit {
  url: string
  excerpt: string
  meta: Record<string, string>
  filters: Record<string, string[]>
  /** What was found, by the heading above it; the text before the first heading has the note's own address. */
  sub_results: { title: string; url: string; excerpt: string }[]
  /** Which of `meta` hold a word of the query. */
  matched: string[]
}
