/** Paints the notes as stars: a ring, a half moon, a star with four points, by stage; a dot for none, a small square for a tag. */
import { type Camera, type Size, type Spot, toScreen } from '../../chart/camera.ts'
import { chooseLabels, type Label } from '../../chart/choose-labels.ts'
import { type Choice, isNodeShown, type Scene } from '../../chart/scene.ts'
import type { Palette } from './palette.ts'

const batch = 200
const labelSize = 12.5

/** Even far away a note can be seen. */
const leastRadius = 1.2

export function* paintNodes(
  pen: CanvasRenderingContext2D,
  scene: Scene,
  choice: Choice,
  camera: Camera,
  size: Size,
  palette: Palette,
): Generator<void> {
  let count = 0
  for (const node of scene.order.toReversed()) {
    if (!isNodeShown(scene, choice, node)) continue
    const spot = spotOf(scene, node, camera, size)
    if (spot.x < -20 || spot.y < -20 || spot.x > size.width + 20 || spot.y > size.height + 20) continue
    paintNode(pen, scene, node, spot, camera, palette)
    count += 1
    if (count % batch === 0) yield
  }
}

export function paintNode(
  pen: CanvasRenderingContext2D,
  { data, radius: radii }: Scene,
  node: number,
  { x, y }: Spot,
  camera: Camera,
  { ground, ink, soft }: Palette,
): void {
  const radius = Math.max(leastRadius, (radii[node] ?? 0) * camera.scale)
  const stage = node < data.notes ? (data.stages[node] ?? -1) : tagSign
  pen.beginPath()
  if (stage === 2) traceStar(pen, x, y, radius * 1.25)
  else if (stage === tagSign) pen.rect(x - radius * 0.7, y - radius * 0.7, radius * 1.4, radius * 1.4)
  else pen.arc(x, y, stage === -1 ? radius * 0.7 : radius * 0.9, 0, 2 * Math.PI)
  pen.fillStyle = stage === 2 ? ink : stage === -1 ? soft : ground
  pen.fill()
  if (stage === 2 || stage === -1) return
  pen.strokeStyle = stage === tagSign ? soft : ink
  pen.lineWidth = Math.min(1.6, Math.max(0.7, radius / 4))
  pen.stroke()
  if (stage !== 1) return
  pen.beginPath()
  pen.arc(x, y, radius * 0.9, Math.PI / 2, (3 * Math.PI) / 2)
  pen.fillStyle = ink
  pen.fill()
}

/** A star with four points. */
function traceStar(pen: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  for (let point = 0; point < 8; point += 1) {
    const [angle, length] = [(point * Math.PI) / 4, point % 2 === 0 ? radius : radius * 0.42]
    pen.lineTo(x + length * Math.sin(angle), y - length * Math.cos(angle))
  }
  pen.closePath()
}

const tagSign = 3

/** The names of the most linked notes in view, as many as have room. */
export function* paintLabels(
  pen: CanvasRenderingContext2D,
  scene: Scene,
  choice: Choice,
  camera: Camera,
  size: Size,
  palette: Palette,
): Generator<void> {
  pen.font = `${labelSize}px ${palette.font}`
  const most = Math.round((size.width * size.height) / 11_000)
  const shown = chooseLabels(labelsOf(pen, scene, choice, camera, size), most)
  yield
  pen.textBaseline = 'middle'
  pen.lineWidth = 3.5
  pen.lineJoin = 'round'
  pen.strokeStyle = palette.ground
  pen.fillStyle = palette.ink
  for (const [count, { node, x, y, height }] of shown.entries()) {
    const title = shortTitle(scene, node)
    pen.strokeText(title, x, y + height / 2)
    pen.fillText(title, x, y + height / 2)
    if (count % 12 === 11) yield
  }
}

function* labelsOf(
  pen: CanvasRenderingContext2D,
  scene: Scene,
  choice: Choice,
  camera: Camera,
  size: Size,
): Generator<Label> {
  let tried = 0
  for (const node of scene.order) {
    const spot = spotOf(scene, node, camera, size)
    if (spot.x < 0 || spot.y < 8 || spot.x > size.width || spot.y > size.height - 8) continue
    if (!isNodeShown(scene, choice, node)) continue
    tried += 1
    if (tried > 160) return
    const rim = Math.max(leastRadius, (scene.radius[node] ?? 0) * camera.scale) + 5
    const width = pen.measureText(shortTitle(scene, node)).width
    // Where the canvas ends, the label stands on the other side.
    const x = spot.x + rim + width > size.width ? spot.x - rim - width : spot.x + rim
    yield { node, x, y: spot.y - 9, width: width + 6, height: 18 }
  }
}

function shortTitle({ data }: Scene, node: number): string {
  const letters = [...(data.titles[node] ?? '')]
  return letters.length > 34 ? `${letters.slice(0, 32).join('').trimEnd()}…` : letters.join('')
}

export function spotOf({ data }: Scene, node: number, camera: Camera, size: Size): Spot {
  return toScreen(camera, size, data.x[node] ?? 0, data.y[node] ?? 0)
}
