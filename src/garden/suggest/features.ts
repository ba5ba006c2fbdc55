/**
 * The numbers that a pair of notes is judged by. Each belongs to a signal, which
 * is what reasons speak of.
 */

/** Of the words in the note; all zero where it does not say the other's name. */
export const mentionFeatures = [
  'said',
  'linkProbability',
  'spellingProbability',
  'commonness',
  'title',
  'fileName',
  'alias',
  'anchorText',
  'phraseWords',
  'count',
  'first',
  'spelled',
  'free',
  'heading',
  'nested',
  'phraseNotes',
  'phraseLinks',
  'bearers',
  'before',
  'behind',
  'blockStart',
  'blockCoverage',
  'blockLinks',
  'nearLinks',
  'linkDensity',
  'capital',
] as const

/** Scores that have no natural scale: each is a feature as it is, and one relative to the best that the same note has. */
export const scoredSignals = [
  'bm25',
  'tfidf',
  'latent',
  'context',
  'block',
  'likesVotes',
  'likesLists',
  'sharedNeighbours',
  'sharedLists',
  'walk',
] as const
export type ScoredSignal = (typeof scoredSignals)[number]

export const plainFeatures = [
  'nameCoverage',
  'wholeName',
  'nameLikeness',
  'linkLatent',
  'sameFolder',
  'folderLinks',
  'folderLinked',
  'sharedTags',
  'incoming',
  'outgoing',
] as const

/** All features, in the order of the values of a candidate. */
export const features: readonly string[] = [
  ...mentionFeatures,
  ...scoredSignals.flatMap((signal) => [signal, `${signal}Share`]),
  ...plainFeatures,
]

/** Features of the mention that speak of the place, not of the words. */
const ofPlace: ReadonlySet<string> = new Set([
  'first',
  'free',
  'heading',
  'nested',
  'before',
  'behind',
  'blockStart',
  'blockCoverage',
  'blockLinks',
  'nearLinks',
  'linkDensity',
  'capital',
])

const groups: ReadonlyMap<string, string> = new Map([
  ['nameCoverage', 'name'],
  ['wholeName', 'name'],
  ['nameLikeness', 'name'],
  ['sameFolder', 'folder'],
  ['folderLinks', 'folder'],
  ['folderLinked', 'folder'],
  ['sharedTags', 'tags'],
  ['incoming', 'popularity'],
  ['outgoing', 'popularity'],
])

/** The signal that each feature belongs to, as reasons call it. */
export const signals: readonly string[] = [
  ...mentionFeatures.map((feature) => (ofPlace.has(feature) ? 'place' : 'mention')),
  ...scoredSignals.flatMap((signal) => [signal, signal]),
  ...plainFeatures.map((feature) => groups.get(feature) ?? feature),
]
