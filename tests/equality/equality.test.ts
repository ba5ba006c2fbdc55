/**
 * A build that takes over what earlier builds made gives the same site as one
 * from nothing, byte for byte, and says the same: whatever was edited between.
 * `EQUALITY_RUNS=50` tries so many rows of edits, and makes a failing one small.
 */
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { BuildReport } from '../../pipelines/build/index.ts'
import { makeVault } from '../fakes/make-vault.ts'
import { readFolder } from '../fakes/read-folder.ts'
import { anyEdit, applyEdit, type Edit } from './edits.ts'
import { type Engine, makeEngine } from './engine.ts'
import { firstState, type GardenState, writeState } from './garden-state.ts'

const runs = process.env['EQUALITY_RUNS']
const parameters = { numRuns: Number(runs ?? 2), endOnFailure: runs === undefined }

it('what is built after edits equals what is built from nothing', { timeout: 3_600_000 }, async () => {
  const engine = makeEngine()
  const rows = fc.array(fc.array(anyEdit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(rows, async (row) => {
      engine.forget()
      const grown = await buildInSteps(engine, row)
      engine.forget()
      const place = makePlace()
      writeState(place.vault, grown.state)
      const clean = await engine.build(place.vault, grown.state.settings, place.outDir)
      expect(said(grown.report)).toEqual(said(clean))
      if (grown.report.pages > 0) expect(readFolder(grown.outDir)).toEqual(readFolder(place.outDir))
    }),
    parameters,
  )
})

interface Grown {
  state: GardenState
  report: BuildReport
  outDir: string
}

/** The last of a row of builds, with edits between them, which all keep what they made for the next. */
async function buildInSteps(engine: Engine, row: readonly Edit[][]): Promise<Grown> {
  const { vault, outDir } = makePlace()
  let state = firstState
  writeState(vault, state)
  let report = await engine.build(vault, state.settings, outDir)
  expect(report.pages).toBeGreaterThan(20)
  for (const edits of row) {
    const next = edits.reduce(applyEdit, state)
    if (next.engine !== state.engine) engine.upgrade(next.engine)
    state = next
    writeState(vault, state)
    report = await engine.build(vault, state.settings, outDir)
  }
  return { state, report, outDir }
}

function makePlace(): { vault: string; outDir: string } {
  const dir = makeVault({})
  return { vault: join(dir, 'vault'), outDir: join(dir, 'site') }
}

function said({ messages }: BuildReport): string[] {
  return messages.map(String)
}
