/** Moves points until none is upon another. */

export type Point = [x: number, y: number]

/** The turn from one try to the next: no two of them lie in one direction. */
const goldenAngle = Math.PI * (3 - Math.sqrt(5))

/**
 * The points in whole numbers, each at least `distance` from all others: a point
 * that is too near to one before it moves outwards on a spiral to the next free place.
 */
export function keepApart(points: readonly Point[], distance: number): Point[] {
  const cells = new Map<string, Point[]>()
  const cellOf = (value: number) => Math.floor(value / distance)
  const isFree = ([x, y]: Point) => {
    for (let column = cellOf(x) - 1; column <= cellOf(x) + 1; column += 1)
      for (let row = cellOf(y) - 1; row <= cellOf(y) + 1; row += 1)
        for (const [otherX, otherY] of cells.get(`${column} ${row}`) ?? [])
          if ((x - otherX) ** 2 + (y - otherY) ** 2 < distance ** 2) return false
    return true
  }
  return points.map(([x, y]) => {
    let place: Point = [Math.round(x), Math.round(y)]
    for (let step = 1; !isFree(place); step += 1) {
      const radius = (distance / 2) * Math.sqrt(step)
      place = [
        Math.round(x + radius * Math.cos(step * goldenAngle)),
        Math.round(y + radius * Math.sin(step * goldenAngle)),
      ]
    }
    const cell = `${cellOf(place[0])} ${cellOf(place[1])}`
    cells.set(cell, [...(cells.get(cell) ?? []), place])
    return place
  })
}
