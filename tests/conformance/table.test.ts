/** The table of results says what the tests say of themselves. `UPDATE=1` writes it anew. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '../fakes/run-one.ts'
import { parseHeader, readHeaders } from './read-headers.ts'
import { renderConformance } from './render-table.ts'

const file = join(projectRoot, 'docs', 'conformance.md')

it('is up to date', () => {
  const rows = readHeaders(import.meta.dirname, 'rows')
  const rules = readHeaders(import.meta.dirname, 'links')
  const table = renderConformance(rows, rules)
  if (process.env['UPDATE'] === '1') writeFileSync(file, table)
  expect(readFileSync(file, 'utf8')).toBe(table)
})

it('has every test of a row in a file that is named after it', () => {
  for (const { key, file: test } of readHeaders(import.meta.dirname, 'rows')) {
    expect(test).toMatch(new RegExp(`^rows/row-${key.padStart(2, '0')}-`))
  }
})

describe('the header of a test', () => {
  const header = (...lines: string[]) =>
    `/**\n${lines.map((line) => ` * ${line}\n`).join('')} */\nimport 'x'\n`

  it('may say a thing on several lines', () => {
    const text = header('row: 7', 'feature: Block', 'ids', 'bar: an id', 'limits: none in', 'tables')
    expect(parseHeader('rows/row-07-x.test.ts', text)).toEqual({
      key: '7',
      feature: 'Block ids',
      bar: 'an id',
      limits: 'none in tables',
      file: 'rows/row-07-x.test.ts',
    })
  })

  it.each([
    [header('row: 7', 'feature: x'), 'lacks `bar:`'],
    [header('rule: R1', 'feature: x', 'bar: y'), 'lacks `row:`'],
    ['/** row: 7 */\n', 'no header'],
  ])('must be whole', (text, problem) => {
    expect(() => parseHeader('rows/row-07-x.test.ts', text)).toThrow(problem)
  })
})

describe('the table', () => {
  const header = (key: string, more: object = {}) => ({
    key,
    feature: 'f',
    bar: 'b',
    limits: null,
    file: `rows/row-${key}-x.test.ts`,
    ...more,
  })

  it('has each row once, by number, with its limits, and keeps pipes in their cells', () => {
    const table = renderConformance(
      [header('10'), header('9', { bar: '`a|b`' }), header('9', { bar: 'c', limits: 'not all' })],
      [],
    )
    expect(table.split('\n').filter((line) => /^\| \d/.test(line))).toEqual([
      '| 9 | f | `a\\|b`; c | [row-9-x](../tests/conformance/rows/row-9-x.test.ts), [row-9-x](../tests/conformance/rows/row-9-x.test.ts) | partly: not all |',
      '| 10 | f | b | [row-10-x](../tests/conformance/rows/row-10-x.test.ts) | met |',
    ])
  })
})
