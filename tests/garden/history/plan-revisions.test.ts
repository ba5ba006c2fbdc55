import { describe, expect, it } from 'vitest'
import { planRevisions } from '../../../src/garden/history/plan-revisions.ts'

/** Oldest first: the day, the text before and the text after. A text in capitals was not published. */
function plan(...steps: [day: number, before: string | null, after: string][]) {
  const text = (blob: string) => ({ path: 'a.md', blob })
  const history = steps.map(([day, before, after]) => ({
    date: `2024-01-0${day}`,
    before: before === null ? null : text(before),
    after: text(after),
  }))
  const { revisions, hadPrivateTime } = planRevisions(history.toReversed(), ({ blob }) => ({
    published: blob === blob.toLowerCase(),
    maturity: null,
  }))
  const told = revisions.map(
    ({ date, before, after }) => `${date.slice(-1)} ${before?.blob ?? '-'}>${after.blob}`,
  )
  return { told, hadPrivateTime }
}

describe('the revisions that readers may know of', () => {
  it('begin with the first text that was public', () => {
    expect(plan([1, null, 'DRAFT'], [2, 'DRAFT', 'MORE'], [3, 'MORE', 'a'], [4, 'a', 'b'])).toEqual({
      told: ['3 ->a', '4 a>b'],
      hadPrivateTime: true,
    })
  })

  it('pass over a time in which the note was private', () => {
    expect(plan([1, null, 'a'], [2, 'a', 'SECRET'], [3, 'SECRET', 'OTHER'], [4, 'OTHER', 'b'])).toEqual({
      told: ['1 ->a', '4 a>b'],
      hadPrivateTime: false,
    })
  })

  it('are one a day, where they follow on one another', () => {
    expect(plan([1, null, 'a'], [1, 'a', 'b'], [2, 'b', 'c'], [2, 'c', 'd']).told).toEqual(['1 ->b', '2 b>d'])
  })

  it('are told from the text that they were made to, on branches side by side', () => {
    expect(plan([1, null, 'a'], [2, 'a', 'b'], [3, 'a', 'c']).told).toEqual(['1 ->a', '2 a>b', '3 a>c'])
  })

  it('are none for a day that ends as it began', () => {
    expect(plan([1, null, 'a'], [2, 'a', 'b'], [2, 'b', 'a']).told).toEqual(['1 ->a'])
  })

  it('are none where no text was public', () => {
    expect(plan([1, null, 'A'])).toEqual({ told: [], hadPrivateTime: true })
  })
})
