import { describe, expect, test } from 'vitest'
import type { FrontmatterEntry, YamlValue } from '../../../src/garden/frontmatter/frontmatter.ts'
import { readFrontmatter } from '../../../src/garden/frontmatter/read-frontmatter.ts'
import { showProblems } from './show-problems.ts'

/** The one property of a block, checked to say the truth about its place. */
function readOne(yaml: string): FrontmatterEntry {
  const source = `\uFEFF---\n# first\n${yaml}\n---\nbody`
  const { state, entries, problems } = readFrontmatter(source)
  const [entry] = entries.values()
  if (!entry) throw new Error(`${state}: ${problems.map(({ message }) => message).join(', ')}`)
  expect(source.slice(...entry.valueRange)).toBe(entry.raw)
  return entry
}

describe('an unquoted scalar has a type only where its text survives', () => {
  test.for<[text: string, value: YamlValue]>([
    ['7', 7],
    ['0', 0],
    ['-12', -12],
    ['1.5', 1.5],
    ['-0.25', -0.25],
    ['9007199254740991', 9007199254740991],
    ['0007', '0007'],
    ['100.10', '100.10'],
    ['10:00', '10:00'],
    ['1:2:3', '1:2:3'],
    ['12345678901234567890', '12345678901234567890'],
    ['9007199254740993', '9007199254740993'],
    ['0.1000000000000000055', '0.1000000000000000055'],
    ['2024-03-10', '2024-03-10'],
    ['2024-03-10T10:00:00Z', '2024-03-10T10:00:00Z'],
    ['2024-03-10 10:00:00', '2024-03-10 10:00:00'],
    ['1e3', '1e3'],
    ['1e+21', '1e+21'],
    ['0x1F', '0x1F'],
    ['0o17', '0o17'],
    ['0b11', '0b11'],
    ['1_000', '1_000'],
    ['1,000', '1,000'],
    ['+7', '+7'],
    ['-0', '-0'],
    ['.5', '.5'],
    ['5.', '5.'],
    ['1.0', '1.0'],
    ['.inf', '.inf'],
    ['.nan', '.nan'],
    ['NaN', 'NaN'],
    ['Infinity', 'Infinity'],
    ['yes', 'yes'],
    ['No', 'No'],
    ['on', 'on'],
    ['OFF', 'OFF'],
    ['y', 'y'],
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['tRue', 'tRue'],
    ['false', false],
    ['False', false],
    ['FALSE', false],
    ['null', null],
    ['Null', null],
    ['NULL', null],
    ['~', null],
    ['nUll', 'nUll'],
    ['constructor', 'constructor'],
    ['toString', 'toString'],
    ['__proto__', '__proto__'],
    ['plain text', 'plain text'],
    ['日本語 🌱', '日本語 🌱'],
    ['a\n  b', 'a b'],
  ])('%s', ([text, value]) => {
    expect(readOne(`a: ${text}`)).toMatchObject({ value, raw: text, style: 'plain' })
  })

  test.for(['7', 'true', 'null', '~', '', '2024-03-10', 'a: b', '[[x]]'])('a quoted %s is text', (text) => {
    expect(readOne(`a: "${text}"`)).toMatchObject({ value: text, raw: `"${text}"`, style: 'double' })
    expect(readOne(`a: '${text}'`)).toMatchObject({ value: text, raw: `'${text}'`, style: 'single' })
  })

  test('so is one behind `|`, `>` or `!!str`', () => {
    expect(readOne('a: |-\n  7')).toMatchObject({ value: '7', raw: '|-\n  7', style: 'block' })
    expect(readOne('a: >-\n  true')).toMatchObject({ value: 'true', style: 'block' })
    expect(readOne('a: !!str 7')).toMatchObject({ value: '7', raw: '7' })
    expect(readOne('a: ! 7')).toMatchObject({ value: '7', raw: '7' })
  })
})

describe('places', () => {
  test('of keys and values, in the whole source', () => {
    const source =
      '\uFEFF---\r\n"a b" : x # why\r\nn:\r\nc: # c\r\nl:\r\n  - 1\r\n  - "[[x|y]]" # z\r\nt: |\r\n  u\r\n\r\n---\r\n'
    const { entries } = readFrontmatter(source)
    const places = [...entries.values()].map(({ key, keyRange, valueRange }) => [key, keyRange, valueRange])
    expect(places).toEqual([
      ['a b', [6, 11], [14, 15]],
      ['n', [23, 24], [25, 25]],
      ['c', [27, 28], [29, 29]],
      ['l', [35, 36], [41, 59]],
      ['t', [65, 66], [68, 74]],
    ])
    expect(source.slice(41, 59)).toBe('- 1\r\n  - "[[x|y]]"')
    expect(source.slice(68, 74)).toBe('|\r\n  u')
    const items = entries.get('l')?.items?.map(({ value, range }) => [value, range])
    expect(items).toEqual([
      [1, [43, 44]],
      ['[[x|y]]', [50, 59]],
    ])
  })

  test('of items at any depth', () => {
    const source = '---\na: [x, {k: ["[[y]]"]}]\nb:\n  - k: v\n    l: [w]\n---\n'
    const { entries } = readFrontmatter(source)
    const inner = entries.get('a')?.items?.[1]?.entries?.[0]?.items?.[0]
    expect(inner).toMatchObject({ value: '[[y]]', raw: '"[[y]]"', style: 'double' })
    expect(inner && source.slice(...inner.range)).toBe('"[[y]]"')
    const mapping = entries.get('b')?.items?.[0]
    expect(mapping).toMatchObject({ value: { k: 'v', l: ['w'] }, raw: 'k: v\n    l: [w]', style: 'block' })
    expect(mapping?.entries?.[1]?.items?.[0]).toMatchObject({ value: 'w', raw: 'w' })
  })

  test('the items of a repeated list have the place of the alias', () => {
    const source = '---\na: &x ["[[n]]"]\nb: *x\n---\n'
    const { entries } = readFrontmatter(source)
    expect(entries.get('a')).toMatchObject({ raw: '["[[n]]"]', value: ['[[n]]'] })
    expect(entries.get('b')).toMatchObject({ raw: '*x', value: ['[[n]]'], style: 'alias' })
    expect(entries.get('b')?.items).toEqual([{ value: '[[n]]', range: [23, 25], raw: '*x', style: 'alias' }])
  })
})

describe('keys', () => {
  test.for<[yaml: string, key: string]>([
    ['a: 1', 'a'],
    ['"a\\tb": 1', 'a\tb'],
    ['7: 1', '7'],
    ['0007: 1', '0007'],
    ['true: 1', 'true'],
    ['~: 1', '~'],
    ['2024-03-10: 1', '2024-03-10'],
    ['date created: 1', 'date created'],
    ['"[a, b]": 1', '[a, b]'],
    ['? a\n: 1', 'a'],
    ['<<: 1', '<<'],
    ['__proto__: 1', '__proto__'],
    ['constructor: 1', 'constructor'],
    ['{"a": 1}', 'a'],
    ['{\n  "a": 1,\n}', 'a'],
  ])('%s', ([yaml, key]) => {
    expect(readOne(yaml)).toMatchObject({ key, value: 1 })
  })

  test('`__proto__` is a key like others and no prototype', () => {
    const { value } = readOne('a: {__proto__: {polluted: true}, b: 1}')
    expect(Object.entries(value ?? {})).toEqual([
      ['__proto__', { polluted: true }],
      ['b', 1],
    ])
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
    expect(Reflect.get({}, 'polluted')).toBe(undefined)
  })

  test('`<<` merges nothing', () => {
    const source = '---\nbase: &b {x: 1}\nc:\n  <<: *b\n  y: 2\n---\n'
    expect(readFrontmatter(source).entries.get('c')?.value).toEqual({ '<<': { x: 1 }, y: 2 })
  })
})

describe('aliases', () => {
  test('are read as copies that share nothing', () => {
    const { root } = readFrontmatter('---\na: &x [{b: 1}]\nc: *x\nd: *x\n---\n')
    expect(root?.value).toEqual({ a: [{ b: 1 }], c: [{ b: 1 }], d: [{ b: 1 }] })
    expectNothingShared(root?.value, new Set())
  })

  test('stand for the latest anchor before them', () => {
    const { root } = readFrontmatter('---\na: &x 1\nb: &y [*x]\nc: &x 2\nd: [*x, *y]\n&k e: *k\n---\n')
    expect(root?.value).toEqual({ a: 1, b: [1], c: 2, d: [2, [1]], e: 'e' })
  })
})

describe('text whose quotes are missing', () => {
  test.for<[yaml: string, value: YamlValue, problems: string[]]>([
    ['a: [[x]]', '[[x]]', ['frontmatter-unquoted-link 3:4 «[[x]]»']],
    ['a: [[x y|z]] # c', '[[x y|z]]', ['frontmatter-unquoted-link 3:4 «[[x y|z]]»']],
    ['a: [[Doe, Jane]]', '[[Doe, Jane]]', ['frontmatter-unquoted-link 3:4 «[[Doe, Jane]]»']],
    ['a: [[x: y]]', '[[x: y]]', ['frontmatter-unquoted-link 3:4 «[[x: y]]»']],
    ['a: [[2024-03-10]]', '[[2024-03-10]]', ['frontmatter-unquoted-link 3:4 «[[2024-03-10]]»']],
    ['a:\n  - [[x]]\n  - "[[y]]"', ['[[x]]', '[[y]]'], ['frontmatter-unquoted-link 4:5 «[[x]]»']],
    [
      'a: [ [[x]], [[y]] ]',
      ['[[x]]', '[[y]]'],
      ['frontmatter-unquoted-link 3:6 «[[x]]»', 'frontmatter-unquoted-link 3:13 «[[y]]»'],
    ],
    ['a: [[[x]]]', ['[[x]]'], ['frontmatter-unquoted-link 3:5 «[[x]]»']],
    ['a: [[2024]]', '[[2024]]', ['frontmatter-unquoted-link 3:4 «[[2024]]»']],
    ['a: [[1, 2]]', [[1, 2]], []],
    ['a: [[-1.5,2]]', [[-1.5, 2]], []],
    ['a: [["x", "y"]]', [['x', 'y']], []],
    ["a: [['x']]", [['x']], []],
    ['a: [[x], [y]]', [['x'], ['y']], []],
    ['a: [ [x] ]', [['x']], []],
    ['a: [[]]', [[]], []],
    ['a: {{date}}', '{{date}}', ['frontmatter-placeholder 3:4 «{{date}}»']],
    [
      'a: {{date:YYYY-MM-DD}} # c',
      '{{date:YYYY-MM-DD}}',
      ['frontmatter-placeholder 3:4 «{{date:YYYY-MM-DD}}»'],
    ],
    ['a: [{{x}}, y]', ['{{x}}', 'y'], ['frontmatter-placeholder 3:5 «{{x}}»']],
    ['a: "{{date}}"', '{{date}}', []],
    ['a: {b: {c: 1}}', { b: { c: 1 } }, []],
  ])('%s', ([yaml, value, problems]) => {
    expect(readOne(yaml).value).toEqual(value)
    const source = `---\n# first\n${yaml}\n---\n`
    expect(showProblems(source, readFrontmatter(source).problems)).toEqual(problems)
  })

  test('says what to write', () => {
    const { problems } = readFrontmatter('---\na: [[x]]\nb: {{y}}\n---\n')
    expect(problems.map(({ message }) => message)).toEqual([
      'The link `[[x]]` lacks its quotes. Write `"[[x]]"`.',
      'The placeholder `{{y}}` of a template was not filled in. Fill it in, or put it in quotes.',
    ])
  })
})

test('two reads of one source share no object', () => {
  const source = '---\na: &x [1, {b: [2]}]\nc: *x\nd: [[e]]\n---\n'
  const seen = new Set<unknown>()
  expectNothingShared(readFrontmatter(source), seen)
  expectNothingShared(readFrontmatter(source), seen)
  const none = new Set<unknown>()
  for (const text of ['', 'text', '', '---\n---\n', '---\n---\n', '---\n', '---\n'])
    expectNothingShared(readFrontmatter(text), none)
})

/** Walks everything below `value`; an object met in two walks is shared. Inside of one walk, entries stand in a map and a list. */
function expectNothingShared(value: unknown, seen: Set<unknown>): void {
  const own = new Set<unknown>()
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null || own.has(part)) return
    own.add(part)
    const parts = part instanceof Map ? [...part.values()] : Object.values(part)
    parts.forEach(walk)
  }
  walk(value)
  expect([...own].filter((part) => seen.has(part))).toEqual([])
  for (const part of own) seen.add(part)
}
