/** The architecture of the project, checked on its real files. The rules themselves are tested in tests/house/. */
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkHouse } from './house/check-house.ts'
import { exceptions, staleExceptions, withoutExcused } from './house/exceptions.ts'
import { formatFinding } from './house/finding.ts'
import { readHouse } from './house/read-house.ts'

describe('the house', () => {
  const files = readHouse(resolve(import.meta.dirname, '..'))
  const findings = checkHouse(files)

  test('keeps its layers, its purity and its style', () => {
    expect(withoutExcused(findings, exceptions).map(formatFinding)).toEqual([])
  })

  test('makes no exception that it does not need', () => {
    expect(staleExceptions(findings, exceptions)).toEqual([])
  })

  test('is read as a whole', () => {
    expect([...files.keys()]).toEqual(
      expect.arrayContaining(['garden.config.ts', 'src/site/store.ts', 'tests/house.test.ts']),
    )
  })
})
