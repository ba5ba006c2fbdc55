import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type JsonNode, nodeAt, plainValue, sourceOffset } from '../../../src/garden/json/json-node.ts'
import { parseJson } from '../../../src/garden/json/parse-json.ts'

function rootOf(source: string): JsonNode {
  const read = parseJson(source)
  if ('problem' in read) throw new Error(read.problem.reason)
  return read.root
}

function oracle(source: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(source) }
  } catch {
    return null
  }
}

/** Texts that look like JSON and mostly are not. */
const nearJson = fc.oneof(
  fc.json({ maxDepth: 4 }),
  fc
    .tuple(
      fc.json({ maxDepth: 3 }),
      fc.nat(),
      fc.constantFrom('', '"', '\\', ',', '{', ']', '\n', '0', 'e', '\u0000'),
    )
    .map(
      ([text, at, sign]) =>
        text.slice(0, at % (text.length + 1)) + sign + text.slice((at % (text.length + 1)) + 1),
    ),
  fc
    .array(
      fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '1', '-', '.', 'e', ' ', 'true', 'null', '\\u00'),
    )
    .map((parts) => parts.join('')),
)

test('accepts what JSON.parse accepts, with the same value, and refuses the rest with a place', () => {
  fc.assert(
    fc.property(nearJson, (source) => {
      const read = parseJson(source)
      const known = oracle(source)
      if ('problem' in read) {
        expect(known).toBeNull()
        expect(read.problem.offset).toBeLessThanOrEqual(source.length)
      } else expect({ value: plainValue(read.root) }).toEqual(known)
    }),
  )
})

test('every character of a text is found in the source', () => {
  const characters = fc.array(
    fc.oneof(
      fc
        .string({ minLength: 1, maxLength: 1 })
        .map((text) => [text, JSON.stringify(text).slice(1, -1)] as const),
      fc.constantFrom(
        ...([
          ['é', '\\u00e9'],
          ['/', '\\/'],
          ['\n', '\\n'],
          ['"', '\\"'],
        ] as const),
      ),
    ),
  )
  fc.assert(
    fc.property(
      characters,
      fc.string({ maxLength: 3 }).map((text) => text.replace(/\S/g, ' ')),
      (list, space) => {
        const source = `${space.replace(/[^ \t\n\r]/g, ' ')}"${list.map(([, written]) => written).join('')}"`
        const node = rootOf(source)
        if (node.kind !== 'string') throw new Error('no text')
        let [index, offset] = [0, source.indexOf('"') + 1]
        for (const [text, written] of list) {
          expect(sourceOffset(node, index)).toBe(offset)
          index += text.length
          offset += written.length
        }
        expect(sourceOffset(node, index)).toBe(node.end - 1)
      },
    ),
  )
})

test.for<[source: string, offset: number, reason: string]>([
  ['', 0, 'a value is missing'],
  ['{"a":1,}', 7, 'a name in double quotes belongs here'],
  ['{a:1}', 1, 'a name in double quotes belongs here'],
  ['[1', 2, '`,` or `]` belongs here'],
  ['{"a" 1}', 5, '`:` belongs here'],
  ['["\\x"]', 2, 'no escape is written so'],
  ['["a\nb"]', 3, 'a line end or control character in a text is written as an escape'],
  ['["abc', 1, 'this text is never closed'],
  ['01', 1, 'the document ends before this'],
  ['{} x', 3, 'the document ends before this'],
  ['['.repeat(100_000), 201, 'more than 200 lists and objects stand in one another'],
])('refuses %j', ([source, offset, reason]) => {
  expect(parseJson(source)).toEqual({ problem: { offset, reason } })
})

test('a path leads to the node with the place of its value', () => {
  const root = rootOf('\uFEFF{"nodes": [{"x": "1"}]}')
  expect(nodeAt(root, ['nodes', 0, 'x'])).toMatchObject({ kind: 'string', start: 18, end: 21 })
  expect(nodeAt(root, ['nodes', 0, 'y'])).toMatchObject({ kind: 'object', start: 12 })
})

test('the last of two equal names counts, and no name reaches a prototype', () => {
  expect(plainValue(rootOf('{"a": 1, "a": 2}'))).toEqual({ a: 2 })
  const value = plainValue(rootOf('{"__proto__": {"x": 1}}'))
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
})
