/** Long Markdown and JSON, read part by part: what is found is what is found in the whole. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ArtefactText, LongText } from '../../../../src/garden/guard/artefact/artefact-text.ts'
import { fewestBytes } from '../../../../src/garden/guard/artefact/cut-bytes.ts'
import { readArtefact } from '../../../../src/garden/guard/artefact/read-artefact.ts'
import { readJson } from '../../../../src/garden/guard/artefact/read-json.ts'
import { readMarkdown } from '../../../../src/garden/guard/artefact/read-markdown.ts'
import { tabulate } from '../../../../src/garden/guard/secret-tables.ts'
import { keepSecrets } from '../../../../src/garden/guard/secrets.ts'
import type { Subject } from '../../../../src/garden/guard/subject.ts'
import { createTokeniser } from '../../../../src/garden/guard/tokenise.ts'
import { createTracer } from '../../../../src/garden/guard/tracer.ts'

const line = 'the frogs of the neighbour sing in the lower meadow at night'
const subjects: Subject[] = [
  { kind: 'title', text: 'Quince settlement of the lower meadow', from: 'x.md' },
  { kind: 'text', text: line, from: 'x.md' },
  { kind: 'name', text: 'Zoë Marsh', from: 'x.md' },
]
const tracerOf = (all: Iterable<Subject>) => createTracer(tabulate(keepSecrets(all, createTokeniser())))
const tracer = tracerOf(subjects)

/** What is found in a file, and how many of its parts had to be read. */
function traceOf(name: string, text: ArtefactText | LongText, known = new Map<string, readonly number[]>()) {
  let read = 0
  const { inText } = tracer.trace(name, [text], (reader, part, make) => {
    const key = `${reader} ${Buffer.from(part).toString('base64')}`
    const before = known.get(key)
    if (before) return before
    const numbers = make()
    if (numbers) known.set(key, numbers)
    if (typeof part !== 'string' && numbers) read++
    return numbers
  })
  return { found: inText.toSorted(), read, known }
}

/** The places of the file where its parts begin and end. */
function edges(bytes: Buffer, text: ArtefactText | LongText): number[] {
  const places: number[] = []
  if (typeof text === 'function')
    text((_reader, part) => {
      places.push(bytes.indexOf(part), bytes.indexOf(part) + part.length)
      return true
    })
  return places.filter((place) => place > 0 && place < bytes.length)
}

/** Text of these pieces, over and over, each with a number of its own. */
function repeat(make: (turn: number) => string): Buffer {
  let text = ''
  for (let turn = 0; text.length < fewestBytes; turn++) text += make(turn)
  return Buffer.from(text)
}

const pieces = fc.array(
  fc.constantFrom(
    ...[
      'moss ',
      'Ｈeron ',
      'e\u0301tang ',
      '中文，水',
      'weir-',
      '\r\n',
      '\n',
      '\n\n> ',
      '\n1. ',
      '- ',
      '\ufeff',
    ],
    ...['[a word](/notes/moss%20b "A title") ', '[^2] ', '<https://moss.example/>', '[x](y', ') '],
  ),
  { minLength: 3, maxLength: 30 },
)

/** Ways to write words: as they are, over lines, in addresses, in titles, between links. */
const ways = fc.constantFrom(
  (words: string) => ` ${words} `,
  (words: string) => ` ${words.replaceAll(' ', '\n')} `,
  (words: string) => ` ${words.replaceAll(' ', '\n> 3. ')} `,
  (words: string) => ` [x](/${encodeURIComponent(words)}/) `,
  (words: string) => ` [x](/y "${words}") `,
  (words: string) => ` ${words.replaceAll(' ', ' [x](/one/two/three-four) ')} `,
)

it('finds in long Markdown what the whole says, at the edges of parts too', () => {
  fc.assert(
    fc.property(
      pieces,
      fc.constantFrom(...subjects),
      ways,
      fc.nat(),
      fc.integer({ min: -60, max: 60 }),
      (words, { text: secret }, write, which, shift) => {
        const bytes = repeat((turn) => `${words.map((one, at) => `${one}${turn * at}`).join('')}\n`)
        const places = edges(bytes, readArtefact('x.md', bytes))
        const place = Math.max(0, (places[which % Math.max(1, places.length)] ?? 0) + shift)
        const put = Buffer.concat([
          bytes.subarray(0, place),
          Buffer.from(write(secret)),
          bytes.subarray(place),
        ])
        const long = readArtefact('x.md', put)
        expect(long).toBeTypeOf('function')
        expect(traceOf('x.md', long).found).toEqual(
          traceOf('x.md', readMarkdown(new TextDecoder().decode(put))).found,
        )
      },
    ),
    { numRuns: 15 },
  )
})

it('finds names of which one part has the beginning and the next the end, whatever stands between', () => {
  const lines = Array.from(
    { length: 20_000 },
    (_, at) => `moss${at} [heron${at}](/${'one-two/'.repeat(9)})\n`,
  )
  const bytes = Buffer.from(lines.join(''))
  const long = readArtefact('x.md', bytes)
  const secrets = edges(bytes, long).flatMap((place): Subject[] => {
    const at = Number(/moss(\d+)/.exec(bytes.toString('utf8', place))?.[1] ?? 20_000)
    const words = [-4, -3, -2, -1, 0, 1, 2, 3].map((next) => `moss${at + next} heron${at + next}`)
    return at < 20_000 ? [{ kind: 'text', text: words.join(' '), from: 'x.md' }] : []
  })
  expect(secrets.length).toBeGreaterThan(10)
  const crossing = tracerOf(secrets)
  const { inText } = crossing.trace('x.md', [readMarkdown(bytes.toString())])
  expect(crossing.trace('x.md', [long]).inText.toSorted()).toEqual(inText.toSorted())
  expect(inText.length).toBeGreaterThan(10)
})

it('finds in long JSON what the whole says, whether or not it is JSON', () => {
  const damages = fc.constantFrom('', '"', '},{"a', '{', ']', '\\', '\n', ',', '"},{"x":"')
  const strings = fc.array(
    fc.oneof(fc.string(), fc.constantFrom('},{"a":1', '<p>moss</p>', '%20', '"],"x":[{"')),
  )
  fc.assert(
    fc.property(
      strings,
      fc.constantFrom(...subjects),
      damages,
      fc.nat(),
      fc.integer({ min: -9, max: 9 }),
      (values, { text }, damage, which, shift) => {
        const item = (turn: number) => ({ slug: `moss-${turn}`, values, inner: [{ a: turn }, { b: values }] })
        const count = Math.ceil(fewestBytes / JSON.stringify(item(0)).length)
        const items = Array.from({ length: count }, (_, turn) => item(turn))
        // Between the arrays stands a part that is no list of objects.
        const secret = which % 2 ? count - 1 : which % count
        const put = items.with(secret, { ...item(secret), values: [`<b>${text}</b>`, text] })
        const whole = Buffer.from(
          JSON.stringify({ title: 'x', notes: put, links: items.slice(0, count / 2) }),
        )
        const places = edges(whole, readArtefact('x.json', whole))
        const place = (places[which % places.length] ?? 0) + shift
        const bytes = Buffer.concat([whole.subarray(0, place), Buffer.from(damage), whole.subarray(place)])
        const long = traceOf('x.json', readArtefact('x.json', bytes))
        expect(long.found).toEqual(traceOf('x.json', readJson(new TextDecoder().decode(bytes))).found)
        if (damage === '') expect(long).toMatchObject({ found: [expect.any(Number)] })
      },
    ),
    { numRuns: 8 },
  )
})

it('reads a few parts again when a line or an object came, went or changed', () => {
  const numbers = Array.from({ length: 9000 }, (_, at) => at * 7919)
  const makers = {
    'x.txt': (all: readonly number[]) =>
      all
        .map(
          (one) =>
            `Line ${one} of ${one % 13} about moss, which grows ${'slowly and '.repeat(one % 20)}well.`,
        )
        .join('\n'),
    'x.json': (all: readonly number[]) =>
      JSON.stringify({
        notes: all.map((one) => ({
          slug: `moss-${one}`,
          title: `Heron ${one}`,
          text: 'slowly and '.repeat(one % 20),
        })),
      }),
  }
  for (const [name, make] of Object.entries(makers)) {
    const read = (all: readonly number[]) => readArtefact(name, Buffer.from(make(all)))
    const before = traceOf(name, read(numbers))
    expect(before.read).toBeGreaterThanOrEqual(8)
    for (const changed of [
      numbers.toSpliced(3000, 1),
      numbers.toSpliced(3000, 1, 5, 6),
      numbers.with(8000, 1),
    ])
      expect(traceOf(name, read(changed), new Map(before.known)).read).toBeLessThan(6)
  }
})
