/** The record of what hubs were told, at `origin`. */
import { dirname } from 'node:path/posix'
import { UserError } from '../../../src/garden/user-error.ts'
import {
  type PingRecord,
  parsePingRecord,
  pingRecordPath,
  renderPingRecord,
  type Told,
  withTold,
} from '../../../src/garden/websub/ping-record.ts'
import { changeLedger, ledgerTip, readLedgerFiles } from '../effects/ledger-branch.ts'
import type { Git } from '../git/open-git.ts'

export interface PingStore {
  read(): Promise<PingRecord>
  /** Puts down what hubs were told; false where it cannot: then they are told once more, which does no harm. */
  add(told: readonly Told[]): Promise<boolean>
}

const folder = dirname(pingRecordPath)

export function openPingRecord(git: Git): PingStore {
  const parse = (files: ReadonlyMap<string, string>) => parsePingRecord(files.get(pingRecordPath) ?? null)
  return {
    read: async () => parse(await readLedgerFiles(git, await ledgerTip(git), folder)),
    add: async (told) => {
      const message = `told ${[...new Set(told.map(({ hub }) => hub))].join(' ')}`
      try {
        await changeLedger(git, folder, (files) => ({
          files: new Map([[pingRecordPath, renderPingRecord(withTold(parse(files), told))]]),
          message,
        }))
        return true
      } catch (error) {
        if (error instanceof UserError) return false
        throw error
      }
    },
  }
}
