/**
 * Shows the chart on its canvas. A whole picture takes longer than a frame may,
 * so it is painted bit by bit on a sheet of its own, while each frame shows the
 * last whole sheet, moved and scaled to where the reader is by then. So the
 * chart follows the hand at the pace of the screen, however many notes it has.
 */
import { type Camera, type Size, toScreen } from '../../chart/camera.ts'
import { type Choice, endsOf, isEdgeShown, type Scene } from '../../chart/scene.ts'
import { paintLines, paintLinesOf } from './paint-lines.ts'
import { paintLabels, paintNode, paintNodes, spotOf } from './paint-nodes.ts'
import type { Palette } from './palette.ts'

export interface Look {
  camera: Camera
  choice: Choice
  palette: Palette
  /** The node whose links are told; null for none. */
  marked: number | null
}

export interface Shower {
  /** Shows `look`; what has not changed is not painted again. */
  show(look: Look): void
  /** Takes the size of the canvas from the page. */
  resize(): void
  size(): Size
}

/** Milliseconds of painting in one frame. */
const budget = 4

interface Sheet {
  canvas: HTMLCanvasElement
  pen: CanvasRenderingContext2D
}

export function openShower(canvas: HTMLCanvasElement, scene: Scene): Shower {
  const screen = sheetOf(canvas, false)
  let [whole, next] = [sheetOf(document.createElement('canvas')), sheetOf(document.createElement('canvas'))]
  let size: Size = { width: 1, height: 1 }
  let look: Look | null = null
  /** What is on the whole sheet, and what is being painted on the other. */
  let done: Look | null = null
  let doing: Look | null = null
  let work: Generator<void> | null = null
  let waiting = false

  const ask = () => {
    if (!waiting) requestAnimationFrame(frame)
    waiting = true
  }
  const frame = () => {
    waiting = false
    if (!look) return
    if (!work && !isSamePicture(look, done)) {
      doing = look
      work = paintSheet(next, scene, look, size)
    }
    if (work && runFor(work, done === null ? 3 * budget : budget)) {
      ;[whole, next] = [next, whole]
      done = doing
      work = null
    }
    if (done) showSheet(screen, whole, done, look, scene, size)
    if (work || !isSamePicture(look, done)) ask()
  }
  return {
    show(wanted) {
      look = wanted
      ask()
    },
    resize() {
      const { clientWidth, clientHeight } = canvas
      size = { width: clientWidth, height: clientHeight }
      for (const { canvas: one, pen } of [screen, whole, next]) {
        one.width = Math.round(clientWidth * devicePixelRatio)
        one.height = Math.round(clientHeight * devicePixelRatio)
        pen.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0)
      }
      done = null
      work = null
      ask()
    },
    size: () => size,
  }
}

/** Whether it is done before the time is over. */
function runFor(work: Generator<void>, milliseconds: number): boolean {
  const end = performance.now() + milliseconds
  while (performance.now() < end) {
    if (work.next().done) return true
  }
  return false
}

function* paintSheet({ pen }: Sheet, scene: Scene, look: Look, size: Size): Generator<void> {
  const { camera, choice, palette } = look
  pen.fillStyle = palette.ground
  pen.fillRect(0, 0, size.width, size.height)
  const steps = [paintLines, paintNodes, paintLabels]
  for (const paint of steps) {
    for (const _ of paint(pen, scene, choice, camera, size, palette)) {
      // Browsers put off the work until somebody looks: without this it would all fall into one frame.
      pen.getImageData(0, 0, 1, 1)
      yield
    }
  }
}

/** The last whole sheet where it belongs by now, and above it what the reader points at. */
function showSheet(screen: Sheet, sheet: Sheet, done: Look, look: Look, scene: Scene, size: Size): void {
  const { pen } = screen
  const { camera, palette, marked } = look
  const zoom = camera.scale / done.camera.scale
  const corner = toScreen(
    camera,
    size,
    done.camera.x - size.width / 2 / done.camera.scale,
    done.camera.y - size.height / 2 / done.camera.scale,
  )
  pen.fillStyle = palette.ground
  pen.fillRect(0, 0, size.width, size.height)
  pen.drawImage(sheet.canvas, corner.x, corner.y, size.width * zoom, size.height * zoom)
  if (marked !== null) paintMarked(pen, scene, look, marked, size)
}

/** A node, its lines and its neighbours, with all else behind a veil. */
function paintMarked(
  pen: CanvasRenderingContext2D,
  scene: Scene,
  { camera, choice, palette }: Look,
  node: number,
  size: Size,
): void {
  pen.globalAlpha = 0.62
  pen.fillStyle = palette.ground
  pen.fillRect(0, 0, size.width, size.height)
  pen.globalAlpha = 1
  paintLinesOf(pen, scene, choice, node, camera, size, palette)
  const shown = (scene.edgesOf[node] ?? []).filter((edge) => isEdgeShown(scene, choice, edge))
  const near = new Set(shown.flatMap((edge) => [endsOf(scene.data, edge).from, endsOf(scene.data, edge).to]))
  const nodes = [node, ...[...near].filter((other) => other !== node)]
  for (const other of nodes) paintNode(pen, scene, other, spotOf(scene, other, camera, size), camera, palette)
  for (const _ of paintLabels(pen, { ...scene, order: nodes }, choice, camera, size, palette));
}

function isSamePicture(a: Look, b: Look | null): boolean {
  if (a.choice !== b?.choice || a.palette !== b.palette) return false
  const [one, other] = [a.camera, b.camera]
  return one.x === other.x && one.y === other.y && one.scale === other.scale
}

/** A sheet that is `looked` at often is kept where that is cheap. */
function sheetOf(canvas: HTMLCanvasElement, looked = true): Sheet {
  const pen = canvas.getContext('2d', { alpha: false, willReadFrequently: looked })
  if (!pen) throw new Error('The browser draws on no canvas.')
  return { canvas, pen }
}
