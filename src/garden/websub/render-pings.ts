/** What a run says of the hubs: a line for each hub and each thing that is to be said of it. */
import { count } from '../report/count.ts'
import type { Ping } from './plan-pings.ts'

/** Feeds are only counted where the same is true of all. */
export function renderPings(pings: readonly Ping[]): string[] {
  const byHub = Map.groupBy(pings, ({ hub }) => hub)
  return [...byHub].flatMap(([hub, own]) => {
    const groups = Map.groupBy(own, ({ state, reason }) => JSON.stringify([state, reason]))
    return [...groups.values()].map((alike) => `Hub ${hub}: ${lineOf(alike, alike.length === own.length)}`)
  })
}

function lineOf(alike: readonly Ping[], isAll: boolean): string {
  const [first] = alike
  const feeds = isAll ? count(alike.length, 'feed') : alike.map(({ feed }) => feed).join(', ')
  const reason = first?.reason ? `: ${first.reason}` : ''
  return `${words[first?.state ?? 'failed']} ${feeds}${reason}.`
}

const words: Record<Ping['state'], string> = {
  current: 'knows of',
  due: 'would be told of',
  told: 'told of',
  failed: 'not told of',
}
