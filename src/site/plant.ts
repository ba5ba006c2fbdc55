/**
 * The garden drawn as one plant: a branch for each topic with leaves of the topic's form, a leaf for each note,
 * notes without a topic on the stem itself. In a large garden a leaf stands for
 * several notes. The same garden gives the same drawing.
 */
import type { NoteEntry } from '../schemas/page.ts'
import {
  along,
  at,
  type Curve,
  directionOn,
  type Point,
  pointOn,
  spanOf,
  startOf,
  viewBoxOf,
} from './curve.ts'
import { type LeafKind, type Leaves, leafFormOf } from './specimen/draw-specimen.ts'
import { drawLeaf } from './specimen/leaf.ts'
import { type LeafForm, ovate } from './specimen/leaf-forms.ts'
import { spreadLeaves } from './specimen/spread-leaves.ts'
import type { TopicGroup } from './topics.ts'

const maxBranches = 13
const maxLeaves = 170
const maxLeavesOnLimb = 22
const stemHeight = 430

export interface Plant {
  viewBox: string
  /** The path of stem and branches. */
  wood: string
  /** The leaves of each maturity as one path; a path without leaves is empty. */
  leaves: Leaves
  /** How many notes a leaf stands for. */
  notesPerLeaf: number
}

/** Draws the garden. Only the fullest thirteen topics are branches; the notes of the others grow on the stem. */
export function drawPlant(topics: readonly TopicGroup[], entries: readonly NoteEntry[]): Plant {
  const limbs = limbsOf(fullestTopics(topics), entries)
  const most = Math.max(...limbs.map((limb) => limb.entries.length))
  const notesPerLeaf = Math.max(1, Math.ceil(entries.length / maxLeaves), Math.ceil(most / maxLeavesOnLimb))
  const leaves = limbs.flatMap((limb) => leavesOf(limb, notesPerLeaf, largestLeaf(limbs, notesPerLeaf)))
  return {
    viewBox: viewBoxOf([...limbs.flatMap(({ curve }) => curve), ...leaves.flatMap((leaf) => leaf.points)]),
    // The stem goes on below the drawing, so that it can run off the sheet.
    wood: `M8 160Q4 60 0 0${limbs.map(({ curve: [a, b, c] }) => `M${at(a)}Q${at(b)} ${at(c)}`).join('')}${leaves.map(({ stalk }) => stalk).join('')}`,
    leaves: {
      seedling: pathOf(leaves, 'seedling'),
      budding: pathOf(leaves, 'budding'),
      evergreen: pathOf(leaves, 'evergreen'),
      plain: pathOf(leaves, 'plain'),
    },
    notesPerLeaf,
  }
}

/** In the order of the site. */
function fullestTopics(topics: readonly TopicGroup[]): TopicGroup[] {
  const full = topics.filter((topic) => topic.entries.length > 0)
  const chosen = full.toSorted((a, b) => b.entries.length - a.entries.length).slice(0, maxBranches)
  return full.filter((topic) => chosen.includes(topic))
}

/** The stem and the branches. */
function limbsOf(topics: readonly TopicGroup[], entries: readonly NoteEntry[]): Limb[] {
  const onBranch = new Set(topics.flatMap((topic) => topic.entries))
  const onStem = entries.filter((entry) => !onBranch.has(entry))
  const most = Math.max(1, ...topics.map((topic) => topic.entries.length))
  const branches = topics.map((topic, index) => ({
    curve: branchCurve(index, topics.length, topic.entries.length / most),
    entries: topic.entries,
    from: 0.16,
    form: leafFormOf(topic.key),
  }))
  // Without notes of its own the stem ends in the last branch.
  const bare = onStem.length === 0 && topics.length > 0
  const stem = bare ? startOf(stemCurve(), branchHeight(topics.length - 1, topics.length)) : stemCurve()
  return [{ curve: stem, entries: onStem, from: topics.length > 0 ? 0.55 : 0.25, form: ovate }, ...branches]
}

function stemCurve(): Curve {
  return [
    { x: 0, y: 0 },
    { x: -38, y: -stemHeight * 0.55 },
    { x: 18, y: -stemHeight },
  ]
}

/** Where on the stem a branch begins, from 0 to 1. */
function branchHeight(index: number, total: number): number {
  return total === 1 ? 0.4 : 0.16 + (0.62 * index) / (total - 1)
}

/** Branches stand left and right in turn; the lower ones are longer and lie flatter. `share` is 1 for the fullest. */
function branchCurve(index: number, total: number, share: number): Curve {
  const height = branchHeight(index, total)
  const start = pointOn(stemCurve(), height)
  const side = index % 2 === 0 ? 1 : -1
  const length = (60 + 190 * Math.sqrt(share)) * (1.1 - 0.42 * height)
  const lean = side * (1.12 - 0.42 * height)
  const tip = lean - side * 0.42
  const middle = along(start, lean - Math.PI / 2, length * 0.55)
  return [start, middle, along(middle, tip - Math.PI / 2, length * 0.5)]
}

/** Leaves leave room for the next branch on their side, and none is far larger than those of the fullest limb. */
function largestLeaf(limbs: readonly Limb[], notesPerLeaf: number): number {
  const room = (2 * 0.62 * stemHeight) / Math.max(1, limbs.length - 2)
  const smallest = Math.min(
    ...limbs.filter(({ entries }) => entries.length > 0).map((limb) => leafRoom(limb, notesPerLeaf)),
  )
  return Math.min(60, Math.max(24, room * 0.5), Math.max(24, smallest * 4.4))
}

/** The length of limb that each of its leaves has. */
function leafRoom({ curve, entries, from }: Limb, notesPerLeaf: number): number {
  return (spanOf(curve) * (1 - from)) / Math.max(1, Math.ceil(entries.length / notesPerLeaf))
}

/** The leaves of one limb, left and right in turn and smaller towards the tip. */
function leavesOf(limb: Limb, notesPerLeaf: number, maxSize: number): GrownLeaf[] {
  const { curve, entries, from, form } = limb
  const shown = entries.filter((_, index) => index % notesPerLeaf === 0)
  const size = Math.min(maxSize, Math.max(18, leafRoom(limb, notesPerLeaf) * 2.3))
  const buds = shown.map((entry, index) => {
    const last = index === shown.length - 1
    const position = last ? 1 : from + ((1 - from) * index) / (shown.length - 1)
    const turn = last ? 0 : (index % 2 === 0 ? 1 : -1) * (0.98 - 0.4 * position)
    const length = size * (1.1 - 0.4 * position) * (entry.maturity === 'seedling' ? 0.6 : 1)
    return { foot: pointOn(curve, position), angle: directionOn(curve, position) + turn, length }
  })
  return spreadLeaves(buds, form).map((leaf, index) => ({
    ...drawLeaf(form, leaf),
    kind: shown[index]?.maturity ?? 'plain',
  }))
}

function pathOf(leaves: readonly GrownLeaf[], kind: LeafKind): string {
  return leaves
    .filter((leaf) => leaf.kind === kind)
    .map(({ blade }) => blade)
    .join('')
}

interface Limb {
  curve: Curve
  entries: readonly NoteEntry[]
  /** Where on the curve the leaves begin, from 0 to 1. */
  from: number
  form: LeafForm
}

interface GrownLeaf {
  kind: LeafKind
  blade: string
  stalk: string
  points: Point[]
}
