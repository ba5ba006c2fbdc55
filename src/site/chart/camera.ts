/** What part of the chart is seen: the place in the middle of the canvas, and how many pixels a unit is wide. */

export interface Camera {
  x: number
  y: number
  scale: number
}

export interface Size {
  width: number
  height: number
}

export interface Spot {
  x: number
  y: number
}

/** Beyond these, nothing more can be told apart or found again. */
const scales = { least: 0.02, most: 8 }

/** Where a place of the chart is on the canvas. */
export function toScreen(camera: Camera, { width, height }: Size, x: number, y: number): Spot {
  return { x: (x - camera.x) * camera.scale + width / 2, y: (y - camera.y) * camera.scale + height / 2 }
}

/** Which place of the chart is at a spot of the canvas. */
export function toWorld(camera: Camera, { width, height }: Size, { x, y }: Spot): Spot {
  return { x: (x - width / 2) / camera.scale + camera.x, y: (y - height / 2) / camera.scale + camera.y }
}

/** Moves the chart by so many pixels. */
export function moved(camera: Camera, dx: number, dy: number): Camera {
  return { ...camera, x: camera.x - dx / camera.scale, y: camera.y - dy / camera.scale }
}

/** Zooms by `factor`; what is at `spot` stays there. */
export function zoomed(camera: Camera, size: Size, spot: Spot, factor: number): Camera {
  const scale = Math.min(scales.most, Math.max(scales.least, camera.scale * factor))
  const { x, y } = toWorld(camera, size, spot)
  return {
    x: x - (spot.x - size.width / 2) / scale,
    y: y - (spot.y - size.height / 2) / scale,
    scale,
  }
}

/** Shows all of the points, with a margin of 30 units. */
export function framing(xs: readonly number[], ys: readonly number[], { width, height }: Size): Camera {
  const [left, right, top, bottom] = [least(xs, 1), -least(xs, -1), least(ys, 1), -least(ys, -1)]
  const margin = 60
  return {
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    scale: Math.min(width / (right - left + margin), height / (bottom - top + margin), 4),
  }
}

function least(values: readonly number[], sign: 1 | -1): number {
  return values.reduce((lowest, value) => Math.min(lowest, value * sign), 0)
}
