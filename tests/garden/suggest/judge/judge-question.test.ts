import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNote } from '../../../../src/garden/note.ts'
import { toVaultPath } from '../../../../src/garden/paths.ts'
import { judgeMaterial } from '../../../../src/garden/suggest/judge/judge-material.ts'
import { applyVerdict, judgeQuestion } from '../../../../src/garden/suggest/judge/judge-question.ts'
import type { Suggestion } from '../../../../src/garden/suggest/suggestion.ts'
import { readProse } from '../../../../src/markdown/prose.ts'

const note = { title: 'Lock', opening: '' }
const candidate = { ...note, words: null, sentence: null }
const schemaFor = (count: number) =>
  judgeQuestion({ note, candidates: Array.from({ length: count }, () => candidate) }).answer.schema

describe('a verdict', () => {
  it('is a choice of the candidates, each once, or none at all', () => {
    const numbers = fc.array(fc.oneof(fc.integer({ min: -1, max: 7 }), fc.double()))
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), numbers, (count, keep) => {
        const known = Array.from({ length: count }, (_, at) => at + 1)
        const isChoice = new Set(keep).size === keep.length && keep.every((number) => known.includes(number))
        expect(schemaFor(count).safeParse({ keep }).success).toBe(isChoice)
      }),
    )
  })

  it('orders or drops the first five, and touches nothing else', () => {
    const orders = fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 0, maxLength: 5 })
    fc.assert(
      fc.property(orders, fc.integer({ min: 0, max: 9 }), (keep, count) => {
        const items = Array.from({ length: count }, (_, at) => `s${at + 1}`)
        const applied = applyVerdict(items, { keep })
        expect(applied.filter((item) => !items.slice(0, 5).includes(item))).toEqual(items.slice(5))
        expect(applied.slice(0, applied.length - items.slice(5).length)).toEqual(
          keep.filter((number) => number <= count).map((number) => `s${number}`),
        )
      }),
    )
  })

  it('is never an argument', () => {
    fc.assert(fc.property(fc.anything(), (said) => void schemaFor(3).safeParse(said)))
  })
})

describe('what the judge is told', () => {
  const source = 'First line. %%hidden%% A [[gate|door]] in the *lower* gate works.\nThe gate again.'
  const { tree } = readNote({ path: toVaultPath('a.md'), text: source, hash: '', dates: null })
  const told = { title: 'Lock', prose: readProse(tree, source) }
  const suggestion = (start: number): Suggestion => ({
    id: '1',
    source: toVaultPath('a.md'),
    target: toVaultPath('b.md'),
    kind: 'mention',
    score: 1,
    anchor: { text: 'gate', start, end: start + 4, line: 1, column: 1 },
    reasons: [],
  })
  const material = (start: number) => judgeMaterial([suggestion(start)], () => told)

  it('is the sentence around the words, as readers see it', () => {
    const [first] = material(source.indexOf('gate works'))?.candidates ?? []
    expect(first?.sentence).toBe('A door in the lower gate works.')
    expect(material(source.lastIndexOf('gate'))?.candidates[0]?.sentence).toBe('The gate again.')
    expect(JSON.stringify(material(0))).not.toContain('hidden')
  })

  it('is nothing where one of the notes may not be told of', () => {
    expect(judgeMaterial([suggestion(0)], (path) => (path === 'b.md' ? null : told))).toBeNull()
    expect(judgeMaterial([suggestion(0)], (path) => (path === 'a.md' ? null : told))).toBeNull()
    expect(judgeMaterial([], () => told)).toBeNull()
  })
})
