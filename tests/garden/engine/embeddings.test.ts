import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { batchTexts } from '../../../src/garden/engine/embeddings/batch-texts.ts'
import { noteText } from '../../../src/garden/engine/embeddings/note-text.ts'
import { parseVectors } from '../../../src/garden/engine/embeddings/parse-vectors.ts'
import { cosineOf, quantise } from '../../../src/garden/engine/embeddings/quantise.ts'
import { mostTokens } from '../../../src/garden/engine/estimate-tokens.ts'
import { readNote } from '../../../src/garden/note.ts'
import { toVaultPath } from '../../../src/garden/paths.ts'
import { readProse } from '../../../src/markdown/prose.ts'

const finite = fc.double({ noNaN: true, noDefaultInfinity: true })

describe('quantise', () => {
  it('is off by half of the scale at most', () => {
    fc.assert(
      fc.property(fc.array(finite, { minLength: 1, maxLength: 40 }), (vector) => {
        const quantised = quantise(vector)
        const largest = Math.max(...vector.map(Math.abs))
        if (largest === 0) return expect(quantised).toBeNull()
        const { values, scale } = quantised ?? { values: new Int8Array(), scale: 0 }
        const length = Math.hypot(...vector.map((value) => value / largest))
        vector.forEach((value, at) => {
          const unit = value / largest / length
          expect(Math.abs((values[at] ?? 0) * scale - unit)).toBeLessThanOrEqual(scale / 2 + 1e-12)
        })
      }),
    )
  })

  it('keeps cosines to within a hundredth', () => {
    const two = fc.array(fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 })), {
      minLength: 8,
      maxLength: 64,
    })
    fc.assert(
      fc.property(two, (pairs) => {
        const [a, b] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)]
        const [one, other] = [quantise(a), quantise(b)]
        if (!one || !other) return
        const dot = pairs.reduce((sum, [x, y]) => sum + x * y, 0)
        expect(Math.abs(cosineOf(one, other) - dot / Math.hypot(...a) / Math.hypot(...b))).toBeLessThan(0.02)
      }),
    )
  })

  it.each([[[]], [[0, 0]], [[1, Number.NaN]], [[Number.POSITIVE_INFINITY, 1]]])(
    'has no direction for %j',
    (vector: number[]) => {
      expect(quantise(vector)).toBeNull()
    },
  )
})

describe('batchTexts', () => {
  it('keeps all texts in their order, and every request within the limits', () => {
    const limits = { inputs: 4, tokens: 60 }
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 80 })), (texts) => {
        const batches = batchTexts(texts, limits)
        expect(batches.flat()).toEqual(texts)
        for (const batch of batches) {
          expect(batch.length).toBeLessThanOrEqual(limits.inputs)
          const tokens = batch.reduce((sum, text) => sum + mostTokens(text), 0)
          if (batch.length > 1) expect(tokens).toBeLessThanOrEqual(limits.tokens)
        }
      }),
    )
  })

  test('the limits are those of the API', () => {
    expect(batchTexts(Array.from({ length: 2049 }, () => 'a')).map(({ length }) => length)).toEqual([2048, 1])
    expect(batchTexts(['a'.repeat(200_000), 'b'.repeat(100_000)])).toHaveLength(2)
  })
})

describe('parseVectors', () => {
  const item = (index: number, embedding: unknown = [1, 2]) => ({ index, embedding })
  const body = (...data: unknown[]) => ({ model: 'vec-1', data })

  it('puts vectors where their index says', () => {
    const read = parseVectors(body(item(1, [0, 1]), item(0, [1, 0])), 2)
    expect(read?.vectors.map(({ values }) => [...values])).toEqual([
      [127, 0],
      [0, 127],
    ])
  })

  it.each<[string, unknown]>([
    ['too few', body(item(0))],
    ['too many', body(item(0), item(1), item(2))],
    ['one twice', body(item(0), item(0))],
    ['an index that nobody asked for', body(item(0), item(2))],
    ['a negative index', body(item(0), item(-1))],
    ['vectors of two widths', body(item(0), item(1, [1, 2, 3]))],
    ['no number', body(item(0), item(1, [1, null]))],
    ['base64', body(item(0), item(1, 'AAAAAA=='))],
    ['no direction', body(item(0), item(1, [0, 0]))],
    ['nothing', null],
    ['no model', { data: [item(0), item(1)] }],
  ])('takes nothing of an answer with %s', (_what, said) => {
    expect(parseVectors(said, 2)).toBeNull()
  })

  it('takes no other width of a model that it knows, but that of another model', () => {
    const known = { reportedModel: 'vec-1', dimensions: 3 }
    expect(parseVectors(body(item(0)), 1, known)).toBeNull()
    expect(parseVectors(body(item(0)), 1, { ...known, reportedModel: 'vec-0' })?.dimensions).toBe(2)
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.anything(), (said) => void parseVectors(said, 1)))
  })
})

describe('noteText', () => {
  const textOf = (source: string) => {
    const { note, tree } = readNote({ path: toVaultPath('a.md'), text: source, hash: '', dates: null })
    return noteText(note.title, readProse(tree, source))
  }

  it('is the title, the headings and the opening, without the words of links', () => {
    const source = [
      '---\ntitle: Locks\nsecret: hidden-property\n---\n',
      'Water *rises* in a [[chamber|hidden-words]] by `one` gate. %%hidden-comment%%\n',
      '## Gates\n\n> A quote.\n\n```\nhidden-code\n```\n<!-- hidden-html -->',
    ].join('\n')
    expect(textOf(source)).toBe('Locks\n\nGates\n\nWater rises in a by one gate.\nA quote.')
  })

  it('is cut', () => {
    expect(textOf(`# A\n\n${'long '.repeat(5000)}`).length).toBeLessThan(4100)
  })
})
