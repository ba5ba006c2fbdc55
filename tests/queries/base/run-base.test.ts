/** Bases from YAML to their results. */
import { expect, test } from 'vitest'
import { readBase } from '../../../src/queries/base/read-base.ts'
import { runBase } from '../../../src/queries/base/run-base.ts'
import { summarize, summaryNames } from '../../../src/queries/base/summaries.ts'
import { parseDate } from '../../../src/queries/values/dates.ts'
import type { Value } from '../../../src/queries/values/value.ts'
import { textOf } from '../../../src/queries/values/value-text.ts'
import { queryWorld } from '../../fakes/query-world.ts'

const world = queryWorld({
  'books/dune.md': {
    properties: { price: 12, age: 40, status: 'done' },
    tags: ['book'],
    links: ['books/it.md'],
  },
  'books/it.md': { properties: { price: 20, age: 35, status: 'open' }, tags: ['book'] },
  'books/note 10.md': { properties: { price: 3 }, tags: ['book/short'] },
  'books/note 9.md': { properties: { price: 'gift', status: 'open' }, tags: ['book'] },
  'home.md': {},
})

/** The text of each cell, a list per row; groups begin with a row that holds their key alone. */
function rows(source: string, self: string | null = null): unknown {
  const { definition, problems } = readBase(source)
  expect(problems).toEqual([])
  if (!definition) return null
  const { views } = runBase(definition, world, world.files.find(({ path }) => path === self) ?? null)
  return views?.map(({ groups }) =>
    groups.flatMap(({ key, rows }) => [
      ...(key === undefined ? [] : [[`= ${textOf(key)}`]]),
      ...rows.map(({ cells }) => cells.map(textOf)),
    ]),
  )
}

test('a base without anything lists every note by name', () => {
  expect(rows('')).toEqual([[['dune.md'], ['home.md'], ['it.md'], ['note 9.md'], ['note 10.md']]])
})

test.each([
  ['filters: file.hasTag("book")', ['dune.md', 'it.md', 'note 9.md', 'note 10.md']],
  ['filters:\n  and: [price > 5, status != "done"]', ['it.md']],
  ['filters:\n  or: [\'status == "done"\', price == 3]', ['dune.md', 'note 10.md']],
  ['filters:\n  not: [file.inFolder("books"), status]', ['home.md']],
  ['filters:\n  and:\n    - not: [price > 5]\n    - or: [status, price]', ['note 9.md', 'note 10.md']],
  ['filters: file.hasLink(this.file)', ['dune.md']],
  ['filters: price > 5\nviews:\n  - type: table\n    filters: age < 40', ['it.md']],
])('%s', (source, names) => {
  expect(rows(source, 'books/it.md')).toEqual([names.map((name) => [name])])
})

test('formulas may use formulas, and each knows its row', () => {
  const source = `formulas:
  net: price * 0.5
  label: 'if(formula.net > 5, "dear", "cheap")'
filters: price.isType("number")
views:
  - type: table
    order: [file.basename, formula.net, formula.label]`
  expect(rows(source)).toEqual([
    [
      ['dune', '6', 'dear'],
      ['it', '10', 'dear'],
      ['note 10', '1.5', 'cheap'],
    ],
  ])
})

test('rows are sorted, limited, then grouped; what is empty comes last', () => {
  const source = `filters: file.hasTag("book")
views:
  - type: table
    order: [file.basename, price]
    sort:
      - property: price
        direction: DESC
    groupBy:
      property: status
      direction: DESC
  - type: list
    order: [file.basename]
    limit: 2
    sort: [{ property: age, direction: ASC }]`
  expect(rows(source)).toEqual([
    [['= open'], ['note 9', 'gift'], ['it', '20'], ['= done'], ['dune', '12'], ['= '], ['note 10', '3']],
    [['it'], ['dune']],
  ])
})

test('summaries are of each group and of all rows', () => {
  const { definition } = readBase(`summaries:
  twice: values.sum() * 2
filters: file.hasTag("book")
views:
  - type: table
    order: [file.name, price, age]
    groupBy: status
    summaries: { price: Sum, note.age: twice }`)
  const view = definition ? runBase(definition, world, null).views?.[0] : undefined
  expect(view?.summaries?.map((cell) => cell?.value ?? null)).toEqual([null, 35, 150])
  expect(view?.groups.map(({ summaries }) => summaries?.map((cell) => cell?.value ?? null))).toEqual([
    [null, 12, 80],
    [null, 20, 70],
    [null, 3, 0],
  ])
})

test.each<[string, Value[], unknown]>([
  ['Average', [1, 2, 'x', null], 1.5],
  ['Min', [3, 1], 1],
  ['Max', [3, 1], 3],
  ['Sum', [3, 1, 'x'], 4],
  ['Range', [3, 1], 2],
  ['Median', [3, 1, 10], 3],
  ['Median', [3, 1, 10, 4], 3.5],
  ['Stddev', [2, 4, 4, 4, 5, 5, 7, 9], 2],
  ['Earliest', [parseDate('2026-02-01'), parseDate('2026-01-01')], '2026-01-01'],
  ['Latest', [parseDate('2026-02-01'), parseDate('2026-01-01')], '2026-02-01'],
  ['Range', [parseDate('2026-02-01'), parseDate('2026-01-01')], '1 month'],
  ['Checked', [true, false, true], 2],
  ['Unchecked', [true, false, true], 1],
  ['Empty', [null, '', [], 0], 3],
  ['Filled', [null, '', [], 0], 1],
  ['Unique', ['a', 'a', 'b', null], 2],
  ['Average', [], null],
])('%s of %j is %j', (name, values, expected) => {
  const value = summarize(name, values)
  expect(typeof value === 'number' || value === null ? value : textOf(value)).toEqual(expected)
})

test('every summary has an example', () => {
  expect(summaryNames).toHaveLength(14)
})

/** The place is line and column of the first problem, counted in the base. */
test.each([
  ['filters: [', '1:11', 'base-invalid', 'This base is not valid YAML'],
  ['filters:\n  xor: [a]', '2:3', 'base-invalid', '`filters`: A filter is a text'],
  ['filters:\n  and:\n    - price >', '3:14', 'base-invalid', 'Found the end of the expression'],
  [
    "filters: 'a == ''b'''\nformulas:\n  x: 'f(''it'', 1)'",
    '3:7',
    'base-function-unknown',
    'The function `f`',
  ],
  [
    'formulas:\n  x: "file.hasTags(\\"a\\")"',
    '2:12',
    'base-function-unknown',
    'No value has a function `hasTags`',
  ],
  [
    'formulas:\n  x: >\n    1 +\n    file.nope',
    '4:10',
    'base-property-unknown',
    'Files have no property `nope`',
  ],
  [
    'formulas:\n  x: |\n    1 +\n    formula.y',
    '4:13',
    'base-property-unknown',
    'This base has no formula `y`',
  ],
  [
    'views:\n  - type: table\n    order: [file.nam]',
    '3:13',
    'base-property-unknown',
    'Files have no property `nam`',
  ],
  [
    'views:\n  - type: table\n    limit: many',
    '3:12',
    'base-invalid',
    '`views.0.limit`: A limit is a whole number.',
  ],
  [
    'views:\n  - type: table\n    groupBy: { property: a, direction: UP }',
    '3:14',
    'base-invalid',
    'Expected `property',
  ],
  ['views:\n  - type: map', '2:11', 'base-invalid', 'Views of the type `map` are shown as lists'],
  [
    'views:\n  - type: table\n    summaries:\n      price: Summe',
    '4:14',
    'base-function-unknown',
    'There is no summary',
  ],
  ['- a', '1:1', 'base-invalid', 'A base is YAML with'],
  ['a: &x b\nc: *x', '2:4', 'base-invalid', 'Bases have no YAML aliases'],
])('%s is said at %s', (source, place, code, message) => {
  const [problem] = readBase(source).problems
  const before = source.slice(0, problem?.start).split('\n')
  expect(`${before.length}:${(before.at(-1)?.length ?? 0) + 1}`).toBe(place)
  expect(problem?.code).toBe(code)
  expect(problem?.message).toContain(message)
})

test('a formula that needs itself is empty, and said once', () => {
  const { definition } = readBase(
    'formulas:\n  a: formula.b\n  b: formula.a + 1\nviews:\n  - type: table\n    order: [formula.a]',
  )
  const result = definition ? runBase(definition, world, null) : null
  expect(result?.problems).toHaveLength(1)
  expect(result?.problems[0]).toMatchObject({
    code: 'base-value',
    message: 'The formula `a` needs itself to be worked out.',
  })
  expect(result?.views?.[0]?.groups[0]?.rows[0]?.cells).toEqual([null])
})

test('a base that is nested without end is refused', () => {
  expect(readBase(`filters: ${'{and: ['.repeat(3000)}`).definition).toBeNull()
  expect(readBase(`filters: ${'{and: ['.repeat(60)}a${']}'.repeat(60)}`).problems[0]?.message).toBe(
    'This base is nested too deeply.',
  )
})
