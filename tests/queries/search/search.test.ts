/** Searches: what they find, where they go wrong. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { QueryError } from '../../../src/queries/query-error.ts'
import { parseSearch } from '../../../src/queries/search/parse-search.ts'
import { runSearch } from '../../../src/queries/search/run-search.ts'
import type { SearchLine, SearchPage } from '../../../src/queries/search/search-page.ts'
import { type FakeFile, queryWorld } from '../../fakes/query-world.ts'

const files: Record<string, FakeFile> = {
  'plans/Boots.md': { properties: { status: 'Draft', aliases: ['Wellies'] }, tags: ['shop/shoes'] },
  'plans/moss.md': { properties: { status: null, year: 2026 }, tags: ['garden'] },
  'star wars.md': {},
}

const lines: Record<string, SearchLine[]> = {
  'plans/Boots.md': [
    line('Rubber boots for the far bank', 1),
    line('call Ada', 2, 'todo'),
    line('call Bob about boots', 3, 'done'),
  ],
  'plans/moss.md': [
    line('Moss grows', 1),
    line('on the bank in 2024-03-15', 1),
    { ...line('Fern', 2), section: 1 },
  ],
  'star wars.md': [line('They said "hello" to each other', 1)],
}

function line(text: string, block: number, task: SearchLine['task'] = null): SearchLine {
  return { text, block, section: 0, task }
}

const pages: SearchPage[] = queryWorld(files).files.map((file) => ({ file, lines: lines[file.path] ?? [] }))

test.each([
  ['bank', 'Boots moss'],
  ['BANK boots', 'Boots'],
  ['moss OR boots', 'Boots moss'],
  ['bank -boots', 'moss'],
  ['bank -(moss fern)', 'Boots'],
  ['-bank', 'star wars'],
  ['bank (fern OR ada)', 'Boots moss'],
  ['"far bank"', 'Boots'],
  ['"said \\"hello\\""', 'star wars'],
  ['/\\d{4}-\\d{2}/', 'moss'],
  ['file:star', 'star wars'],
  ['path:plans', 'Boots moss'],
  ['path:/^plans.m/', 'moss'],
  ['content:moss', 'moss'],
  ['content:boots -file:boots', ''],
  ['tag:#shop', 'Boots'],
  ['tag:shop/shoes', 'Boots'],
  ['tag:sho', ''],
  ['line:(moss bank)', ''],
  ['block:(moss bank)', 'moss'],
  ['block:(moss fern)', ''],
  ['section:(moss fern)', ''],
  ['section:(moss bank)', 'moss'],
  ['task:call', 'Boots'],
  ['task-todo:boots', ''],
  ['task-done:(boots bob)', 'Boots'],
  ['match-case:moss', 'moss'],
  ['content:match-case:moss', ''],
  ['match-case:(Moss ignore-case:GROWS)', 'moss'],
  ['[status]', 'Boots moss'],
  ['[status:draft OR published]', 'Boots'],
  ['["status":"Draft"]', 'Boots'],
  ['[status:null]', 'moss'],
  ['[aliases:wellies]', 'Boots'],
  ['[year:2026]', 'moss'],
  ['[nothing]', ''],
  ['star wars', 'star wars'],
  ['ORange OR boots', 'Boots'],
])('%s finds %s', (search, names) => {
  expect(
    runSearch(parseSearch(search), pages)
      .map(({ file }) => file.basename)
      .join(' '),
  ).toBe(names)
})

test('the lines that fit are shown with the place of the match', () => {
  expect(runSearch(parseSearch('boots -fern'), pages)).toMatchObject([
    {
      lines: [
        { text: 'Rubber boots for the far bank', match: [7, 12] },
        { text: 'call Bob about boots', match: [15, 20] },
      ],
    },
  ])
})

test.each([
  ['', 'This search is empty. Write what it should find.', [0, 0]],
  ['a )', '`)` closes nothing. Take it out, or put it in quotes.', [2, 3]],
  ['(a', 'This bracket is never closed.', [0, 1]],
  ['a "b', 'These quotes are never closed.', [2, 4]],
  ['path: ', '`path:` has nothing to look for.', [0, 6]],
  ['[', 'A property is written as `[name]` or `[name:value]`.', [0, 1]],
  ['[a:b', 'This bracket is never closed.', [0, 1]],
])('%s is refused with its place', (text, message, [start, end]) => {
  try {
    parseSearch(text)
    expect.unreachable()
  } catch (error) {
    expect(error instanceof QueryError && error.problem).toEqual({
      code: 'query-invalid',
      message,
      start,
      end,
    })
  }
})

test('a pattern that cannot be run in linear time is refused', () => {
  expect(() => parseSearch('/(?=a)/')).toThrow('look-around and back-references are not supported')
})

test('no text makes a search fail but with a place in the text', () => {
  const tokens = [
    'a',
    'b c',
    '"',
    '"x"',
    '(',
    ')',
    '-',
    'OR',
    'tag:',
    'line:',
    '[',
    ']',
    ':',
    '/',
    '/a/',
    ' ',
    '\n',
    '\\',
  ]
  const soup = fc.array(fc.constantFrom(...tokens), { maxLength: 14 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), soup), (text) => {
      try {
        runSearch(parseSearch(text), pages)
      } catch (error) {
        expect(error).toBeInstanceOf(QueryError)
        const { start, end } = (error as QueryError).problem
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThanOrEqual(start)
        expect(end).toBeLessThanOrEqual(Math.max(1, text.length))
      }
    }),
    { numRuns: 3000 },
  )
})

test.each(['(', '-', 'line:', '[a:', '-('])('%s in itself without end is refused', (sign) => {
  expect(() => parseSearch(sign.repeat(500))).toThrow(QueryError)
})
