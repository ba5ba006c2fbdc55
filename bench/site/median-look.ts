/** Of several looks at one page, the middle of each figure. */
import { categories, type Look, weightNames } from './run-lighthouse.ts'

/** Throws when there is none. What costs points is told if it did so in any look. */
export function medianLook(looks: readonly Look[]): Look {
  const middle = (figure: (look: Look) => number) => {
    const figures = looks.map(figure).toSorted((a, b) => a - b)
    const at = figures[Math.floor((figures.length - 1) / 2)]
    if (at === undefined) throw new Error('There is no look to take the middle of.')
    return at
  }
  const each = <Name extends string>(names: readonly Name[], figure: (look: Look, name: Name) => number) =>
    Object.fromEntries(names.map((name) => [name, middle((look) => figure(look, name))])) as Record<
      Name,
      number
    >
  return {
    scores: each(categories, ({ scores }, name) => scores[name]),
    largestPaint: middle(({ largestPaint }) => largestPaint),
    shift: middle(({ shift }) => shift),
    weights: each(weightNames, ({ weights }, name) => weights[name]),
    faults: [
      ...new Set(looks.flatMap(({ faults }) => faults.map((fault) => fault.replace(/ \([^()]*\)$/, '')))),
    ],
  }
}
