/** The record of written notes: what was added is read, in one order, and every other byte stays. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addMaking } from '../../../../src/garden/writing/record/add-making.ts'
import { parseMakings } from '../../../../src/garden/writing/record/parse-makings.ts'
import type { Making } from '../../../../src/schemas/making.ts'

const word = fc.string({ minLength: 1, maxLength: 4, unit: 'grapheme' })
const making: fc.Arbitrary<Making> = fc.record(
  {
    note: word,
    date: fc.constantFrom('2026-11-23', null),
    engine: fc.string(),
    says: word,
    text: word,
    model: fc.string(),
    calls: fc.array(fc.string()),
  },
  { requiredKeys: ['note', 'date', 'engine', 'says', 'text'] },
)

function add(text: string, one: Making): string {
  const { lines } = parseMakings(text)
  const [edit] = addMaking(text, lines, one)
  return edit ? text.slice(0, edit.start) + edit.text + text.slice(edit.end) : text
}

it('reads what was added, and adds nothing twice', () => {
  fc.assert(
    fc.property(fc.array(making, { maxLength: 8 }), (makings) => {
      const text = makings.reduce(add, '')
      const { lines, faults } = parseMakings(text)
      expect(faults).toEqual([])
      for (const one of makings)
        expect(lines.map((line) => line.making)).toContainEqual(
          expect.objectContaining({ note: one.note, says: one.says, text: one.text }),
        )
      expect(makings.reduce(add, text)).toBe(text)
      for (const { making: own, start } of lines)
        expect(text.startsWith(JSON.stringify(own), start)).toBe(true)
    }),
  )
})

it('never fails on what somebody wrote there, and keeps all of it', () => {
  fc.assert(
    fc.property(fc.string(), making, (text, one) => {
      const added = add(text, one)
      expect(parseMakings(added).lines.map((line) => line.making)).toContainEqual(one)
      expect(added.startsWith(text)).toBe(true)
    }),
  )
})

it('names the lines that are no record, and goes between those of other notes by their paths', () => {
  const line = (note: string) => JSON.stringify({ note, date: null, engine: 'e', says: 's', text: 't' })
  expect(parseMakings(`${line('a')}\n<<<<<<< HEAD\n\n{"note":"b"}`).faults).toEqual([2, 4])
  const added = add(`${line('a')}\n${line('c')}\n`, {
    note: 'b',
    date: null,
    engine: 'e',
    says: 's',
    text: 't',
  })
  expect(added).toBe(`${line('a')}\n${line('b')}\n${line('c')}\n`)
})
