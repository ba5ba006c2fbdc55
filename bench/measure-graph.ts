/**
 * Measures the graph of a large garden: how long its layout takes, how large its
 * file is, and how evenly the browser draws while a hand drags and zooms it.
 * `node bench/measure-graph.ts SITE [NOTES] [LINKS]`: SITE is a folder that
 * `one build` wrote, whose graph page is given a made graph.
 */
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { placeNodes } from '../src/garden/map/place-nodes.ts'
import type { SiteGraph } from '../src/schemas/graph.ts'
import { maturities } from '../src/schemas/page.ts'
import { settingsSchema } from '../src/schemas/settings.ts'
import { chartData } from '../src/site/chart/chart-data.ts'
import { launchBrowser } from '../tests/e2e/browser.ts'
import { findBrowser } from '../tests/e2e/find-browser.ts'
import { serve } from '../tests/e2e/serve.ts'

const [site, notes = '5000', links = '20000'] = process.argv.slice(2)
if (!site) throw new Error('Say which built site to use: node bench/measure-graph.ts SITE')

const start = process.cpuUsage()
const began = performance.now()
const graph = makeGraph(Number(notes), Number(links))
const { user, system } = process.cpuUsage(start)
const seconds = { wall: (performance.now() - began) / 1000, cpu: (user + system) / 1e6 }
const settings = settingsSchema.parse({ title: 'Bench', url: 'https://example.org' })
const file = JSON.stringify(chartData(graph, settings))
console.log(`${notes} notes, ${graph.edges.length} links, Node ${process.versions.node}`)
console.log(`layout ${seconds.wall.toFixed(1)} s (${seconds.cpu.toFixed(1)} s of processor time)`)
console.log(`graph.json ${kilobytes(file.length)}, gzipped ${kilobytes(gzipSync(file).length)}`)
console.log(`page ${kilobytes(gzipSync(readFileSync(`${site}/graph/index.html`)).length)} gzipped`)

const server = await serve(site)
const browser = await launchBrowser(await findBrowser())
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.route('**/graph.json', (route) => route.fulfill({ contentType: 'application/json', body: file }))
  await page.goto(new URL('graph/', server.url).href)
  await page.click('[data-chart-show]')
  await page.waitForTimeout(3000)
  for (const gesture of ['rest', 'drag', 'zoom'] as const) {
    const deltas = await page.evaluate(gestureFrames, gesture)
    const sorted = deltas.toSorted((a, b) => a - b)
    const at = (part: number) => (sorted[Math.floor((sorted.length - 1) * part)] ?? 0).toFixed(1)
    const rate = (1000 * deltas.length) / deltas.reduce((sum, delta) => sum + delta, 0)
    console.log(
      `${gesture}: ${rate.toFixed(1)} frames/s, frame ms: median ${at(0.5)}, p95 ${at(0.95)}, longest ${at(1)}`,
    )
  }
} finally {
  await browser.close()
  await server.close()
}

/** Groups of a hundred notes, linked among each other, and a few notes that everyone links to. */
function makeGraph(count: number, edgeCount: number): SiteGraph {
  let seed = 1
  const random = () => {
    seed = (seed * 1664525 + 1013904223) % 2 ** 32
    return seed / 2 ** 32
  }
  const edges = Array.from({ length: edgeCount }, (): SiteGraph['edges'][number] => {
    const from = Math.floor(random() * count)
    const near = Math.min(count - 1, Math.floor(from / 100) * 100 + Math.floor(random() * 100))
    const to = random() < 0.8 ? near : Math.floor(random() ** 3 * count)
    return [from, to, random() < 0.8 ? 'link' : 'related']
  }).filter(([from, to]) => from !== to)
  return {
    nodes: Array.from({ length: count }, (_, at) => ({
      slug: `note-${at}`,
      title: `A note of number ${at}`,
      lang: null,
      maturity: maturities[at % 4] ?? null,
      topic: `topic ${Math.floor(at / 500)}`,
      tags: [],
    })),
    edges,
    places: placeNodes(
      count,
      edges.map(([from, to]) => [from, to] as const),
    ),
  }
}

/** The milliseconds between frames in two seconds of a gesture, in the page. */
async function gestureFrames(gesture: 'rest' | 'drag' | 'zoom'): Promise<number[]> {
  const canvas = document.querySelector('canvas')
  if (!canvas) return []
  const send = (type: string, x: number, y: number) =>
    canvas.dispatchEvent(
      new PointerEvent(type, {
        pointerId: 1,
        button: 0,
        clientX: x,
        clientY: y,
        pointerType: 'touch',
        isPrimary: true,
      }),
    )
  canvas.setPointerCapture = () => {}
  const { left, top, width, height } = canvas.getBoundingClientRect()
  const middle = { x: left + width / 2, y: top + height / 2 }
  const deltas: number[] = []
  if (gesture === 'drag') send('pointerdown', middle.x, middle.y)
  await new Promise<void>((done) => {
    let last = performance.now()
    const end = last + 2000
    const frame = () => {
      const now = performance.now()
      deltas.push(now - last)
      last = now
      const turn = (end - now) / 200
      if (gesture === 'drag')
        send('pointermove', middle.x + 150 * Math.sin(turn), middle.y + 90 * Math.cos(turn))
      if (gesture === 'zoom')
        canvas.dispatchEvent(
          new WheelEvent('wheel', {
            deltaY: 40 * Math.sin(turn),
            clientX: middle.x,
            clientY: middle.y,
            cancelable: true,
          }),
        )
      if (now < end) requestAnimationFrame(frame)
      else done()
    }
    requestAnimationFrame(frame)
  })
  if (gesture === 'drag') send('pointerup', middle.x, middle.y)
  return deltas.slice(1)
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}
