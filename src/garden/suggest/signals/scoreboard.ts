/** Scores of notes that are summed up bit by bit, most of them zero. */

export interface Scoreboard {
  add(note: number, score: number): void
  /** Adds `factor` times each of the `weights` between two places to the note that stands there in `notes`. */
  addAll(notes: Int32Array, weights: Float32Array | Float64Array, row: Row): void
  get(note: number): number
  /** At most `count` notes with the highest scores above zero, highest first; ties by position. */
  best(count: number): number[]
  clear(): void
}

/** Where it begins, the place behind its end, and what its weights count for. */
interface Row {
  start: number
  end: number
  factor: number
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
    addAll(notes, weights, { start, end, factor }) {
      for (let at = start; at < end; at += 1) {
        const note = notes[at] ?? 0
        const before = scores[note] ?? 0
        scores[note] = before + factor * (weights[at] ?? 0)
        // What has a score is known.
        if (before !== 0 || isTouched[note] !== 0) continue
        isTouched[note] = 1
        touched[count] = note
        count += 1
      }
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
  // Below this score none gets in.
  let least = Number.MIN_VALUE
  for (let at = 0; at < notes.length; at += 1) {
    const note = notes[at] ?? 0
    if ((scores[note] ?? 0) < least) continue
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
    if (best.length === count) least = scores[best.at(-1) ?? -1] ?? least
  }
  return best
}
