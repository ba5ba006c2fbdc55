/** “Did you mean”: the name that a misspelt one is nearest to. */
import { distance } from 'fastest-levenshtein'

/** Gives the nearest known name, or null when none is near. */
export type NearestName = (name: string) => string | null

/** Prepares the look-up of `names`. One edit in four characters is near, and never more than three. */
export function nearestName(names: Iterable<string>): NearestName {
  const byLength = Map.groupBy(new Set(names), (name) => name.length)
  return (name) => {
    const wanted = name.toLowerCase()
    const reach = Math.min(3, Math.floor(wanted.length / 4))
    let best: { name: string; edits: number } | null = null
    for (let length = wanted.length - reach; length <= wanted.length + reach; length++) {
      for (const candidate of byLength.get(length) ?? []) {
        const edits = distance(candidate.toLowerCase(), wanted)
        if (edits <= reach && (best === null || edits < best.edits)) best = { name: candidate, edits }
      }
    }
    return best?.name ?? null
  }
}
