/** Who writes a draft: one writer the whole of it, or one for each section and then an editor. */
import type { PointPlan } from './plan-points.ts'

export const draftModes = ['single', 'team'] as const
export type DraftMode = (typeof draftModes)[number]

/** One writer answers no more points at once. */
const mostPoints = 12

/** The points of each writer, in their order: those of which an engine is shown anything. */
export function writersOf(plans: readonly PointPlan[], mode: DraftMode): PointPlan[][] {
  const asked = plans.filter(({ evidence }) => evidence.length > 0)
  const parts = mode === 'single' ? [asked] : [...Map.groupBy(asked, ({ section }) => section).values()]
  return parts.flatMap((part) =>
    Array.from({ length: Math.ceil(part.length / mostPoints) }, (_, at) =>
      part.slice(at * mostPoints, (at + 1) * mostPoints),
    ),
  )
}
