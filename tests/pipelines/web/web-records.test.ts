/** Records on the disk: whole, whenever a run is killed, and nothing is left lying about. */
import { readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  readWebRecords,
  recordsFolder,
  sweepWebRecords,
  writeWebRecord,
} from '../../../pipelines/adapters/web/web-records.ts'
import { newRecord } from '../../../src/garden/web/record-visit.ts'
import { cutOffRecord } from '../../fakes/cut-off-record.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { answers } from '../../fakes/web-records.ts'

const before = newRecord('https://example.org/')
const after = { ...before, alive: '2026-03-01', answers: answers.alive }

describe('a record', () => {
  it('is the old one or the new one, whenever its writer is killed', { timeout: 120_000 }, async () => {
    const vault = makeVault({ 'a.md': '' })
    await writeWebRecord(vault, before)
    let isDone = false
    let at = 0
    for (; !isDone; at++) {
      isDone = await cutOffRecord(vault, at, after)
      const { records, faults } = await readWebRecords(vault)
      expect(faults).toEqual([])
      expect([before, after]).toContainEqual(records.get(before.address))
    }
    expect(at).toBeGreaterThan(3)
    expect((await readWebRecords(vault)).records.get(before.address)).toEqual(after)
  })

  it('that a killed run left half is swept away, and that of a living one is not', async () => {
    const vault = makeVault({ [`${recordsFolder}/.old.tmp`]: '{', [`${recordsFolder}/.new.tmp`]: '{' })
    const folder = join(vault, recordsFolder)
    utimesSync(join(folder, '.old.tmp'), 1000, 1000)
    writeFileSync(join(folder, 'kept.txt'), '')
    await sweepWebRecords(vault)
    expect(readdirSync(folder).sort()).toEqual(['.new.tmp', 'kept.txt'])
    expect(await readWebRecords(vault)).toEqual({ records: new Map(), faults: [] })
  })

  it('is looked for in vain where nothing was kept', async () => {
    expect(await readWebRecords(makeVault({ 'a.md': '' }))).toEqual({ records: new Map(), faults: [] })
  })
})
