import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { quantise } from '../../../../src/garden/engine/embeddings/quantise.ts'
import { openCandidates } from '../../../../src/garden/suggest/candidates.ts'
import { noHiddenLinks } from '../../../../src/garden/suggest/corpus/hidden-links.ts'
import { featuresOf } from '../../../../src/garden/suggest/features.ts'
import { embeddingValues, openEmbeddings } from '../../../../src/garden/suggest/signals/embeddings.ts'
import { openView } from '../../../../src/garden/suggest/view.ts'
import { corpusOf } from '../../../fakes/corpus-of.ts'
import { linkedVault } from '../../../fakes/linked-vault.ts'

const vector = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 40, maxLength: 40 }).map(quantise)

describe('near notes', () => {
  it('are the nearest, in a garden that is compared whole', () => {
    fc.assert(
      fc.property(fc.array(fc.option(vector), { minLength: 1, maxLength: 60 }), (vectors) => {
        const { cosine, near } = openEmbeddings(vectors)
        const known = vectors.flatMap((one, at) => (one ? [at] : []))
        const expected = known
          .filter((at) => at !== 0 && vectors[0])
          .sort((a, b) => (cosine(0, b) ?? -1) - (cosine(0, a) ?? -1) || a - b)
          .slice(0, 40)
        expect(near(0)).toEqual(expected)
      }),
      { numRuns: 40 },
    )
  })

  it('are found among many by their signs', () => {
    // Groups of ten that point the same way, each vector a little off.
    const vectors = Array.from({ length: 2000 }, (_, at) =>
      quantise(
        Array.from({ length: 96 }, (_, place) => {
          const group = Math.sin((Math.floor(at / 10) + 1) * (place + 1) * 12.9898)
          return group + 0.1 * Math.sin(at * (place + 3) * 78.233)
        }),
      ),
    )
    const { near } = openEmbeddings(vectors)
    for (const note of [0, 555, 1999]) {
      const group = Math.floor(note / 10)
      expect(
        near(note)
          .slice(0, 9)
          .map((other) => Math.floor(other / 10)),
      ).toEqual(Array(9).fill(group))
      expect(near(note)).toHaveLength(40)
    }
  })

  test('a note without a vector has none, and no likeness', () => {
    const embeddings = openEmbeddings([quantise([1, 0]), null, quantise([1, 1])])
    expect(embeddings.near(1)).toEqual([])
    expect(embeddings.near(0)).toEqual([2])
    const [none, some] = embeddingValues(embeddings, 0, [1, 2])
    expect(none).toEqual([0, 0, 0])
    expect(some?.map((value) => value.toFixed(2))).toEqual(['0.71', '1.00', '1.00'])
  })
})

describe('a garden with embeddings', () => {
  const corpus = corpusOf(linkedVault())
  const vectors = corpus.notes.map((_, at) => quantise([Math.cos(at), Math.sin(at), at % 3]))
  const plain = openView(corpus, noHiddenLinks)
  const rich = openView(corpus, noHiddenLinks, openEmbeddings(vectors))

  it('has all values that it has without, and three more', () => {
    const [without, withThem] = [openCandidates(plain).of(0), openCandidates(rich).of(0)]
    const width = featuresOf(plain).length
    expect(featuresOf(rich).slice(width)).toEqual(['embedding', 'embeddingShare', 'embedded'])
    for (const { target, values } of without) {
      expect(values).toHaveLength(width)
      const other = withThem.find((candidate) => candidate.target === target)
      expect(other?.values).toHaveLength(width + 3)
      expect(other?.values.at(-1)).toBe(1)
    }
  })

  it('looks also at notes that are near by them alone', () => {
    const targets = openCandidates(rich)
      .of(0)
      .map(({ target }) => target)
    for (const note of openEmbeddings(vectors).near(0).slice(0, 5))
      if (!corpus.notes[0]?.links.includes(note)) expect(targets).toContain(note)
  })
})
