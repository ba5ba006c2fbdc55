/** Long texts cut by their content: nothing is lost between parts, and most of them outlast a change. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cutText, fewestCut } from '../../../src/garden/guard/cut-text.ts'
import { hardBreak } from '../../../src/garden/guard/fold-letters.ts'
import { tabulate } from '../../../src/garden/guard/secret-tables.ts'
import { keepSecrets } from '../../../src/garden/guard/secrets.ts'
import type { Subject } from '../../../src/garden/guard/subject.ts'
import { createTokeniser } from '../../../src/garden/guard/tokenise.ts'
import { createTracer } from '../../../src/garden/guard/tracer.ts'

const line = 'the frogs of the neighbour sing in the lower meadow at night'
const subjects: Subject[] = [
  { kind: 'title', text: 'Quince settlement of the lower meadow', from: 'x.md' },
  { kind: 'text', text: line, from: 'x.md' },
]
const tracer = createTracer(tabulate(keepSecrets(subjects, createTokeniser())))

/** Lines of many kinds, some of which choose the places of cuts. */
const filler = fc.array(
  fc.tuple(
    fc.constantFrom('moss', 'Ｈeron', 'e\u0301tang', '中文，水', 'weir-', '—'),
    fc.nat(999),
    fc.constantFrom(' ', '\n', hardBreak),
  ),
  { minLength: 3, maxLength: 40 },
)

function longText(words: readonly (readonly [string, number, string])[]): string {
  const round = (turn: number) =>
    words.map(([word, number, end]) => `${word} ${number + turn}${end}`).join('')
  let text = ''
  for (let turn = 0; text.length < fewestCut; turn++) text += round(turn)
  return text
}

/** What is found in the text of an artefact, and how many parts had to be looked through. */
function trace(text: string, known = new Map<string, readonly number[]>()) {
  let looked = 0
  const { inText } = tracer.trace(
    'x.txt',
    [{ words: [text], program: [], bytes: [], html: [] }],
    (place, part, make) => {
      const key = place + part
      const numbers = known.get(key) ?? make()
      if (!known.has(key) && place === 'words') looked++
      if (numbers) known.set(key, numbers)
      return numbers
    },
  )
  return { found: inText.toSorted(), looked, known }
}

it('finds what stands anywhere in a long text, across its parts too', () => {
  fc.assert(
    fc.property(filler, fc.constantFrom(...subjects), fc.boolean(), (words, { text: secret }, spread) => {
      const text = longText(words)
      const parts = [...cutText(text)]
      // The secret is put where one part ends and the next begins, and into it.
      const place = text.indexOf(parts[1] ?? '', (parts[0]?.length ?? 0) / 2)
      for (const shift of spread ? [0, -20] : [0]) {
        const whole = `${text.slice(0, place + shift)} ${secret} ${text.slice(place + shift)}`
        expect(trace(whole).found).toEqual(tracer.numbersIn([whole]).toSorted())
        expect(trace(whole).found).not.toEqual([])
      }
    }),
    { numRuns: 20 },
  )
})

it('looks through a few parts again when a line came, went or changed, and finds it there', () => {
  const lines = Array.from({ length: 40_000 }, (_, at) => `Line ${at * 7919} of ${at % 13} about moss.`)
  const before = trace(lines.join('\n'))
  expect(before).toMatchObject({ found: [], looked: expect.toSatisfy((parts: number) => parts > 20) })
  for (const [at, count, put] of [
    [100, 0, line],
    [20_000, 1, line],
    [39_990, 3, line],
  ] as const) {
    const after = trace(lines.toSpliced(at, count, put).join('\n'), new Map(before.known))
    expect(after.found).not.toEqual([])
    expect(after.looked).toBeLessThan(6)
  }
})

it('reads a text without words in one part', () => {
  const text = '— '.repeat(fewestCut)
  expect([...cutText(text)]).toEqual([text])
})

it('is all of the text, in parts that go on into the next', () => {
  fc.assert(
    fc.property(filler, (words) => {
      const text = longText(words)
      let end = 0
      for (const part of cutText(text)) {
        const at = text.indexOf(part, Math.max(0, end - part.length))
        expect(at).toBeLessThanOrEqual(end)
        end = at + part.length
      }
      expect(end).toBe(text.length)
    }),
    { numRuns: 5 },
  )
})
