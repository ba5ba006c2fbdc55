/**
 * The ledger of effects: files on a branch of their own at `origin`, to which lines are
 * only added. A push that is refused, since another run pushed first, is the
 * lock: nobody acts on what has been passed.
 */
import {
  effectsFolder,
  type LedgerRead,
  parseLedger,
  withLines,
} from '../../../src/garden/effects/ledger-text.ts'
import type { EffectLine } from '../../../src/schemas/effect-line.ts'
import type { Git } from '../git/open-git.ts'
import { ledgerTip, pushToLedger, readLedgerFiles } from './ledger-branch.ts'

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

/** The ledger of one kind of effect. */
export function openLedger(git: Git, kind: string): Ledger {
  const readAt = async (tip: string | null): Promise<LedgerState> => ({
    tip,
    ...parseLedger(kind, await readLedgerFiles(git, tip, effectsFolder)),
  })
  return {
    read: async () => readAt(await ledgerTip(git)),
    add: async (state, lines) => {
      const files = withLines(kind, await readLedgerFiles(git, state.tip, effectsFolder), lines)
      const message = lines.map(({ state: to, id }) => `${to} ${id}`).join('\n')
      const pushed = await pushToLedger(git, state.tip, { files, message })
      if (pushed === null) return null
      if (pushed.tip !== pushed.commit) return readAt(pushed.tip)
      return { ...state, tip: pushed.tip, lines: [...state.lines, ...lines] }
    },
  }
}
