/** The file behind the drawing of the graph. Scripts of the browser use it, so it does without the schemas. */

export interface ChartData {
  /** Of the notes, then of the tags. */
  hrefs: string[]
  titles: string[]
  /** How many of them are notes. */
  notes: number
  /** Of each note, the position in seedling, budding, evergreen; -1 for none. */
  stages: number[]
  /** Of each note, the position in `topicTitles`; -1 for none. */
  topics: number[]
  topicTitles: string[]
  x: number[]
  y: number[]
  /** Triples: from, to, and the position of the kind in `lineKinds`. */
  edges: number[]
}

/** The kinds of lines, in the order of the numbers in `edges`. */
export const lineKinds = [
  'parent',
  'next',
  'related',
  'translation',
  'relation',
  'embed',
  'link',
  'tag',
] as const
