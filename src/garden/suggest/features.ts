/**
 * The numbers that a pair of notes is judged by. Each belongs to a signal, which
 * is what reasons speak of.
 */

/** Of the words in the note, each with its signal; all zero where it does not say the other's name. */
const mentionSignals = {
  said: 'mention',
  linkProbability: 'mention',
  spellingProbability: 'mention',
  commonness: 'mention',
  title: 'mention',
  fileName: 'mention',
  alias: 'mention',
  anchorText: 'mention',
  phraseWords: 'mention',
  count: 'mention',
  first: 'place',
  spelled: 'mention',
  free: 'place',
  heading: 'place',
  nested: 'place',
  phraseNotes: 'mention',
  phraseLinks: 'mention',
  bearers: 'mention',
  before: 'place',
  behind: 'place',
  blockStart: 'place',
  blockCoverage: 'place',
  blockLinks: 'place',
  nearLinks: 'place',
  linkDensity: 'place',
  capital: 'place',
}

export const mentionFeatures = Object.keys(mentionSignals)

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

/** Of the two notes, each with its signal. */
const plainSignals = {
  nameCoverage: 'name',
  wholeName: 'name',
  nameLikeness: 'name',
  linkLatent: 'linkLatent',
  sameFolder: 'folder',
  folderLinks: 'folder',
  folderLinked: 'folder',
  sharedTags: 'tags',
  incoming: 'popularity',
  outgoing: 'popularity',
  nameLetters: 'name',
  nearInTime: 'time',
  later: 'time',
  sameDay: 'time',
  length: 'length',
  ownLength: 'length',
}

/** What a score means depends on these: each of the scores is multiplied by each of them. */
export const tempers = ['incoming', 'length', 'ownLength'] as const

/** The scores that are. */
export const tempered = [
  'bm25',
  'tfidf',
  'latent',
  'context',
  'block',
  'likesVotes',
  'sharedLists',
  'walk',
  'nameCoverage',
] as const

const products = tempers.flatMap((temper) =>
  tempered.map((score) => ({
    name: `${score}×${temper}`,
    signal: score === 'nameCoverage' ? plainSignals.nameCoverage : score,
  })),
)

/** Of the meaning of both texts, as an engine tells it: at the end, and only where it does. */
const embeddingSignals = { embedding: 'embedding', embeddingShare: 'embedding', embedded: 'embedding' }

export const embeddingFeatures = Object.keys(embeddingSignals)

/** All features of every garden, in the order of the values of a candidate. */
export const features: readonly string[] = [
  ...mentionFeatures,
  ...scoredSignals.flatMap((signal) => [signal, `${signal}Share`]),
  ...Object.keys(plainSignals),
  ...products.map(({ name }) => name),
]

/** Where the products begin: they are of the garden that they are learned on. */
export const productsFrom = features.length - products.length

/** The features of the candidates of a garden with or without embeddings. */
export function featuresOf({ embeddings }: { embeddings: unknown }): readonly string[] {
  return embeddings ? [...features, ...embeddingFeatures] : features
}

/** The signal that each feature belongs to, as reasons call it. */
export const signals: readonly string[] = [
  ...Object.values(mentionSignals),
  ...scoredSignals.flatMap((signal) => [signal, signal]),
  ...Object.values(plainSignals),
  ...products.map(({ signal }) => signal),
  ...Object.values(embeddingSignals),
]
