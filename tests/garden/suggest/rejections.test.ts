/** The record of rejected suggestions: what is read of it, and that edits leave its other lines alone. */
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { toVaultPath } from '../../../src/garden/paths.ts'
import {
  addRejections,
  moveRejections,
  removeRejection,
} from '../../../src/garden/suggest/rejections/edit-rejections.ts'
import { parseRejections } from '../../../src/garden/suggest/rejections/parse-rejections.ts'
import { type SuggestionKey, suggestionId } from '../../../src/garden/suggest/suggestion-id.ts'
import { applyEdits } from '../../../src/garden/text-edit.ts'

const key = (source: string, target: string, kind: SuggestionKey['kind'] = 'mention'): SuggestionKey => ({
  kind,
  source: toVaultPath(source),
  target: toVaultPath(target),
})

const line = (suggestion: SuggestionKey) =>
  `{"kind":"${suggestion.kind}","source":"${suggestion.source}","target":"${suggestion.target}","id":"${suggestionId(suggestion)}"}`

function added(text: string, ...keys: SuggestionKey[]): string {
  return applyEdits(text, addRejections(text, parseRejections(text).lines, keys))
}

test('an id is short, and the same for one suggestion however its disk writes names', () => {
  expect(suggestionId(key('a.md', 'b.md'))).toMatch(/^[0-9a-z]{8}$/)
  expect(suggestionId(key('caf\u00e9.md', 'b.md'))).toBe(suggestionId(key('cafe\u0301.md', 'b.md')))
  const others = [
    key('a.md', 'b.md'),
    key('b.md', 'a.md'),
    key('a.md', 'b.md', 'related'),
    key('a.mdb', '.md'),
  ]
  expect(new Set(others.map(suggestionId)).size).toBe(others.length)
})

describe('the record of rejections', () => {
  const [first, second, third] = [key('a.md', 'x.md'), key('b.md', 'x.md'), key('c.md', 'x.md', 'related')]

  it('begins with one line', () => {
    expect(added('', second)).toBe(`${line(second)}\n`)
  })

  it('takes each at its place, and once', () => {
    const text = `${line(first)}\n${line(third)}\n`
    const now = added(text, third, second, second)
    expect(now).toBe(`${line(first)}\n${line(second)}\n${line(third)}\n`)
    expect(added(now, first, second, third)).toBe(now)
  })

  it('keeps blank lines, line ends and the spacing of an owner', () => {
    const spaced = line(second).replaceAll(':', ' : ')
    const text = `\uFEFF${line(first)}\r\n\r\n${spaced}`
    expect(parseRejections(text).faults).toEqual([])
    expect(added(text, third, key('d.md', 'x.md'))).toBe(
      `${text}\r\n${line(third)}\r\n${line(key('d.md', 'x.md'))}`,
    )
  })

  it('loses each line of a rejection that a merge doubled', () => {
    const text = `${line(first)}\n${line(second)}\n${line(second)}`
    const { lines } = parseRejections(text)
    expect(applyEdits(text, removeRejection(text, lines, suggestionId(second)))).toBe(`${line(first)}\n`)
  })

  it('is what it was when those that were added are taken out again, the last first', () => {
    const name = fc.constantFrom('a.md', 'b.md', 'c.md', 'd/e.md')
    const keys = fc.array(
      fc.tuple(name, name).map(([source, target]) => key(source, target)),
      { maxLength: 5 },
    )
    const end = fc.constantFrom('\n', '\r\n')
    fc.assert(
      fc.property(keys, keys, end, fc.boolean(), (known, more, lineEnd, isOpen) => {
        const lines = [...new Set(known.map(line))]
        const text = lines.map((one) => one + lineEnd).join('')
        const before = isOpen ? text.trimEnd() : text
        const isNew = more.filter((one) => !known.some((other) => line(other) === line(one)))
        const texts = [before]
        for (const one of isNew) texts.push(added(texts.at(-1) ?? '', one))
        for (const one of isNew.toReversed()) {
          const now = texts.pop() ?? ''
          const isThere = now !== texts.at(-1)
          const left = applyEdits(now, removeRejection(now, parseRejections(now).lines, suggestionId(one)))
          if (isThere) expect(left).toBe(texts.at(-1))
        }
      }),
    )
  })

  it.each([
    ['{"kind":"mention"', 18, /JSON/],
    ['<<<<<<< HEAD', 1, /merge/],
    ['[]', 1, /expected object/],
    [line(first).replace('mention', 'both'), 9, /`kind`/],
    [line(first).replace('"a.md"', '""'), 28, /`source`/],
    [line(first).replace('"id"', '"note":"x","id"'), 1, /note/],
    [line(first).replace('a.md', 'other.md'), 60, new RegExp(`\`${suggestionId(key('other.md', 'x.md'))}\``)],
  ])('says what is wrong with %s', (broken, column, reason) => {
    const { lines, faults } = parseRejections(`${line(second)}\n${broken}\n${line(third)}\n`)
    expect(lines.map(({ rejection }) => rejection.source)).toEqual(['b.md', 'c.md'])
    expect(faults).toEqual([{ line: 2, column, reason: expect.stringMatching(reason) }])
  })

  it('follows a file that moves, on both sides', () => {
    const text = `${line(first)}\n${line(key('x.md', 'b.md'))}\n${line(key('y.md', 'b.md'))}\n`
    const edits = moveRejections(parseRejections(text).lines, {
      from: toVaultPath('x.md'),
      to: toVaultPath('d/X "2".md'),
    })
    const now = applyEdits(text, edits)
    expect(parseRejections(now)).toMatchObject({
      faults: [],
      lines: [
        { rejection: { source: 'a.md', target: 'd/X "2".md' } },
        { rejection: { source: 'd/X "2".md', target: 'b.md' } },
        { rejection: { source: 'y.md', target: 'b.md' } },
      ],
    })
    expect(now.endsWith(`\n${line(key('y.md', 'b.md'))}\n`)).toBe(true)
  })

  it('gives back whatever was put into it, in any order, and loses no line', () => {
    const path = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.isWellFormed())
    const keys = fc.array(
      fc.record({
        kind: fc.constantFrom('mention', 'related'),
        source: path.map(toVaultPath),
        target: path.map(toVaultPath),
      }),
    )
    fc.assert(
      fc.property(keys, keys, fc.constantFrom('', '\n', '\r\n\r\n'), (before, after, blank) => {
        const text = added(blank, ...before)
        const now = added(text, ...after)
        const read = parseRejections(now)
        expect(read.faults).toEqual([])
        const ids = read.lines.map(({ rejection }) => rejection.id)
        expect(new Set(ids)).toEqual(new Set([...before, ...after].map(suggestionId)))
        expect(new Set(ids).size).toBe(ids.length)
        const rest = now.split(/\r?\n/)
        for (const old of text.split(/\r?\n/)) expect(rest).toContain(old)
      }),
    )
  })
})
