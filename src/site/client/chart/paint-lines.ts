/** Paints the lines of the chart. They differ by dashes and width, as in the legend. */
import { type Camera, type Size, toScreen } from '../../chart/camera.ts'
import { lineKinds } from '../../chart/chart-format.ts'
import { type Choice, endsOf, isEdgeShown, type Scene } from '../../chart/scene.ts'
import type { Palette } from './palette.ts'

/** In pixels: the width of a line, and its dashes. */
const looks: Record<(typeof lineKinds)[number], { width: number; dash: number[] }> = {
  parent: { width: 1.5, dash: [] },
  next: { width: 1.5, dash: [12, 3] },
  related: { width: 0.9, dash: [6, 3] },
  translation: { width: 0.9, dash: [3, 2] },
  relation: { width: 0.9, dash: [9, 2.5, 1.5, 2.5] },
  embed: { width: 2.2, dash: [] },
  link: { width: 0.8, dash: [] },
  tag: { width: 0.9, dash: [1, 3] },
}

/** So many lines are painted at a time. */
const batch = 60

/** Below this length in pixels a dash cannot be seen, and costs much. */
const leastDashed = 14

/** All lines that are shown, in batches: it stops after each. */
export function* paintLines(
  pen: CanvasRenderingContext2D,
  scene: Scene,
  choice: Choice,
  camera: Camera,
  size: Size,
  { soft }: Palette,
): Generator<void> {
  pen.strokeStyle = soft
  pen.globalAlpha = Math.min(0.75, Math.max(0.16, 0.3 * camera.scale ** 0.5 + 0.1))
  for (const [kind, name] of lineKinds.entries()) {
    if (!choice.kinds.has(kind)) continue
    const edges = (scene.edgesOfKind[kind] ?? []).filter((edge) => isEdgeShown(scene, choice, edge))
    pen.lineWidth = looks[name].width
    pen.setLineDash(36 * camera.scale < leastDashed ? [] : looks[name].dash)
    for (let start = 0; start < edges.length; start += batch) {
      pen.beginPath()
      for (const edge of edges.slice(start, start + batch)) traceLine(pen, scene, edge, camera, size)
      pen.stroke()
      yield
    }
  }
  pen.setLineDash([])
  pen.globalAlpha = 1
}

/** The lines of one node, strong, with arrows where they lead. */
export function paintLinesOf(
  pen: CanvasRenderingContext2D,
  scene: Scene,
  choice: Choice,
  node: number,
  camera: Camera,
  size: Size,
  { ink }: Palette,
): void {
  pen.strokeStyle = ink
  for (const edge of scene.edgesOf[node] ?? []) {
    if (!isEdgeShown(scene, choice, edge)) continue
    const { from, to, kind } = endsOf(scene.data, edge)
    const look = looks[lineKinds[kind] ?? 'link']
    pen.lineWidth = look.width + 0.4
    pen.setLineDash(look.dash)
    pen.beginPath()
    traceLine(pen, scene, edge, camera, size)
    pen.stroke()
    pen.setLineDash([])
    const [a, b] = [from, to].map((end) =>
      toScreen(camera, size, scene.data.x[end] ?? 0, scene.data.y[end] ?? 0),
    )
    if (a && b) paintArrow(pen, a, b, (scene.radius[to] ?? 0) * camera.scale + 3)
  }
}

/** Adds the line to the path, unless no part of it can be on the canvas. */
function traceLine(
  pen: CanvasRenderingContext2D,
  { data }: Scene,
  edge: number,
  camera: Camera,
  size: Size,
): void {
  const { from, to } = endsOf(data, edge)
  const a = toScreen(camera, size, data.x[from] ?? 0, data.y[from] ?? 0)
  const b = toScreen(camera, size, data.x[to] ?? 0, data.y[to] ?? 0)
  if (Math.max(a.x, b.x) < 0 || Math.min(a.x, b.x) > size.width) return
  if (Math.max(a.y, b.y) < 0 || Math.min(a.y, b.y) > size.height) return
  pen.moveTo(a.x, a.y)
  pen.lineTo(b.x, b.y)
}

function paintArrow(
  pen: CanvasRenderingContext2D,
  from: { x: number; y: number },
  to: { x: number; y: number },
  clear: number,
): void {
  const angle = Math.atan2(to.y - from.y, to.x - from.x)
  const [x, y] = [to.x - clear * Math.cos(angle), to.y - clear * Math.sin(angle)]
  pen.beginPath()
  for (const turn of [-0.5, 0.5]) {
    pen.moveTo(x, y)
    pen.lineTo(x - 7 * Math.cos(angle + turn), y - 7 * Math.sin(angle + turn))
  }
  pen.stroke()
}
