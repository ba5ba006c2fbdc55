/**
 * The crash matrix: seeded runs of the effect kernel that are killed, paused and passed by others, over
 * channels with every fault. `npm run bench:effects -- --runs 1000 --from 1`; the exit code is 1 where a promise broke.
 */
import { parseArgs } from 'node:util'
import { faultsOf } from '../tests/fakes/effects/judge-fates.ts'
import { simulate } from '../tests/fakes/effects/simulate.ts'

interface Tally {
  broken: number
  kills: number
  ends: Map<string, number>
  faults: Map<string, number>
}

async function playRuns(from: number, runs: number): Promise<Tally> {
  const tally: Tally = { broken: 0, kills: 0, ends: new Map(), faults: new Map() }
  for (let seed = from; seed < from + runs; seed += 1) {
    const { fates, faults, kills } = await simulate(seed)
    const wrong = faultsOf(fates)
    if (wrong.length > 0) {
      tally.broken += 1
      console.log(`seed ${seed}: ${wrong.join('; ')}`)
    }
    for (const { posts, status } of fates) add(tally.ends, `${status.state}, ${posts} posts`, 1)
    for (const [fault, times] of faults) add(tally.faults, fault, times)
    tally.kills += kills
  }
  return tally
}

function add(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by)
}

function tableOf(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([key, times]) => `  ${key}: ${times}`).join('\n')
}

async function main(): Promise<void> {
  const options = {
    runs: { type: 'string', default: '1000' },
    from: { type: 'string', default: '1' },
  } as const
  const { runs, from } = parseArgs({ options }).values
  const { broken, kills, ends, faults } = await playRuns(Number(from), Number(runs))
  console.log(`${runs} runs from seed ${from}: ${kills} kills, ${broken} runs with a broken promise`)
  console.log(`ends of notes in channels:\n${tableOf(ends)}\nanswers of channels:\n${tableOf(faults)}`)
  process.exitCode = broken > 0 ? 1 : 0
}

await main()
