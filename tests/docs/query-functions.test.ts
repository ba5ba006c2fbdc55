/** The help lists every function, field and summary of the query language, and no other. */
import { expect, it } from 'vitest'
import { summaryNames } from '../../src/queries/base/summaries.ts'
import { parseExpression } from '../../src/queries/expression/parse-expression.ts'
import { fileFields } from '../../src/queries/expression/value-fields.ts'
import { functionTables } from '../../src/queries/functions/function-tables.ts'
import { searchOperators } from '../../src/queries/search/search-term.ts'
import { readHelpNote, sectionsUnder } from './help-note.ts'
import { helpTables } from './help-tables.ts'

const help = readHelpNote('queries')

/** The tables below a heading, as the codes of each row. */
function codesUnder(title: string): string[][][] {
  return helpTables(sectionsUnder(help, title).flatMap(({ nodes }) => nodes)).map(({ rows }) =>
    rows.map((cells) => cells.flatMap(({ codes }) => codes)),
  )
}

it('every function is shown as it is called, by the type that has it', () => {
  const [functions] = codesUnder('Functions')
  const usages = Object.values(functionTables).map((table) => Object.values(table).map(({ usage }) => usage))
  expect(functions).toEqual(usages)
  for (const usage of usages.flat()) expect(() => parseExpression(usage)).not.toThrow()
})

it('every summary is listed', () => {
  const [, summaries] = codesUnder('Functions')
  expect([...new Set(summaries?.flat())].sort()).toEqual([...summaryNames].sort())
})

it('every property of files is listed', () => {
  const listed = codesUnder('What a formula may name').flat(2)
  expect(listed.filter((code) => /^file\.\w+$/.test(code)).sort()).toEqual(
    fileFields.map((name) => `file.${name}`).sort(),
  )
})

it('every operator of searches is listed', () => {
  const listed = codesUnder('A search in a note').flat(2).join(' ')
  for (const name of searchOperators) expect(listed).toContain(`${name}:`)
})
