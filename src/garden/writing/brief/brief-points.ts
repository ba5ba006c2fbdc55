/** The points of a brief, numbered as an engine is told of them. */
import type { Brief, BriefSection } from './read-brief.ts'

export interface BriefPoint {
  /** From 1 on, over the whole brief. */
  number: number
  /** The position of its section. */
  section: number
  heading: string | null
  /** What is to be said, in the words of the brief. */
  text: string
  /** The most claims that it may have. */
  most: number
}

/** Claims for one point: more are a list and no text. */
const mostOfPoint = 4
const mostOfHeading = 6

export function pointsOf(brief: Brief): BriefPoint[] {
  return brief.sections
    .flatMap((section, at) =>
      pointsIn(section, brief).map((point) => ({ ...point, section: at, heading: section.heading })),
    )
    .map((point, at) => ({ ...point, number: at + 1 }))
}

/** A heading without points is one itself. */
function pointsIn({ heading, points }: BriefSection, { title }: Brief) {
  if (points.length > 0) return points.map((text) => ({ text, most: mostOfPoint }))
  return [{ text: heading ?? title, most: mostOfHeading }]
}
