/** Where the values of a YAML document stand, and where each character of a text in it came from. */
import { type Document, isMap, isNode, isScalar, isSeq } from 'yaml'
import type { Expression } from '../expression/expression.ts'
import type { Place } from '../expression/token.ts'

type Path = readonly PropertyKey[]

/** The place of the value at `path`, else of the nearest thing around it. */
export function placeAt(document: Document.Parsed, path: Path): Place {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range)
      return { start: node.range[0], end: Math.max(node.range[0], node.range[1]) }
  }
  return { start: 0, end: 0 }
}

/** The place of the key at the end of `path`. */
export function keyPlace(document: Document.Parsed, path: Path): Place {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
  const pair = isMap(parent)
    ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1)))
    : undefined
  const range = isScalar(pair?.key) ? pair.key.range : null
  return range ? { start: range[0], end: range[1] } : placeAt(document, path)
}

/** Gives the place in `source` of an offset in the text at `path`. */
export function offsetsOf(document: Document.Parsed, source: string, path: Path): (offset: number) => number {
  const node: unknown = document.getIn(path, true)
  if (!isScalar(node) || !node.range) {
    const { start } = placeAt(document, path)
    return () => start
  }
  const [start, end] = node.range
  const offsets = originsOf(String(node.value), source, start, end)
  return (offset) =>
    offsets[offset] ?? (offsets.at(-1) === undefined ? end : Math.min(end, (offsets.at(-1) ?? 0) + 1))
}

/** For each character of a scalar's value, where it stands in the source: found in order, over quotes, escapes and line ends. */
function originsOf(text: string, source: string, start: number, end: number): number[] {
  const quoted = source[start] === "'" || source[start] === '"'
  const origins: number[] = []
  let at = quoted ? start + 1 : start
  for (const sign of text.split('')) {
    const found = findSign(source, sign, at, end)
    origins.push(found)
    at = Math.min(end, found + 1 + Number(source[start] === "'" && sign === "'"))
  }
  return origins
}

/** Folded line ends are spaces; all else stands in the source as it is, perhaps behind a backslash. */
function findSign(source: string, sign: string, from: number, end: number): number {
  const here = source[from]
  if (here === sign) return from
  if ((sign === ' ' || sign === '\n') && (here === '\n' || here === '\r')) return from
  const at = source.indexOf(sign, from)
  return at >= 0 && at < end ? at : from
}

/** Whether the document holds what a base has no use for: it could stand for values without bound. */
export function isTooDeep(node: unknown, levels: number): boolean {
  if (levels < 0) return true
  if (isSeq(node)) return node.items.some((item) => isTooDeep(item, levels - 1))
  return (
    isMap(node) &&
    node.items.some(({ key, value }) => isTooDeep(key, levels - 1) || isTooDeep(value, levels - 1))
  )
}

/** The same tree with every place moved by `move`. */
export function relocate(node: Expression, move: (offset: number) => number): Expression {
  const place = <Shape extends Place>(shape: Shape): Shape => ({
    ...shape,
    start: move(shape.start),
    end: Math.max(move(shape.start), move(Math.max(0, shape.end - 1)) + 1),
  })
  const inner = (child: Expression): Expression => relocate(child, move)
  const moved = place(node)
  switch (moved.type) {
    case 'list':
      return { ...moved, items: moved.items.map(inner) }
    case 'object':
      return { ...moved, entries: moved.entries.map(({ key, value }) => ({ key, value: inner(value) })) }
    case 'member':
      return { ...moved, of: inner(moved.of), at: place(moved.at) }
    case 'index':
      return { ...moved, of: inner(moved.of), index: inner(moved.index) }
    case 'call':
      return { ...moved, args: moved.args.map(inner), at: place(moved.at) }
    case 'method':
      return { ...moved, of: inner(moved.of), args: moved.args.map(inner), at: place(moved.at) }
    case 'unary':
      return { ...moved, operand: inner(moved.operand) }
    case 'binary':
      return { ...moved, left: inner(moved.left), right: inner(moved.right) }
    default:
      return moved
  }
}
