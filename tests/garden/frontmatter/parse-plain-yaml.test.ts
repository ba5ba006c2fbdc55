/** Plain blocks are read without the parser of YAML, and nobody can tell. */
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { parsePlainYaml } from '../../../src/garden/frontmatter/parse-plain-yaml.ts'
import { parseAnyYaml } from '../../../src/garden/frontmatter/parse-yaml.ts'
import { splitFrontmatter } from '../../../src/garden/frontmatter/split-frontmatter.ts'
import { anyNote, anyText } from './arbitrary-note.ts'

/** What both readers make of the block of `source`; null where it has none, or is not plain. */
function readBoth(source: string) {
  const split = splitFrontmatter(source)
  if (split.state !== 'block') return null
  const plain = parsePlainYaml(source, split.yaml)
  return plain && { plain, whole: parseAnyYaml(source, split.yaml) }
}

function expectSame(source: string): void {
  const both = readBoth(source)
  if (both) expect({ root: both.plain, problems: [] }).toEqual(both.whole)
}

const text = fc.oneof(
  fc.constantFrom(
    'x',
    'two words',
    '7',
    '007',
    '2024-03-10',
    'true',
    'null',
    '日本',
    "it's",
    'a, b',
    'a - b',
  ),
  fc.constantFrom(
    '"q"',
    '"[[a|b]]"',
    '"a: b # c"',
    '""',
    "'s'",
    '[[x]]',
    '- x',
    'a:b',
    'a: b',
    'x #y',
    '&a',
    '*a',
  ),
  fc.constantFrom(
    '!t',
    '?',
    '? x',
    '-',
    '--',
    '---',
    '...',
    '|',
    '>',
    '%',
    '@',
    '`',
    '{}',
    '[]',
    '<<',
    'ﬁ',
    'é',
  ),
  fc.string({ unit: fc.constantFrom(...'ab1 _-/.,;()\'"!?&+*=…:#[]{}|\t'), maxLength: 6 }),
  anyText,
)
const blank = fc.constantFrom('', ' ', '  ', '\t')
const value = fc.oneof(
  text,
  fc.array(text, { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
  fc
    .tuple(fc.constantFrom('', '  ', ' ', '    '), fc.array(fc.tuple(text, blank), { maxLength: 3 }))
    .map(([indent, items]) => items.map(([item, end]) => `\n${indent}- ${item}${end}`).join('')),
  fc.tuple(text, text).map(([one, two]) => `\n  ${one}: ${two}`),
  fc.tuple(text, text).map(([one, two]) => `${one}\n  ${two}`),
)
const line = fc
  .tuple(fc.constantFrom('a', 'b', 'tags', 'a_b', 'é', '7', '"k"', '- a', ''), blank, value, blank)
  .map(([key, gap, own, end]) => `${key}:${gap === '' && !own.startsWith('\n') ? ' ' : gap}${own}${end}\n`)
const anyBlock = fc
  .tuple(fc.constantFrom('', '\uFEFF'), fc.array(line, { maxLength: 4 }), fc.constantFrom('\n', '\r\n'))
  .map(([mark, lines, end]) => `${mark}---\n${lines.join('')}---\nbody\n`.replaceAll('\n', end))

test('a plain block is the same by either way', () => {
  fc.assert(fc.property(fc.oneof(anyBlock, anyNote), expectSame), { numRuns: 3000 })
})

describe('parsePlainYaml', () => {
  it.for([
    'title: Two words\ntags: [one, two/three]\ncreated: 2024-03-10\nfeatured: true\n',
    'title: "On: colons"\nrelatedNotes:\n  - "[[a]]"\n  - "[[b|c]]"\naliases:\n- x\n- y z\nparent:\n',
    'order: 7\nlang: de\ntitle: Ein Weg, zwei Füße\n',
  ])('reads %j', (yaml) => {
    const both = readBoth(`---\n${yaml}---\nbody\n`)
    expect(both?.plain).toEqual(both?.whole.root)
    expect(both).not.toBeNull()
  })

  it.for([
    'a: x # why\n',
    'a: b: c\n',
    'a: one\n  two\n',
    'a:\n  b: c\n',
    'a: [[x]]\n',
    'a: x\na: y\n',
    'a: |\n  x\n',
    'a:\n  - x\n   y\n',
    'a: &x y\n',
    'a:\n\n  b\n',
    '# c\na: x\n',
  ])('leaves %j to the parser', (yaml) => {
    expect(readBoth(`---\n${yaml}---\nbody\n`)).toBeNull()
  })
})
