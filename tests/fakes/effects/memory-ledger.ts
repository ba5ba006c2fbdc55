/** A ledger in memory, which refuses or loses pushes. */
import type { Ledger, LedgerState } from '../../../pipelines/adapters/effects/open-ledger.ts'
import type { EffectLine } from '../../../src/schemas/effect-line.ts'
import { gate, type World } from './simulated-world.ts'

export interface MemoryLedger {
  lines: EffectLine[]
  enter(): Ledger
}

const anyTime = Number.POSITIVE_INFINITY

export function memoryLedger(world: World): MemoryLedger {
  const lines: EffectLine[] = []
  const stateOf = (): LedgerState => ({ tip: String(lines.length), lines: [...lines], faults: [] })
  const ledger: Ledger = {
    read: () => gate(world, anyTime, stateOf),
    add: (state, added) => {
      return gate(world, anyTime, () => {
        const isTroubled = !world.calm && world.chance.is(0.02)
        if (isTroubled && world.chance.is(0.5)) throw new Error('refused')
        if (state.tip !== String(lines.length)) return null
        lines.push(...added)
        if (isTroubled) throw new Error('lost')
        return stateOf()
      })
    },
  }
  return { lines, enter: () => ledger }
}
