/** JSON with the places of its values, so that what is found in a text of it can be pointed at. */

export interface JsonString {
  kind: 'string'
  start: number
  end: number
  value: string
  /**
   * Where the decoded text and the source part company: from the first number,
   * an index in `value`, on, characters stand at the second, an offset in the
   * source, until the next pair. Escapes make a new pair.
   */
  steps: (readonly [index: number, offset: number])[]
}

export type JsonNode =
  | JsonString
  | { kind: 'object'; start: number; end: number; members: Map<string, JsonNode> }
  | { kind: 'array'; start: number; end: number; items: JsonNode[] }
  | { kind: 'literal'; start: number; end: number; value: number | boolean | null }

/** The offset in the source of the character at `index` of a text; its end gives the closing quote. */
export function sourceOffset({ start, steps }: JsonString, index: number): number {
  let [low, high] = [0, steps.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((steps[middle]?.[0] ?? 0) <= index) low = middle + 1
    else high = middle
  }
  const [from, offset] = steps[low - 1] ?? [0, start + 1]
  return offset + index - from
}

/** The value without its places, as `JSON.parse` gives it. */
export function plainValue(node: JsonNode): unknown {
  if (node.kind === 'array') return node.items.map(plainValue)
  if (node.kind === 'object')
    return Object.fromEntries([...node.members].map(([key, member]) => [key, plainValue(member)]))
  return node.value
}

/** The node at a path of keys and positions; where the path ends early, the last node on it. */
export function nodeAt(root: JsonNode, path: readonly PropertyKey[]): JsonNode {
  let node = root
  for (const step of path) {
    const next =
      node.kind === 'object'
        ? node.members.get(String(step))
        : node.kind === 'array'
          ? node.items[Number(step)]
          : undefined
    if (!next) return node
    node = next
  }
  return node
}
