/** Personalised PageRank: where a reader who follows links at random comes by. */
import type { Company } from './company.ts'
import type { Scoreboard } from './scoreboard.ts'

const walkSteps = 5
const walkOn = 0.7

/** Less of a walk than this is not followed. */
const leastShare = 3e-5

/** Adds to every note the share of the walks from `source` that come by; one at a time. */
export type Walk = (source: number, scores: Scoreboard) => void

/** The first step does not count: it leads where links are already. */
export function openWalk({ neighbours }: Pick<Company, 'neighbours'>): Walk {
  const lists = packLists(neighbours)
  let here = noWalkers(neighbours.length)
  let next = noWalkers(neighbours.length)
  return (source, scores) => {
    here.notes[0] = source
    here.count = 1
    here.shares[source] = 1
    for (let step = 0; step < walkSteps; step += 1) {
      spreadOut(here, next, lists)
      if (step > 0)
        for (let at = 0; at < next.count; at += 1) {
          const note = next.notes[at] ?? 0
          scores.add(note, next.shares[note] ?? 0)
        }
      const last = here
      here = next
      next = last
    }
    leave(here)
  }
}

/** The notes where walkers are, and the share of them at each; elsewhere it is 0. */
interface Walkers {
  shares: Float64Array
  notes: Int32Array
  count: number
}

function noWalkers(notes: number): Walkers {
  return { shares: new Float64Array(notes), notes: new Int32Array(notes), count: 0 }
}

/** All who are `here` go to a note `next` to theirs. */
function spreadOut(here: Walkers, next: Walkers, { starts, notes }: Lists): void {
  for (let at = 0; at < here.count; at += 1) {
    const note = here.notes[at] ?? 0
    const start = starts[note] ?? 0
    const end = starts[note + 1] ?? 0
    const each = (walkOn * (here.shares[note] ?? 0)) / (end - start)
    if (each < leastShare) continue
    for (let to = start; to < end; to += 1) {
      const other = notes[to] ?? 0
      const before = next.shares[other] ?? 0
      if (before === 0) {
        next.notes[next.count] = other
        next.count += 1
      }
      next.shares[other] = before + each
    }
  }
  leave(here)
}

function leave(walkers: Walkers): void {
  for (let at = 0; at < walkers.count; at += 1) walkers.shares[walkers.notes[at] ?? 0] = 0
  walkers.count = 0
}

/** All lists in one piece of memory: each on its own is several places to go to. */
interface Lists {
  /** Where each begins; it ends where the next one begins. */
  starts: Int32Array
  notes: Int32Array
}

function packLists(lists: readonly (readonly number[])[]): Lists {
  const starts = new Int32Array(lists.length + 1)
  lists.forEach((list, at) => {
    starts[at + 1] = (starts[at] ?? 0) + list.length
  })
  const notes = new Int32Array(starts[lists.length] ?? 0)
  lists.forEach((list, at) => {
    notes.set(list, starts[at])
  })
  return { starts, notes }
}
