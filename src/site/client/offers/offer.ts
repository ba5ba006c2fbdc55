/** What the server of `one dev` says of suggested links. It alone has the panel that shows them. */

/** A link that the note on the page could have. */
export interface Offer {
  id: string
  kind: 'mention' | 'related'
  /** What stands around the words, as readers see it; null for a related note. */
  sentence: { before: string; words: string; after: string } | null
  /** The link as it would be written. */
  written: string
  title: string
  href: string
  lead: string | null
  /** From 0 to 100. */
  percent: number
  reasons: string[]
}

export interface OffersAnswer {
  /** Decisions are taken from those who know it. */
  token: string
  state: 'looking' | 'ready' | 'failed'
  offers: Offer[]
}

export type Decision = 'accept' | 'reject'
