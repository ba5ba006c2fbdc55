/** What speaks for a suggestion, in a few words of English. */
import type { Reason } from './suggestion.ts'

/** The signals that speak most for it, at most three, the heaviest first. */
export function reasonWords(reasons: readonly Reason[]): string[] {
  return reasons
    .filter(({ contribution }) => contribution > 0)
    .slice(0, 3)
    .map(({ signal }) => wordsOfSignals.get(signal) ?? signal)
}

const wordsOfSignals: ReadonlyMap<string, string> = new Map([
  ['mention', 'its name is often a link'],
  ['place', 'links often stand in such a place'],
  ['bm25', 'rare words in common'],
  ['tfidf', 'the same words'],
  ['latent', 'the same subject'],
  ['embedding', 'a model finds the same meaning'],
  ['context', 'others speak of it in these words'],
  ['block', 'a paragraph on the same subject'],
  ['likesVotes', 'notes like this one link to it'],
  ['likesLists', 'listed beside notes like this one'],
  ['sharedNeighbours', 'the same neighbours'],
  ['sharedLists', 'linked beside each other'],
  ['walk', 'a few links away'],
  ['name', 'its name in other words'],
  ['linkLatent', 'linked to the same part of the garden'],
  ['folder', 'links to its folder'],
  ['tags', 'the same tags'],
  ['popularity', 'often linked'],
  ['time', 'written at the same time'],
  ['length', 'as long as notes that are linked'],
])
