/** Loads the graph, shows it in place of the still picture, and lets readers move through it. */

import { counted, fill } from '../../../words/fill.ts'
import { type Camera, framing, toWorld } from '../../chart/camera.ts'
import type { ChartData } from '../../chart/chart-format.ts'
import { nodeAt, type Scene, sceneOf } from '../../chart/scene.ts'
import { readWords } from '../read-words.ts'
import { readChoice, startFilters } from './chart-filters.ts'
import { startFinder } from './chart-finder.ts'
import type { ChartWords } from './chart-words.ts'
import { followHands, type Hand, zoomBy } from './move-chart.ts'
import { paletteOf } from './palette.ts'
import { type Look, openShower } from './show-chart.ts'

/** Whether the chart is there. */
export async function openChart(): Promise<boolean> {
  const root = document.querySelector<HTMLElement>('[data-chart]')
  const canvas = root?.querySelector<HTMLCanvasElement>('[data-chart-canvas]')
  const plate = root?.querySelector<HTMLElement>('[data-chart-plate]')
  const said = root?.querySelector<HTMLElement>('[data-chart-said]')
  if (!root || !canvas || !plate || !said) return false
  const words = readWords<ChartWords>(root)
  said.textContent = words.loading
  const data = await loadData(root.dataset['src'] ?? '')
  said.textContent = data ? '' : words.failed
  if (!data) return false
  startChart(root, canvas, plate, said, sceneOf(data), words)
  return true
}

async function loadData(address: string): Promise<ChartData | null> {
  try {
    const response = await fetch(address)
    return response.ok ? ((await response.json()) as ChartData) : null
  } catch {
    return null
  }
}

function startChart(
  root: HTMLElement,
  canvas: HTMLCanvasElement,
  plate: HTMLElement,
  said: HTMLElement,
  scene: Scene,
  words: ChartWords,
): void {
  for (const part of root.querySelectorAll<HTMLElement>('[hidden]')) part.hidden = false
  root.querySelector('.chart-sky')?.remove()
  const shower = openShower(canvas, scene)
  shower.resize()
  const whole = () => framing(scene.data.x, scene.data.y, shower.size())
  let look: Look = { camera: whole(), choice: readChoice(root), palette: paletteOf(plate), marked: null }
  const change = (changes: Partial<Look>) => {
    look = { ...look, ...changes }
    shower.show(look)
  }
  const mark = (node: number | null) => {
    if (node === look.marked) return
    change({ marked: node })
    canvas.style.cursor = node === null ? '' : 'pointer'
    said.replaceChildren(...(node === null ? [] : tell(scene, node, words)))
  }
  const nodeUnder = (spot: { x: number; y: number }) =>
    nodeAt(scene, look.choice, toWorld(look.camera, shower.size(), spot), 6 / look.camera.scale)
  const hand: Hand = {
    camera: () => look.camera,
    size: shower.size,
    move: (camera: Camera) => change({ camera }),
    showWhole: () => change({ camera: whole() }),
    point: (spot) => mark(spot && nodeUnder(spot)),
    press: (spot) => {
      const node = nodeUnder(spot)
      // A finger does not hover: its first press tells of a note, and the second opens it.
      if (node !== null && node === look.marked) open(scene, node)
      else mark(node)
    },
    enter: () => {
      if (look.marked !== null) open(scene, look.marked)
    },
  }
  followHands(canvas, hand)
  startFilters(root, scene, (choice) => change({ choice }))
  startFinder(root, scene, words, (node) => {
    const { x, y } = scene.data
    mark(node)
    change({ camera: { x: x[node] ?? 0, y: y[node] ?? 0, scale: Math.max(1.4, look.camera.scale) } })
  })
  root.querySelector('[data-chart-zoom]')?.addEventListener('click', ({ target }) => {
    const way = target instanceof Element ? target.closest('button')?.dataset['zoom'] : undefined
    if (way === 'whole') hand.showWhole()
    else if (way) zoomBy(hand, way === 'in' ? 1.5 : 1 / 1.5)
  })
  new ResizeObserver(() => {
    shower.resize()
    change({})
  }).observe(canvas)
  const recolour = () => change({ palette: paletteOf(plate) })
  new MutationObserver(recolour).observe(document.documentElement, { attributeFilter: ['data-theme'] })
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)'])
    matchMedia(query).addEventListener('change', recolour)
  change({})
  canvas.focus({ preventScroll: true })
}

function open({ data }: Scene, node: number): void {
  location.href = data.hrefs[node] ?? ''
}

/** The name of a note as a link to it, and how many links it has. */
function tell({ data, edgesOf }: Scene, node: number, words: ChartWords): Node[] {
  const link = document.createElement('a')
  link.href = data.hrefs[node] ?? ''
  link.dir = 'auto'
  link.textContent = data.titles[node] ?? ''
  link.title = fill(words.open, { title: link.textContent })
  const count = counted(words.links, edgesOf[node]?.length ?? 0, words.lang)
  return [link, document.createTextNode(` ${count}`)]
}
