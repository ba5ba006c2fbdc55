/** How readers move the chart: with one finger or the mouse, two fingers, the wheel, and the keys. */
import { type Camera, moved, type Size, type Spot, zoomed } from '../../chart/camera.ts'

export interface Hand {
  camera(): Camera
  size(): Size
  move(camera: Camera): void
  /** All of the chart. */
  showWhole(): void
  /** The mouse is over this spot, or over none. */
  point(spot: Spot | null): void
  /** A press without a move. */
  press(spot: Spot): void
  /** Enter on the marked note. */
  enter(): void
}

/** A press may tremble by so many pixels. */
const tremble = 5
const step = 60
const zoomStep = 1.35

export function followHands(canvas: HTMLCanvasElement, hand: Hand): void {
  followPointers(canvas, hand)
  canvas.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault()
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1
      const factor = Math.exp(-event.deltaY * lines * (event.ctrlKey ? 0.01 : 0.0018))
      hand.move(zoomed(hand.camera(), hand.size(), spotOf(event), factor))
    },
    { passive: false },
  )
  canvas.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const action = keys[event.key]
    if (!action) return
    event.preventDefault()
    action(hand)
  })
}

/** Zooms around the middle. */
export function zoomBy(hand: Pick<Hand, 'camera' | 'size' | 'move'>, factor: number): void {
  const { width, height } = hand.size()
  hand.move(zoomed(hand.camera(), { width, height }, { x: width / 2, y: height / 2 }, factor))
}

const keys: Record<string, (hand: Hand) => void> = {
  ArrowLeft: (hand) => hand.move(moved(hand.camera(), step, 0)),
  ArrowRight: (hand) => hand.move(moved(hand.camera(), -step, 0)),
  ArrowUp: (hand) => hand.move(moved(hand.camera(), 0, step)),
  ArrowDown: (hand) => hand.move(moved(hand.camera(), 0, -step)),
  '+': (hand) => zoomBy(hand, zoomStep),
  '=': (hand) => zoomBy(hand, zoomStep),
  '-': (hand) => zoomBy(hand, 1 / zoomStep),
  '0': (hand) => hand.showWhole(),
  Enter: (hand) => hand.enter(),
}

function followPointers(canvas: HTMLCanvasElement, hand: Hand): void {
  const fingers = new Map<number, Spot>()
  let start: Spot | null = null
  canvas.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return
    canvas.setPointerCapture(event.pointerId)
    fingers.set(event.pointerId, spotOf(event))
    start = fingers.size === 1 ? spotOf(event) : null
  })
  canvas.addEventListener('pointermove', (event) => {
    const before = fingers.get(event.pointerId)
    const spot = spotOf(event)
    if (!before) {
      if (event.pointerType === 'mouse') hand.point(spot)
      return
    }
    if (start && Math.hypot(spot.x - start.x, spot.y - start.y) <= tremble) return
    start = null
    const others = [...fingers].flatMap(([id, other]) => (id === event.pointerId ? [] : [other]))
    hand.move(dragged(hand, before, spot, others[0]))
    fingers.set(event.pointerId, spot)
  })
  const lift = (event: PointerEvent) => {
    if (event.type === 'pointerup' && start && fingers.size === 1) hand.press(spotOf(event))
    fingers.delete(event.pointerId)
    start = null
  }
  canvas.addEventListener('pointerup', lift)
  canvas.addEventListener('pointercancel', lift)
  canvas.addEventListener('pointerleave', () => hand.point(null))
}

/** One finger moves the chart; with a second one down, their distance zooms it. */
function dragged(hand: Hand, before: Spot, spot: Spot, other: Spot | undefined): Camera {
  if (!other) return moved(hand.camera(), spot.x - before.x, spot.y - before.y)
  const spread = Math.hypot(spot.x - other.x, spot.y - other.y)
  const spreadBefore = Math.max(1, Math.hypot(before.x - other.x, before.y - other.y))
  const middle = { x: (spot.x + other.x) / 2, y: (spot.y + other.y) / 2 }
  const camera = moved(hand.camera(), (spot.x - before.x) / 2, (spot.y - before.y) / 2)
  return zoomed(camera, hand.size(), middle, spread / spreadBefore)
}

function spotOf({ offsetX, offsetY }: MouseEvent): Spot {
  return { x: offsetX, y: offsetY }
}
