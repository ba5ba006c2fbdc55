/**
 * The ledger of effects: files on a branch of their own at `origin`, to which lines are
 * only added. A push that is refused, since another run pushed first, is the
 * lock: nobody acts on what has been passed.
 */
import { randomUUID } from 'node:crypto'
import { type LedgerRead, parseLedger, withLines } from '../../../src/garden/effects/ledger-text.ts'
import type { EffectLine } from '../../../src/schemas/effect-line.ts'
import { commitFiles } from '../git/commit-files.ts'
import { fetchBranches } from '../git/fetch-branches.ts'
import type { Git } from '../git/open-git.ts'
import { pushLeased } from '../git/push-leased.ts'

export interface LedgerState extends LedgerRead {
  /** The newest commit of the branch; null where there is no branch yet. */
  tip: string | null
}

export interface Ledger {
  /** What stands at `origin` now. Throws `GitFailure` where that cannot be asked. */
  read(): Promise<LedgerState>
  /**
   * Adds `lines` to `state`, and returns what stands at `origin` then. Null where another run was faster:
   * nothing is added. Throws `GitFailure` where it cannot be told: they may stand there or not.
   */
  add(state: LedgerState, lines: readonly EffectLine[]): Promise<LedgerState | null>
}

/** The branch of the ledger. */
export const ledgerBranch = 'one/ledger'

/** Whose commits those of this branch are. */
export const ledgerPerson = {
  name: 'System-of-One',
  /** It can belong to nobody (RFC 2606). */
  email: 'effects@system-of-one.invalid',
}

/** The ledger of one kind of effect. */
export function openLedger(git: Git, kind: string): Ledger {
  const readAt = async (tip: string | null): Promise<LedgerState> => ({
    tip,
    ...parseLedger(kind, tip === null ? new Map() : await readFiles(git, tip)),
  })
  const readTip = async () => (await fetchBranches(git, [ledgerBranch]))[0] ?? null
  return {
    read: async () => readAt(await readTip()),
    add: async (state, lines) => {
      const { tip } = state
      const files = withLines(kind, tip === null ? new Map() : await readFiles(git, tip), lines)
      // Two runs that add the same in the same second would make the same commit, and both pushes would succeed.
      const message = `${lines.map(({ state: to, id }) => `${to} ${id}`).join('\n')}\n\nAdded-By: ${randomUUID()}`
      const commit = await commitFiles(git, { base: tip, files, message, person: ledgerPerson })
      const now = await pushLeased(git, ledgerBranch, { tip, commit })
      if (now !== commit) return now === null ? null : readAt(now)
      return { ...state, tip: commit, lines: [...state.lines, ...lines] }
    },
  }
}

async function readFiles(git: Git, commit: string): Promise<Map<string, string>> {
  const listed = await git(['ls-tree', '-r', '-z', '--full-tree', '--name-only', commit, '--', 'effects/'])
  const files = new Map<string, string>()
  for (const path of listed.split('\0').filter(Boolean))
    files.set(path, await git(['cat-file', 'blob', `${commit}:${path}`]))
  return files
}
