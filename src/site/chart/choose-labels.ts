/** Which nodes get a label: the most important ones, as long as no label covers another. */

export interface Label {
  /** Whatever the caller knows it by. */
  node: number
  x: number
  y: number
  width: number
  height: number
}

/** The labels of `wanted`, in its order, that fit beside those before them; at most `most`. */
export function chooseLabels(wanted: Iterable<Label>, most: number): Label[] {
  const chosen: Label[] = []
  for (const label of wanted) {
    if (chosen.length >= most) break
    if (chosen.every((other) => !overlap(label, other))) chosen.push(label)
  }
  return chosen
}

function overlap(a: Label, b: Label): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
