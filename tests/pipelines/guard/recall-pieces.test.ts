/** Pieces of HTML that come again: what is remembered of them is what would be found. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { recallPieces } from '../../../pipelines/adapters/guard/recall-pieces.ts'
import type { ArtefactText } from '../../../src/garden/guard/artefact/artefact-text.ts'
import { tabulate } from '../../../src/garden/guard/secret-tables.ts'
import { keepSecrets } from '../../../src/garden/guard/secrets.ts'
import type { Subject } from '../../../src/garden/guard/subject.ts'
import { createTokeniser } from '../../../src/garden/guard/tokenise.ts'
import { createTracer } from '../../../src/garden/guard/tracer.ts'

const subjects: Subject[] = [
  { kind: 'title', text: 'Quince settlement', from: 'x.md' },
  { kind: 'title', text: 'Heron pond', from: 'y.md' },
  { kind: 'private word', text: 'Plum', from: 'z' },
]
const tables = tabulate(keepSecrets(subjects, createTokeniser()))

const words = [
  'Quince',
  'settlement',
  'Heron',
  'pond',
  'plum',
  '<b>',
  '</b>',
  '<p title="Heron pond">',
  ' ',
  '—',
]

/** Short pieces, which are not remembered, and long ones that say the same in another place. */
const piece = fc
  .tuple(fc.array(fc.constantFrom(...words), { maxLength: 8 }), fc.constantFrom(0, 40), fc.boolean())
  .map(([said, filler, first]) => {
    const rest = '<i>moss &amp; weir</i> '.repeat(filler)
    return first ? said.join(' ') + rest : rest + said.join(' ')
  })

it('finds in pieces that come again what is found in them, in the same order', () => {
  const recalling = createTracer(tables, recallPieces())
  const looking = createTracer(tables)
  fc.assert(
    fc.property(fc.array(fc.array(piece, { maxLength: 4 }), { maxLength: 4 }), (files) => {
      for (const html of [...files, ...files]) {
        const text: ArtefactText = { words: ['Plum'], program: [], bytes: [], html }
        expect(recalling.trace('a.xml', [text])).toEqual(looking.trace('a.xml', [text]))
      }
    }),
  )
})

it('looks into a long piece once, into another that differs in one letter, and into short ones each time', () => {
  const recall = recallPieces()
  const long = 'moss '.repeat(80)
  const looked: string[] = []
  const look = (html: string) =>
    recall(html, () => {
      looked.push(html)
      return [looked.length]
    })
  expect([long, `${long}.`, long, 'moss', 'moss'].map(look)).toEqual([[1], [2], [1], [3], [4]])
})

it('forgets when there are too many', () => {
  const recall = recallPieces()
  const pieceOf = (number: number) => `${'moss '.repeat(80)}${number}`
  for (let number = 0; number <= 1 << 14; number++) recall(pieceOf(number), () => [number])
  expect(recall(pieceOf(1 << 14), () => [])).toEqual([1 << 14])
  expect(recall(pieceOf(0), () => [7])).toEqual([7])
})
