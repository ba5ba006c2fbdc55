/**
 * A topic drawn as a plant of its own kind: a leaf for each note, the oldest
 * lowest. The topic's key settles the form of its leaves and how it grows, so
 * that a topic keeps its looks while notes come and go.
 */
import { hashText } from '../../garden/hash-text.ts'
import type { Maturity, NoteEntry } from '../../schemas/page.ts'
import { at, type Point } from '../curve.ts'
import { compare } from '../order.ts'
import type { TopicGroup } from '../topics.ts'
import { habits } from './habits.ts'
import { drawLeaf } from './leaf.ts'
import { type LeafForm, leafForms } from './leaf-forms.ts'
import { spreadLeaves } from './spread-leaves.ts'

/** A drawing: stems as one path to stroke, the leaves of each stage as one closed path; a path of none is empty. */
export interface Specimen {
  viewBox: string
  wood: string
  leaves: Leaves
}

export type Leaves = Record<LeafKind, string>

/** The stage of a leaf's note; `plain` where it has none. */
export type LeafKind = Maturity | 'plain'

const maxLeaves = 24

/** Smaller plants are not blown up to fill their sheet. */
const least = { width: 66, height: 88 }

/** Draws a topic that has notes. In a large one a leaf stands for several. */
export function drawSpecimen({ key, entries }: TopicGroup): Specimen {
  const notesPerLeaf = Math.ceil(entries.length / maxLeaves)
  const shown = oldestFirst(entries).filter((_, index) => index % notesPerLeaf === 0)
  const habit = pick(habits, key, 'growth')
  const form = leafFormOf(key)
  const { twigs, leaves: buds } = habit(shown.length, 2 * shareOf(key, 'sway') - 1)
  const drawn = spreadLeaves(buds, form).map((leaf, index) => ({
    ...drawLeaf(form, leaf),
    kind: shown[index]?.maturity ?? 'plain',
  }))
  const leavesOf = (kind: LeafKind) =>
    drawn
      .filter((leaf) => leaf.kind === kind)
      .map(({ blade }) => blade)
      .join('')
  return {
    viewBox: sheetOf([...twigs.flat(), ...drawn.flatMap(({ points }) => points)]),
    wood: [
      ...twigs.map(([a, b, c]) => `M${at(a)}Q${at(b)} ${at(c)}`),
      ...drawn.map(({ stalk }) => stalk),
    ].join(''),
    leaves: {
      seedling: leavesOf('seedling'),
      budding: leavesOf('budding'),
      evergreen: leavesOf('evergreen'),
      plain: leavesOf('plain'),
    },
  }
}

/** The form of the leaves of the topic with this key. */
export function leafFormOf(key: string): LeafForm {
  return pick(leafForms, key, 'leaf')
}

/** By the day on which they were begun; notes without one come last. */
function oldestFirst(entries: readonly NoteEntry[]): NoteEntry[] {
  const dayOf = (entry: NoteEntry) => entry.created ?? '9999'
  return entries.toSorted((a, b) => compare(dayOf(a), dayOf(b)) || compare(a.slug, b.slug))
}

function pick<T>(kinds: readonly T[], key: string, trait: string): T {
  return kinds[Math.floor(shareOf(key, trait) * kinds.length)] as T
}

/** A number from 0 to 1 that a key always has for this trait. */
function shareOf(key: string, trait: string): number {
  return Number.parseInt(hashText(`${trait} ${key}`).slice(-6), 36) / 36 ** 6
}

/** The `viewBox` that holds all points; the foot of the plant is on its lower edge. */
function sheetOf(points: readonly Point[]): string {
  const xs = points.map((point) => point.x)
  const ys = points.map((point) => point.y)
  const [left, right, top] = [Math.min(...xs) - 2, Math.max(...xs) + 2, Math.min(...ys) - 2]
  const width = Math.ceil(Math.max(right - left, least.width))
  const height = Math.ceil(Math.max(-top, least.height))
  return [Math.floor((left + right - width) / 2), -height, width, height].join(' ')
}
