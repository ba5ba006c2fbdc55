import { describe, expect, test } from 'vitest'
import { editFrontmatter, type FrontmatterChange } from '../../../src/garden/frontmatter/edit-frontmatter.ts'
import type { YamlValue } from '../../../src/garden/frontmatter/frontmatter.ts'
import { FrontmatterWriteError } from '../../../src/garden/frontmatter/frontmatter-write-error.ts'
import { readFrontmatter } from '../../../src/garden/frontmatter/read-frontmatter.ts'
import { applyEdits } from '../../../src/garden/text-edit.ts'

function edit(source: string, ...changes: FrontmatterChange[]): string {
  return applyEdits(source, editFrontmatter(source, changes))
}

/** The YAML of a block after `a` was set. */
function setA(yaml: string, value: YamlValue): string {
  return edit(`---\n${yaml}\n---\n`, { key: 'a', value }).slice(4, -5)
}

describe('a scalar is replaced and nothing else', () => {
  test.for<[before: string, value: YamlValue, after: string]>([
    ['a: old # why', 'new', 'a: new # why'],
    ['a:   old', 'new', 'a:   new'],
    ['a : old', 'new', 'a : new'],
    ['"a": old', 'new', '"a": new'],
    ['? a\n: old', 'new', '? a\n: new'],
    ['a: "old"', 'new', 'a: "new"'],
    ["a: 'old'", "it's", "a: 'it''s'"],
    ["a: 'old'", 'two\nlines', 'a: "two\\nlines"'],
    ['a: "old"', 'say "x"', 'a: "say \\"x\\""'],
    ['a: "old"', 7, 'a: 7'],
    ['a: 7', '7', 'a: "7"'],
    ['a: 7', 8.5, 'a: 8.5'],
    ['a: x', null, 'a: null'],
    ['a: x', true, 'a: true'],
    ['a: x', 'true', 'a: "true"'],
    ['a:', 'x', 'a: x'],
    ['a: ', 'x', 'a: x '],
    ['a: # why', 'x', 'a: x # why'],
    ['a: ~', 'x', 'a: x'],
    ['a: two\n  lines', 'x', 'a: x'],
    ['a: [[x]]', '[[q]]', 'a: "[[q]]"'],
    ['a: {{x}}', '2024-03-10', 'a: 2024-03-10'],
    ['a: |\n    x\n    q\nb: 1', 'u\n\n v\n', 'a: |\n    u\n\n     v\nb: 1'],
    ['a: >-\n  x\n  q', 'u\nv', 'a: |-\n  u\n  v'],
    ['a: |\n  x', 'one line', 'a: one line'],
    ['a: |\n  x', ' u\nv', 'a: " u\\nv"'],
    ['a: x\nb: 0007 # c', 'q', 'a: q\nb: 0007 # c'],
    ['b: &x 1\na: *x', 2, 'b: &x 1\na: 2'],
    ['  a: x\n  b: q', 'z', '  a: z\n  b: q'],
  ])('%s', ([before, value, after]) => {
    expect(setA(before, value)).toBe(after)
  })
})

describe('a text is quoted where any reader might take it for something else', () => {
  test.for<[text: string, written: string]>([
    ['plain text', 'plain text'],
    ['2024-03-10', '2024-03-10'],
    ['2024-03-10 10:00', '2024-03-10 10:00'],
    ['a, b: no', '"a, b: no"'],
    ['a:b', 'a:b'],
    ['a #b', '"a #b"'],
    ['a#b', 'a#b'],
    ['', '""'],
    [' a', '" a"'],
    ['a:', '"a:"'],
    ['- a', '"- a"'],
    ['[[x]]', '"[[x]]"'],
    ['{{x}}', '"{{x}}"'],
    ['#tag', '"#tag"'],
    ['@me', '"@me"'],
    ['*em*', '"*em*"'],
    ['"x"', '"\\"x\\""'],
    ['0007', '"0007"'],
    ['100.10', '"100.10"'],
    ['10:00', '"10:00"'],
    ['12345678901234567890', '"12345678901234567890"'],
    ['1e3', '"1e3"'],
    ['0x1F', '"0x1F"'],
    ['1_000', '"1_000"'],
    ['.inf', '".inf"'],
    ['yes', '"yes"'],
    ['Off', '"Off"'],
    ['n', '"n"'],
    ['~', '"~"'],
    ['Null', '"Null"'],
    ['<<', '"<<"'],
    ['---', '"---"'],
    ['...', '"..."'],
    ['a\tb', '"a\\tb"'],
    ['a\0b', '"a\\u0000b"'],
    ['a\u0085b\u2028c\uFEFF', '"a\\u0085b\\u2028c\\ufeff"'],
    ['half \uD800', '"half \\ud800"'],
    ['日本語 🌱', '日本語 🌱'],
  ])('%j', ([text, written]) => {
    expect(setA('a: 1', text)).toBe(`a: ${written}`)
  })
})

describe('a list keeps its layout, and the items that stay', () => {
  test.for<[before: string, value: YamlValue, after: string]>([
    ['a: [x, q] # c', ['x', 'q', 'z'], 'a: [x, q, z] # c'],
    ['a: ["x","q"]', ['x', 'q', 'z'], 'a: ["x","q","z"]'],
    ["a: ['x']", ['x', 'q'], "a: ['x', 'q']"],
    ['a: [ x ]', ['x', 'q'], 'a: [ x, q ]'],
    ['a: [x, "q"]', ['x', 'q', 'a, b'], 'a: [x, "q", "a, b"]'],
    ['a: [x, q]', ['w', 'x', 'q'], 'a: [w, x, q]'],
    ['a: [x, q, z]', ['x', 'z'], 'a: [x, z]'],
    ['a: [x, q, z]', ['q', 'z'], 'a: [q, z]'],
    ['a: [x, q, z]', ['x'], 'a: [x]'],
    ['a: [x, q, z,]', ['x', 'q'], 'a: [x, q,]'],
    ['a: [x, "q", z]', ['x', 'v', 'z'], 'a: [x, "v", z]'],
    ['a: [x, q]', [], 'a: []'],
    ['a: []', ['x'], 'a: [x]'],
    ['a: [\n  x, # 1\n  q # 2\n]', ['x', 'q', 'z'], 'a: [\n  x, # 1\n  q, z # 2\n]'],
    ['a: [\n  x,\n  q\n]', ['x', 'q', 'z'], 'a: [\n  x,\n  q,\n  z\n]'],
    ['a: [\n  x\n]', ['x', 'z'], 'a: [\n  x,\n  z\n]'],
    ['a: [x, [q]]', ['x', ['q', 'z']], 'a: [x, [q, z]]'],
    ['a:\n  - x # 1\n  - q # 2', ['x', 'z', 'q', 'w'], 'a:\n  - x # 1\n  - z\n  - q # 2\n  - w'],
    ['a:\n- x\n- q\nb: 1', ['x', 'q', 'z'], 'a:\n- x\n- q\n- z\nb: 1'],
    ['a:\n-   "x"\n# end\nb: 1', ['x', 'q'], 'a:\n-   "x"\n-   "q"\n# end\nb: 1'],
    ['a:\n  - x # 1\n  - q # 2\n  - z', ['x', 'z'], 'a:\n  - x # 1\n  - z'],
    ['a:\n  - x # 1\n  - q', ['q'], 'a:\n  - q'],
    ['a:\n  - x\n  - "q" # 2', ['x', 'v'], 'a:\n  - x\n  - "v" # 2'],
    ['a:\n  - x\n  -\n  - z', ['x', 'q', 'z'], 'a:\n  - x\n  - q\n  - z'],
    ['a: # why\n  - x\n  - q\nb: 1', [], 'a: [] # why\nb: 1'],
    ['a: # why\n  - x\n  - q\nb: 1', 'z', 'a: z # why\nb: 1'],
    ['a:\n  - |\n    x\n    q\n  - z', ['x\nq\n', 'w', 'z'], 'a:\n  - |\n    x\n    q\n  - w\n  - z'],
    [
      'a:\n  - k: 1\n    l: 2 # c\n  - k: 3',
      [
        { k: 1, l: 4 },
        { k: 3, m: 5 },
      ],
      'a:\n  - k: 1\n    l: 4 # c\n  - k: 3\n    m: 5',
    ],
    ['a:\n  - k: 1', [{ k: 1 }, { k: 2 }], 'a:\n  - k: 1\n  - {k: 2}'],
    ['a:\n  - k: 1\n    l: 2', [{ l: 2 }], 'a:\n  - {l: 2}'],
    ['a: x', [['b']], 'a: [ [b] ]'],
    ['a: x', [[['b']], ['c']], 'a: [[ [b] ], [c]]'],
    ['a:\n  - - x\n    - q', [['x']], 'a:\n  - - x'],
    ['a:\n  - - x\n    - q', [['q']], 'a:\n  - [q]'],
    ['a: x # c', ['x', 'q'], 'a: [x, q] # c'],
    ['a:\nb:\n  - "x"', ['q'], 'a:\n  - "q"\nb:\n  - "x"'],
    ['a: # c\nb:\n- x', ['q'], 'a: # c\n- q\nb:\n- x'],
    ['a:\nb: [x]', ['q'], 'a: [q]\nb: [x]'],
    ['b: &x [x, q]\na: *x', ['u', 'v'], 'b: &x [x, q]\na: [u, v]'],
    ['a: ["x", q]', ['x', 'q', 'u'], 'a: ["x", q, u]'],
    ['b: &x [x]\na: *x', ['x', 'q'], 'b: &x [x]\na: [x, q]'],
  ])('%s', ([before, value, after]) => {
    expect(setA(before, value)).toBe(after)
  })
})

describe('a mapping keeps its layout, and the properties that stay', () => {
  test.for<[before: string, value: YamlValue, after: string]>([
    ['a:\n  k: 1 # c\n  l: 2', { k: 3, m: 4 }, 'a:\n  k: 3 # c\n  m: 4'],
    ['a:\n  k: 1\nb: 2', { k: 1, 'x q': ['z'] }, 'a:\n  k: 1\n  x q: [z]\nb: 2'],
    ['a:\n  k:\n    l: 1\nb: 2', { k: { l: 1, m: 2 } }, 'a:\n  k:\n    l: 1\n    m: 2\nb: 2'],
    ['a: {k: 1, l: 2}', { k: 1, l: 3, m: 'a, b' }, 'a: {k: 1, l: 3, m: "a, b"}'],
    ['a: {k: 1, l: 2, m: 3}', { l: 2 }, 'a: {l: 2}'],
    ['a: {k: 1, l: 2, m: 3}', { k: 1, m: 3 }, 'a: {k: 1, m: 3}'],
    ['a: {k, l: }', { k: 1, l: 2 }, 'a: {k: 1, l: 2 }'],
    ['a: {"k": "x"}', { k: 'q', l: 'z' }, 'a: {"k": "q", "l": "z"}'],
    ['a: {k: 1}', {}, 'a: {}'],
    ['a: {}', { k: 1 }, 'a: {k: 1}'],
    ['a: # why\n  k: 1\nb: 2', {}, 'a: {} # why\nb: 2'],
    ['a: x', { k: ['q'], __proto__: null }, 'a: {k: [q]}'],
  ])('%s', ([before, value, after]) => {
    expect(setA(before, value)).toBe(after)
  })
})

describe('properties come and go', () => {
  const source =
    '---\n# head\ntitle: x # t\n\n# about tags\ntags:\n  - a # 1\n  - b\nid: 0007\n# end\n---\nbody'

  test('a new one stands on the last line before the fence', () => {
    expect(edit(source, { key: 'new', value: 'q' }, { key: 'list', value: ['z'] })).toBe(
      source.replace('# end\n', '# end\nnew: q\nlist:\n  - z\n'),
    )
  })

  test.for<[key: string, removed: string]>([
    ['title', 'title: x # t\n'],
    ['tags', 'tags:\n  - a # 1\n  - b\n'],
    ['id', 'id: 0007\n'],
    ['absent', ''],
  ])('removes the lines of %s', ([key, removed]) => {
    expect(edit(source, { key, remove: true })).toBe(source.replace(removed, ''))
  })

  test.for<[name: string, before: string, after: string]>([
    ['blank lines', 'a: |+\n  kept\n\nb: 1\n\nc: 2', 'a: |+\n  kept\n\nc: 2'],
    ['an indented comment', 'a: |\n  kept\nb: 1\n  # more\nc: 2', 'a: |\n  kept\nc: 2'],
    ['its own last lines', 'a: |+\n  kept\nb: |+\n  gone\n\nc: 2', 'a: |+\n  kept\nc: 2'],
  ])('what follows a removed one does not become part of the text above: %s', ([, before, after]) => {
    expect(edit(`---\n${before}\n---\n`, { key: 'b', remove: true })).toBe(`---\n${after}\n---\n`)
  })

  test('several changes at once, the later of two of one key counting', () => {
    const changes = [
      { key: 'id', remove: true as const },
      { key: 'title', value: 'z' },
      { key: 'm', value: 1 },
      { key: 'title', value: 'q' },
    ]
    expect(edit(source, ...changes)).toBe(
      source.replace('title: x', 'title: q').replace('id: 0007\n# end\n', '# end\nm: 1\n'),
    )
  })

  test.for<[name: string, before: string, after: string]>([
    ['no block', 'body\n', '---\na: 1\n---\nbody\n'],
    ['nothing at all', '', '---\na: 1\n---\n'],
    ['no block but a byte order mark', '\uFEFFbody', '\uFEFF---\na: 1\n---\nbody'],
    ['Windows line ends', 'body\r\n', '---\r\na: 1\r\n---\r\nbody\r\n'],
    ['an empty block', '---\n---', '---\na: 1\n---'],
    ['an empty block on Windows', '---\r\n---\r\n', '---\r\na: 1\r\n---\r\n'],
    ['a block of comments', '---\n# c\n---\n', '---\n# c\na: 1\n---\n'],
    ['a block on Windows', '\uFEFF---\r\nb: 2\r\n---', '\uFEFF---\r\nb: 2\r\na: 1\r\n---'],
    ['an indented block', '---\n  b: 2\n---\n', '---\n  b: 2\n  a: 1\n---\n'],
    ['blank lines at the end', '---\nb: |+\n  x\n\n---\n', '---\nb: |+\n  x\n\na: 1\n---\n'],
    ['JSON', '---\n{"b": 2}\n---\n', '---\n{"b": 2, "a": 1}\n---\n'],
    ['JSON on lines', '---\n{\n  "b": 2\n}\n---\n', '---\n{\n  "b": 2,\n  "a": 1\n}\n---\n'],
    ['JSON with nothing in it', '---\n{}\n---\n', '---\n{a: 1}\n---\n'],
  ])('a new one where there is %s', ([, before, after]) => {
    expect(edit(before, { key: 'a', value: 1 })).toBe(after)
  })

  test('JSON loses one of its properties', () => {
    const json = '---\n{"a": 1, "b": 2, "c": 3}\n---\n'
    expect(edit(json, { key: 'a', remove: true })).toBe('---\n{"b": 2, "c": 3}\n---\n')
    expect(edit(json, { key: 'b', remove: true })).toBe('---\n{"a": 1, "c": 3}\n---\n')
    expect(edit(json, { key: 'c', remove: true }, { key: 'b', remove: true })).toBe('---\n{"a": 1}\n---\n')
    expect(edit(json, { key: 'b', remove: true }, { key: 'c', remove: true }, { key: 'd', value: 'x' })).toBe(
      '---\n{"a": 1, "d": "x"}\n---\n',
    )
  })

  test.for<[key: string, written: string]>([
    ['a b', 'a b'],
    ['7', '"7"'],
    ['true', '"true"'],
    ['a: b', '"a: b"'],
    ['- x', '"- x"'],
    ['', '""'],
    ['a\nb', '"a\\nb"'],
    ['<<', '"<<"'],
    ['__proto__', '__proto__'],
    ['日本', '日本'],
  ])('the key %j', ([key, written]) => {
    const after = edit('', { key, value: 1 })
    expect(after).toBe(`---\n${written}: 1\n---\n`)
    expect(readFrontmatter(after).entries.get(key)?.value).toBe(1)
  })
})

describe('the five values that other tools damage', () => {
  const values = ['code: 0007', 'time: 10:00', 'price: 100.10', 'id: 12345678901234567890', 'day: 2024-03-10']

  test.for<[name: string, source: string]>([
    ['Unix', `---\n${values.join('\n')}\nnote: x\n---\nbody`],
    ['Windows', `\uFEFF---\r\n${values.join('\r\n')}\r\nnote: x\r\n---\r\nbody`],
  ])('survive a read and a write byte for byte: %s', ([, source]) => {
    const { entries } = readFrontmatter(source)
    const read = Object.fromEntries([...entries.values()].map(({ key, value }) => [key, value]))
    expect(read).toEqual({
      code: '0007',
      time: '10:00',
      price: '100.10',
      id: '12345678901234567890',
      day: '2024-03-10',
      note: 'x',
    })
    const same = [...entries.values()].map(({ key, value }) => ({ key, value }))
    expect(editFrontmatter(source, same)).toEqual([])
    expect(edit(source, { key: 'note', value: 'q' })).toBe(source.replace('note: x', 'note: q'))
  })
})

describe('what cannot be written is refused', () => {
  const refusal = (source: string, ...changes: FrontmatterChange[]) => {
    try {
      editFrontmatter(source, changes)
    } catch (error) {
      if (error instanceof FrontmatterWriteError) return error.message
      throw error
    }
    return null
  }

  test('any change of a malformed block', () => {
    expect(refusal('---\na: 1\n', { key: 'a', value: 2 })).toMatch(/^The first line `---` opens a block/)
    expect(refusal('---\na: [\n---\n', { key: 'b', remove: true })).toMatch(
      /^The properties are not valid YAML/,
    )
    expect(refusal('---js\n1\n---\n', { key: 'a', value: 1 })).toMatch(
      /^The block of properties opens with `---js`/,
    )
  })

  test('a number that would come back as text', () => {
    expect(refusal('', { key: 'a', value: 1e21 })).toBe(
      'The number 1e+21 would be read back as text. Write it as text.',
    )
    expect(refusal('', { key: 'a', value: [{ b: Number.NaN }] })).toBe(
      'The number NaN would be read back as text. Write it as text.',
    )
  })

  test('a change that would alter another property', () => {
    const source = '---\na: &x [1]\nb: *x\nc: 3\n---\n'
    const message = 'The properties `a` cannot be changed without changing others. Edit the note by hand.'
    expect(refusal(source, { key: 'a', value: 2 })).toBe(message)
    expect(refusal(source, { key: 'a', remove: true })).toBe(message)
    expect(edit(source, { key: 'b', value: 2 }, { key: 'a', value: [1, 2] })).toBe(
      '---\na: &x [1, 2]\nb: 2\nc: 3\n---\n',
    )
  })

  test('but not a change that asks for what is there', () => {
    expect(
      editFrontmatter('---\na: &x [1]\nb: *x\n---\n', [
        { key: 'b', value: [1] },
        { key: 'z', remove: true },
      ]),
    ).toEqual([])
    expect(editFrontmatter('', [{ key: 'z', remove: true }])).toEqual([])
    expect(editFrontmatter('---\na: {x: 1, q: 2}\n---\n', [{ key: 'a', value: { q: 2, x: 1 } }])).toEqual([])
  })
})
