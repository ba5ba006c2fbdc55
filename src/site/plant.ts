/**
 * The garden drawn as one plant: a branch for each topic, a leaf for each note,
 * notes without a topic on the stem itself. The same garden gives the same
 * drawing. Lengths are in units of the drawing, angles in radians, y points down.
 */
import type { Maturity, NoteEntry } from '../schemas/page.ts'
import type { TopicGroup } from './topics.ts'

const maxBranches = 13
const maxLeaves = 170
const stemHeight = 430

export interface Plant {
  viewBox: string
  /** The path of stem and branches. */
  wood: string
  /** The leaves of each maturity as one path; a path without leaves is empty. */
  leaves: Record<LeafKind, string>
  /** How many notes a leaf stands for. */
  notesPerLeaf: number
}

export type LeafKind = Maturity | 'plain'

/** Draws the garden. Notes of topics past the thirteenth grow on the stem. */
export function drawPlant(topics: readonly TopicGroup[], entries: readonly NoteEntry[]): Plant {
  const branched = topics.filter((topic) => topic.entries.length > 0).slice(0, maxBranches)
  const onBranch = new Set(branched.flatMap((topic) => topic.entries))
  const onStem = entries.filter((entry) => !onBranch.has(entry))
  const notesPerLeaf = Math.max(1, Math.ceil(entries.length / maxLeaves))
  const most = Math.max(1, ...branched.map((topic) => topic.entries.length))
  const limbs = [
    { curve: stemCurve(), entries: onStem, from: branched.length > 0 ? 0.55 : 0.25 },
    ...branched.map((topic, index) => ({
      curve: branchCurve(index, branched.length, topic.entries.length / most),
      entries: topic.entries,
      from: 0.16,
    })),
  ]
  const leaves = limbs.flatMap((limb) => leavesOf(limb, notesPerLeaf))
  return {
    viewBox: viewBoxOf([...limbs.flatMap(({ curve }) => curve), ...leaves.flatMap((leaf) => leaf.points)]),
    // The stem goes on below the drawing, so that it can run off the sheet.
    wood: `M8 160Q4 60 0 0${limbs.map(({ curve: [a, b, c] }) => `M${at(a)}Q${at(b)} ${at(c)}`).join('')}`,
    leaves: {
      seedling: pathOf(leaves, 'seedling'),
      budding: pathOf(leaves, 'budding'),
      evergreen: pathOf(leaves, 'evergreen'),
      plain: pathOf(leaves, 'plain'),
    },
    notesPerLeaf,
  }
}

function stemCurve(): Curve {
  return [
    { x: 0, y: 0 },
    { x: -38, y: -stemHeight * 0.55 },
    { x: 18, y: -stemHeight },
  ]
}

/** Branches stand left and right in turn; the lower ones are longer and lie flatter. `share` is 1 for the fullest. */
function branchCurve(index: number, total: number, share: number): Curve {
  const height = total === 1 ? 0.4 : 0.16 + (0.62 * index) / (total - 1)
  const start = pointOn(stemCurve(), height)
  const side = index % 2 === 0 ? 1 : -1
  const length = (80 + 160 * Math.sqrt(share)) * (1.1 - 0.5 * height)
  const lean = side * (1.12 - 0.42 * height)
  const tip = lean - side * 0.42
  const middle = along(start, lean - Math.PI / 2, length * 0.55)
  return [start, middle, along(middle, tip - Math.PI / 2, length * 0.5)]
}

/** The leaves of one limb, left and right in turn and smaller towards the tip. */
function leavesOf({ curve, entries, from }: Limb, notesPerLeaf: number): Leaf[] {
  const shown = entries.filter((_, index) => index % notesPerLeaf === 0)
  const length = Math.hypot(curve[2].x - curve[0].x, curve[2].y - curve[0].y) * (1 - from)
  const size = Math.min(62, Math.max(19, (length / Math.max(1, shown.length)) * 2.3))
  return shown.map((entry, index) => {
    const position = shown.length === 1 ? 1 : from + ((1 - from) * index) / (shown.length - 1)
    const last = index === shown.length - 1
    const turn = last ? 0 : (index % 2 === 0 ? 1 : -1) * (0.98 - 0.4 * position)
    const angle = directionOn(curve, position) + turn
    const kind = entry.maturity ?? 'plain'
    const grown = size * (1.1 - 0.4 * position) * (kind === 'seedling' ? 0.6 : 1)
    return { kind, points: leafPoints(pointOn(curve, position), angle, grown) }
  })
}

/** Base, one side, tip, other side. */
function leafPoints(base: Point, angle: number, length: number): Leaf['points'] {
  const belly = length * 0.56
  return [base, along(base, angle - 0.6, belly), along(base, angle, length), along(base, angle + 0.6, belly)]
}

function pathOf(leaves: readonly Leaf[], kind: LeafKind): string {
  return leaves
    .filter((leaf) => leaf.kind === kind)
    .map(
      ({ points: [base, left, tip, right] }) =>
        `M${at(base)}Q${at(left)} ${at(tip)}Q${at(right)} ${at(base)}Z`,
    )
    .join('')
}

function pointOn([a, b, c]: Curve, t: number): Point {
  const mix = (p: number, q: number, r: number) => (1 - t) ** 2 * p + 2 * (1 - t) * t * q + t ** 2 * r
  return { x: mix(a.x, b.x, c.x), y: mix(a.y, b.y, c.y) }
}

function directionOn([a, b, c]: Curve, t: number): number {
  const slope = (p: number, q: number, r: number) => (1 - t) * (q - p) + t * (r - q)
  return Math.atan2(slope(a.y, b.y, c.y), slope(a.x, b.x, c.x))
}

function along(from: Point, angle: number, distance: number): Point {
  return { x: from.x + Math.cos(angle) * distance, y: from.y + Math.sin(angle) * distance }
}

function viewBoxOf(points: readonly Point[]): string {
  const xs = points.map((point) => point.x)
  const ys = points.map((point) => point.y)
  const [left, top] = [Math.floor(Math.min(...xs)) - 4, Math.floor(Math.min(...ys)) - 4]
  return [left, top, Math.ceil(Math.max(...xs)) + 4 - left, Math.ceil(Math.max(...ys)) - top].join(' ')
}

function at({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

interface Point {
  x: number
  y: number
}

/** A quadratic Bézier curve: start, control point, end. */
type Curve = [Point, Point, Point]

interface Limb {
  curve: Curve
  entries: readonly NoteEntry[]
  /** Where on the curve the leaves begin, from 0 to 1. */
  from: number
}

interface Leaf {
  kind: LeafKind
  points: [Point, Point, Point, Point]
}
