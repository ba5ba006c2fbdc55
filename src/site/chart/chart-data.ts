/** What the script of the graph is given: columns rather than records, which is half the bytes. */
import { keepApart } from '../../garden/map/keep-apart.ts'
import { leastDistance } from '../../garden/map/place-nodes.ts'
import { tagKey, topicKey } from '../../garden/path-key.ts'
import { noteUrl, tagUrl } from '../../garden/urls.ts'
import { edgeKinds } from '../../schemas/edge-kinds.ts'
import type { SiteGraph } from '../../schemas/graph.ts'
import { maturities } from '../../schemas/page.ts'
import type { Settings } from '../../schemas/settings.ts'
import { topicTitle } from '../topics.ts'
import type { ChartData } from './chart-format.ts'

/** Tags of one note alone join nothing; beyond this many the chart is full. */
const mostTags = 150

/** The notes in the order of the graph, then the tags that join at least two of them. */
export function chartData(graph: SiteGraph, settings: Settings): ChartData {
  const { nodes, edges, places } = graph
  const tags = commonTags(graph)
  const centres = tags.map(({ members }) => centreOf(members.map((at) => places[at] ?? [0, 0])))
  const points = keepApart([...places, ...centres], leastDistance)
  const topics = [...new Set(nodes.flatMap(({ topic }) => (topic === null ? [] : [topicKey(topic)])))].sort()
  return {
    hrefs: [
      ...nodes.map(({ slug }) => noteUrl(settings, slug)),
      ...tags.map(({ name }) => tagUrl(settings, name)),
    ],
    titles: [...nodes.map(({ title }) => title), ...tags.map(({ name }) => `#${name}`)],
    notes: nodes.length,
    stages: nodes.map(({ maturity }) => (maturity === null ? -1 : maturities.indexOf(maturity))),
    topics: nodes.map(({ topic }) => (topic === null ? -1 : topics.indexOf(topicKey(topic)))),
    topicTitles: topics.map((key) => topicTitle(nameOf(key, graph), settings.topics)),
    x: points.map(([x]) => x),
    y: points.map(([, y]) => y),
    edges: [
      ...edges.flatMap(([from, to, kind]) => [from, to, edgeKinds.indexOf(kind)]),
      ...tags.flatMap(({ members }, at) =>
        members.flatMap((member) => [member, nodes.length + at, edgeKinds.length]),
      ),
    ],
  }
}

/** The name that a note gives the topic of this key. */
function nameOf(key: string, { nodes }: SiteGraph): string {
  return nodes.find(({ topic }) => topic !== null && topicKey(topic) === key)?.topic ?? key
}

function commonTags({ nodes }: SiteGraph): { name: string; members: number[] }[] {
  const tags = new Map<string, { name: string; members: number[] }>()
  for (const [at, { tags: names }] of nodes.entries()) {
    for (const name of names) {
      const key = tagKey(name)
      const known = tags.get(key)
      if (key === '') continue
      if (!known) tags.set(key, { name, members: [at] })
      else if (!known.members.includes(at)) known.members.push(at)
    }
  }
  return [...tags.values()]
    .filter(({ members }) => members.length > 1)
    .sort((a, b) => b.members.length - a.members.length)
    .slice(0, mostTags)
}

function centreOf(points: readonly (readonly [number, number])[]): [number, number] {
  const sum = points.reduce(([x, y], [dx, dy]) => [x + dx, y + dy], [0, 0])
  return [sum[0] / points.length, sum[1] / points.length]
}
