/** Many seeded plays of one scene, and what came of them in each channel. */
import { faultsOf } from '../../tests/fakes/effects/judge-fates.ts'
import type { Scene } from '../../tests/fakes/effects/scene.ts'
import { type Fate, type Play, simulate } from '../../tests/fakes/effects/simulate.ts'

export interface Tally {
  kills: number
  /** Of each play where a promise broke, what is wrong. */
  broken: string[]
  channels: Map<string, ChannelTally>
  faults: Map<string, number>
}

/** How notes ended in one channel. */
export interface ChannelTally {
  once: number
  failed: number
  /** In doubt, and of those how many the channel has. */
  unknown: number
  unknownSent: number
  second: number
}

export interface Seeds {
  from: number
  runs: number
}

export async function playScene<What>(scene: Scene<What>, { from, runs }: Seeds, play: Play): Promise<Tally> {
  const tally: Tally = { kills: 0, broken: [], channels: new Map(), faults: new Map() }
  for (let seed = from; seed < from + runs; seed += 1) {
    const { fates, faults, kills } = await simulate(seed, scene, play)
    const wrong = faultsOf(fates)
    if (wrong.length > 0) tally.broken.push(`seed ${seed}: ${wrong.join('; ')}`)
    for (const fate of fates) count(tally.channels, fate)
    for (const [fault, times] of faults) tally.faults.set(fault, (tally.faults.get(fault) ?? 0) + times)
    tally.kills += kills
  }
  return tally
}

function count(channels: Tally['channels'], { channel, posts, status }: Fate): void {
  const tally = channels.get(channel.name) ?? { once: 0, failed: 0, unknown: 0, unknownSent: 0, second: 0 }
  channels.set(channel.name, tally)
  if (posts > 1) tally.second += 1
  if (status.state === 'done' && posts === 1) tally.once += 1
  if (status.state === 'failed') tally.failed += 1
  if (status.state !== 'unknown') return
  tally.unknown += 1
  tally.unknownSent += posts
}

/** Rows of Markdown. */
export function tallyTable({ channels }: Tally): string {
  const rows = [...channels].map(([name, { once, failed, unknown, unknownSent, second }]) =>
    ['', name, once, failed, `${unknown} (${unknownSent})`, second, ''].join(' | ').trim(),
  )
  const head = '| channel | sent once | failed, not sent | unknown (of those sent) | second posts |'
  return [head, '|---|---:|---:|---:|---:|', ...rows].join('\n')
}
