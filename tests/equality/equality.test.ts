/**
 * A build that takes over what earlier builds made gives the same site as one
 * from nothing, byte for byte, and says the same: whatever was edited between.
 * `EQUALITY_RUNS=50` tries so many rows of edits, and `EQUALITY_NOTES=700`
 * a garden so much larger.
 */
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { BuildReport } from '../../pipelines/build/index.ts'
import { makeVault } from '../fakes/make-vault.ts'
import { readFolder } from '../fakes/read-folder.ts'
import { anyEdit, applyEdit, type Edit } from './edits.ts'
import { type Engine, makeEngine } from './engine.ts'
import { firstState, type GardenState } from './garden-state.ts'

/** A row that failed once: a program that ran before knew the old names of notes. */
const renamed: Edit[][] = [
  [{ kind: 'rename', note: 1, other: 7, turn: 5 }],
  [{ kind: 'rename', note: 2, other: 7, turn: 7 }],
]

/** A failing row is not made small: that would take as many builds again. */
const parameters = {
  numRuns: Number(process.env['EQUALITY_RUNS'] ?? 2),
  examples: [[renamed]] satisfies [Edit[][]][],
  endOnFailure: true,
}

it('what is built after edits equals what is built from nothing', { timeout: 3_600_000 }, async () => {
  const engine = makeEngine()
  const rows = fc.array(fc.array(anyEdit, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(rows, async (row) => {
      engine.forget()
      const [grown, fresh] = [makeVault({}), makeVault({})]
      const { state, report } = await buildInSteps(engine, grown, row)
      engine.forget()
      const clean = await engine.build(state, fresh)
      expect(said(report)).toEqual(said(clean))
      // A refused site, or one of nothing, leaves the last one.
      if (report.pages > 0) expect(readFolder(join(grown, 'site'))).toEqual(readFolder(join(fresh, 'site')))
    }),
    parameters,
  )
})

/** The last of a row of builds, with edits between them, which all keep what they made for the next. */
async function buildInSteps(
  engine: Engine,
  dir: string,
  row: readonly Edit[][],
): Promise<{ state: GardenState; report: BuildReport }> {
  let state = firstState
  let report = await engine.build(state, dir)
  expect(report.pages).toBeGreaterThan(20)
  for (const edits of row) {
    const next = edits.reduce(applyEdit, state)
    if (next.engine !== state.engine) engine.upgrade(next.engine)
    state = next
    report = await engine.build(state, dir)
  }
  // The same garden once more: whether it is built anew or found to stand, the same is said.
  expect(said(await engine.build(state, dir))).toEqual(said(report))
  return { state, report }
}

function said({ messages }: BuildReport): string[] {
  return messages.map(String)
}
