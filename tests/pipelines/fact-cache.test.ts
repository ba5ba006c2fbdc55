import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { openFactCache } from '../../pipelines/adapters/fact-cache.ts'
import { makeVault } from '../fakes/make-vault.ts'

const facts = Array.from({ length: 20 }, (_, at) => ({ inText: [at, 1] }))

/** A cache of these facts, whose rows were changed by this statement. */
function factsAfter(change: string): unknown[] {
  const file = join(makeVault({}), 'facts.db')
  const first = openFactCache(file, 'maker')
  for (const [at, fact] of facts.entries()) first.set(['fact', at], fact)
  first.save()
  first.close()
  const db = new DatabaseSync(file)
  db.exec(change)
  db.close()
  const again = openFactCache(file, 'maker')
  const known = facts.map((_, at) => again.get(['fact', at]))
  again.close()
  return known
}

it('remembers facts', () => {
  expect(factsAfter('SELECT 1')).toEqual(facts)
})

it.each([
  ['a digit of it has turned', `UPDATE fact SET value = replace(value, ',1]', ',3]')`],
  ['it is cut short', 'UPDATE fact SET value = substr(value, 1, length(value) - 1)'],
  ['it is empty', `UPDATE fact SET value = ''`],
  [
    'it is that of another key',
    'CREATE TABLE copy AS SELECT * FROM fact; UPDATE fact SET value = (SELECT max(value) FROM copy WHERE copy.hash <> fact.hash); DROP TABLE copy',
  ],
])('knows nothing of a fact where %s', (_, change) => {
  expect(factsAfter(change).filter((fact) => fact !== undefined)).toEqual([])
})
