/**
 * The crash matrix: seeded plays of the effect kernel whose runs are killed, paused and passed by others, over
 * channels with every fault. `npm run bench:effects -- --scenes memory,servers,git --runs 1000 --from 1`; the
 * exit code is 1 where a promise broke.
 */
import { parseArgs } from 'node:util'
import { gitLedgers } from '../tests/fakes/effects/git-ledgers.ts'
import { memoryScene } from '../tests/fakes/effects/memory-scene.ts'
import { servedScene } from '../tests/fakes/effects/served-scene.ts'
import { playScene, type Seeds, type Tally, tallyTable } from './effects/play-scene.ts'

const scenes: Readonly<Record<string, (seeds: Seeds) => Promise<Tally>>> = {
  /** Three kinds of channels and a ledger in memory. */
  memory: (seeds) => playScene(memoryScene, seeds, {}),
  /** The doors of all channels over servers on this machine, and a ledger in memory. */
  servers: (seeds) => playScene(servedScene(), seeds, { notes: ['a', 'b'] }),
  /** Some of these with a ledger in two clones of a bare repository: real git takes its time. */
  git: ({ from, runs }) =>
    playScene(
      servedScene(['mastodon', 'bluesky', 'linkedin', 'release'], gitLedgers),
      { from, runs: Math.ceil(runs * 0.03) },
      { notes: ['a', 'b'], spells: 5 },
    ),
}

async function main(): Promise<void> {
  const options = {
    scenes: { type: 'string', default: 'memory,servers,git' },
    runs: { type: 'string', default: '1000' },
    from: { type: 'string', default: '1' },
  } as const
  const { values } = parseArgs({ options })
  const seeds = { from: Number(values.from), runs: Number(values.runs) }
  for (const [name, play] of Object.entries(scenes)) {
    if (!values.scenes.split(',').includes(name)) continue
    const tally = await play(seeds)
    const faults = [...tally.faults].map(([fault, times]) => `${fault} ${times}`).join(', ')
    console.log(`\n${name}: ${tally.kills} kills, ${tally.broken.length} plays with a broken promise\n`)
    console.log(`${[...tally.broken, tallyTable(tally)].join('\n')}\n\nanswers: ${faults}`)
    if (tally.broken.length > 0) process.exitCode = 1
  }
}

await main()
