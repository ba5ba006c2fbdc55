/** What notes say is the same whether it is read at once or one note after the other, and reads back. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { areRowsOf, makeWordRows, type NoteWords } from '../../../src/garden/writing/words/word-rows.ts'

const word = fc.constantFrom('moss', 'stone', 'water', 'wall', '苔藓', 'ä')
const noteWords: fc.Arbitrary<NoteWords> = fc.record({
  blocks: fc.array(fc.record({ heading: fc.boolean(), terms: fc.array(word, { maxLength: 5 }) }), {
    maxLength: 4,
  }),
  plain: fc.uniqueArray(word),
})
const garden = fc.dictionary(fc.constantFrom(...'abcdefgh'), noteWords)

it('comes to the same rows from any rows of before', () => {
  fc.assert(
    fc.property(garden, garden, (before, now) => {
      const keysOf = (notes: Record<string, NoteWords>) =>
        Object.entries(notes)
          .map(([name, said]) => `${name} ${JSON.stringify(said)}`)
          .sort()
      const read = (notes: Record<string, NoteWords>) => (at: number) => {
        const key = keysOf(notes)[at] ?? ''
        return JSON.parse(key.slice(key.indexOf(' '))) as NoteWords
      }
      const old = makeWordRows(keysOf(before), null, read(before))
      const fresh = makeWordRows(keysOf(now), null, read(now))
      const asked: number[] = []
      const folded = makeWordRows(keysOf(now), old, (at) => {
        asked.push(at)
        return read(now)(at)
      })
      expect(folded).toEqual(fresh)
      expect(areRowsOf(folded, keysOf(now))).toBe(true)
      const known = new Set(old.keys)
      expect(asked).toEqual(keysOf(now).flatMap((key, at) => (known.has(key) ? [] : [at])))
    }),
  )
})
