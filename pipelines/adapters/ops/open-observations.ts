/** What was seen of the machinery, on the branch of the ledger. */
import { newObservations } from '../../../src/garden/ops/new-observations.ts'
import {
  observedFolder,
  parseObservations,
  withObservations,
} from '../../../src/garden/ops/observation-text.ts'
import type { Observation } from '../../../src/schemas/observation.ts'
import { changeLedger, readLedgerFiles } from '../effects/ledger-branch.ts'
import type { Git } from '../git/open-git.ts'

export interface RecordedObservations {
  lines: Observation[]
  /** Lines that cannot be read, counted from one: they are left out. */
  faults: { file: string; line: number }[]
}

/** What stood there in `commit` of that branch, which has to be here; nothing where it is null. */
export async function readObservations(git: Git, commit: string | null): Promise<RecordedObservations> {
  return parseObservations(await readLedgerFiles(git, commit, observedFolder))
}

/** Adds what of `seen` is not recorded at `origin` yet, and returns that. Throws `UserError` where it cannot be told whether it was added. */
export async function addObservations(git: Git, seen: readonly Observation[]): Promise<Observation[]> {
  let added: Observation[] = []
  await changeLedger(git, observedFolder, (files) => {
    const { fresh } = newObservations(parseObservations(files).lines, seen)
    added = fresh
    if (fresh.length === 0) return null
    return { files: withObservations(files, fresh), message: `observed ${fresh.length}` }
  })
  return added
}
