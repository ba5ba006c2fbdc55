/**
 * What pairs are ranked by: a logistic regression, and beside it, in a garden that could teach
 * one, a forest. They err in other ways, so that both together are better than either.
 */
import { type Forest, forestContributions, forestOdds, mostForestOdds } from './forest.ts'
import { contributionsOf, type Logistic, logOdds } from './logistic.ts'

export interface Ranker {
  logistic: Logistic
  forest: Forest | null
  /** How much the forest counts, from 0 to 1; the logistic regression counts for the rest. */
  share: number
}

/** The mean of both log-odds. */
export function rankerOdds({ logistic, forest, share }: Ranker, values: Float64Array): number {
  const odds = logOdds(logistic, values)
  return forest ? (1 - share) * odds + share * forestOdds(forest, values) : odds
}

/**
 * The same where they may come up to `least`, and null where they surely do not: most pairs are far from any
 * threshold, and no forest has to be asked about them. It is told once what to look for.
 */
export function openRankerTest(ranker: Ranker, least: number): (values: Float64Array) => number | null {
  const { logistic, forest, share } = ranker
  const most = forest ? mostForestOdds(forest) : 0
  return (values) => {
    const odds = logOdds(logistic, values)
    if (!forest) return odds
    // Rounded as the odds are, so that it is never less than they.
    if ((1 - share) * odds + share * most < least) return null
    return (1 - share) * odds + share * forestOdds(forest, values)
  }
}

/** What each value adds to the log-odds. */
export function rankerContributions({ logistic, forest, share }: Ranker, values: Float64Array): Float64Array {
  const contributions = contributionsOf(logistic, values)
  if (!forest) return contributions
  const others = forestContributions(forest, values)
  return contributions.map((contribution, at) => (1 - share) * contribution + share * (others[at] ?? 0))
}
