/** The record of what hubs were told, at `origin`. */
import {
  type PingRecord,
  parsePingRecord,
  pingRecordPath,
  renderPingRecord,
  type Told,
  withTold,
} from '../../../src/garden/websub/ping-record.ts'
import { ledgerBranch, ledgerPerson } from '../effects/open-ledger.ts'
import { commitFiles } from '../git/commit-files.ts'
import { fetchBranches } from '../git/fetch-branches.ts'
import { type Git, GitFailure } from '../git/open-git.ts'
import { pushLeased } from '../git/push-leased.ts'

export interface PingStore {
  read(): Promise<PingRecord>
  /** Puts down what hubs were told; false where it cannot: then they are told once more, which does no harm. */
  add(told: readonly Told[]): Promise<boolean>
}

/** How often it is tried where others push in between. */
const mostRounds = 10

export function openPingRecord(git: Git): PingStore {
  const readAt = async () => {
    const [tip = null] = await fetchBranches(git, [ledgerBranch])
    const text = tip === null ? null : await git(['show', `${tip}:${pingRecordPath}`]).catch(() => null)
    return { tip, record: parsePingRecord(text) }
  }
  return {
    read: async () => (await readAt()).record,
    add: async (told) => {
      try {
        for (let round = 0; round < mostRounds; round += 1) {
          const { tip, record } = await readAt()
          const files = new Map([[pingRecordPath, renderPingRecord(withTold(record, told))]])
          const hubs = new Set(told.map(({ hub }) => hub))
          const message = `told ${[...hubs].join(' ')}`
          const commit = await commitFiles(git, { base: tip, files, message, person: ledgerPerson })
          if ((await pushLeased(git, ledgerBranch, { tip, commit })) !== null) return true
        }
      } catch (error) {
        if (!(error instanceof GitFailure)) throw error
      }
      return false
    },
  }
}
