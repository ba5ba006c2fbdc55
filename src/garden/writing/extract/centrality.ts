/** How central sentences are among their like: LexRank of Erkan and Radev (2004), continuous. */
import { cosine, type SentenceVector } from './sentence-vectors.ts'

/** Sentences that share less than this say nothing of each other. */
const threshold = 0.1
const damping = 0.85
const steps = 30

/** A number from 0 to 1 for each sentence; the most central has 1. Takes time by the square of their number. */
export function centralities(vectors: readonly SentenceVector[]): Float64Array {
  const size = vectors.length
  const links = vectors.map((): { to: number; weight: number }[] => [])
  for (let one = 0; one < size; one += 1)
    for (let other = one + 1; other < size; other += 1) {
      const [a, b] = [vectors[one], vectors[other]]
      const weight = a && b ? cosine(a, b) : 0
      if (weight < threshold) continue
      links[one]?.push({ to: other, weight })
      links[other]?.push({ to: one, weight })
    }
  const sums = links.map((own) => own.reduce((sum, { weight }) => sum + weight, 0) || 1)
  let ranks = new Float64Array(size).fill(1 / (size || 1))
  for (let step = 0; step < steps; step += 1) {
    const next = new Float64Array(size).fill((1 - damping) / (size || 1))
    links.forEach((own, from) => {
      const share = (damping * (ranks[from] ?? 0)) / (sums[from] ?? 1)
      for (const { to, weight } of own) next[to] = (next[to] ?? 0) + share * weight
    })
    ranks = next
  }
  const highest = ranks.reduce((most, rank) => Math.max(most, rank), 0) || 1
  return ranks.map((rank) => rank / highest)
}
