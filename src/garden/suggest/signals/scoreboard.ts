/** Scores of notes that are summed up bit by bit, most of them zero. */

export interface Scoreboard {
  add(note: number, score: number): void
  get(note: number): number
  /** At most `count` notes with the highest scores above zero, highest first; ties by position. */
  best(count: number): number[]
  clear(): void
}

export function createScoreboard(notes: number): Scoreboard {
  const scores = new Float64Array(notes)
  const isTouched = new Uint8Array(notes)
  const touched = new Int32Array(notes)
  let count = 0
  return {
    add(note, score) {
      scores[note] = (scores[note] ?? 0) + score
      if (isTouched[note] !== 0) return
      isTouched[note] = 1
      touched[count] = note
      count += 1
    },
    get: (note) => scores[note] ?? 0,
    best: (most) => bestOf(touched.subarray(0, count), scores, most),
    clear() {
      for (let at = 0; at < count; at += 1) {
        const note = touched[at] ?? 0
        scores[note] = 0
        isTouched[note] = 0
      }
      count = 0
    },
  }
}

/** Keeps the best so far in order: most notes are worse than the worst of them, and cost one comparison. */
function bestOf(notes: Int32Array, scores: Float64Array, count: number): number[] {
  const best: number[] = []
  const isBetter = (a: number, b: number) => {
    const difference = (scores[a] ?? 0) - (scores[b] ?? 0)
    return difference > 0 || (difference === 0 && a < b)
  }
  for (const note of notes) {
    if ((scores[note] ?? 0) <= 0) continue
    const worst = best.at(-1)
    if (best.length === count && (worst === undefined || !isBetter(note, worst))) continue
    let low = 0
    let high = best.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (isBetter(note, best[middle] ?? -1)) high = middle
      else low = middle + 1
    }
    best.splice(low, 0, note)
    if (best.length > count) best.pop()
  }
  return best
}
