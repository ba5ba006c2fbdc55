/**
 * The steps of a trie for those who take millions of them: a table of hashes with open places
 * (Knuth, volume 3, 6.4), in which a look is three numbers. Those of a `Map` are several times as dear.
 */

/** A trie whose root is the node 0, to which no step leads; its steps by node × `width` + word. */
export interface Steps {
  /** More than the number of any word. */
  width: number
  steps: ReadonlyMap<number, number>
}

/** The node that `word` leads to from `node`; 0 where it leads nowhere. */
export type Follow = (node: number, word: number) => number

export function openSteps({ width, steps }: Steps): Follow {
  const bits = Math.ceil(Math.log2(2 * steps.size + 2))
  const mask = 2 ** bits - 1
  const nodes = new Int32Array(mask + 1)
  const words = new Int32Array(mask + 1)
  const nexts = new Int32Array(mask + 1)
  const placeOf = (node: number, word: number) => {
    let place = (Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b)) >>> (32 - bits)
    while (nexts[place] !== 0 && !(nodes[place] === node && words[place] === word)) place = (place + 1) & mask
    return place
  }
  // Most words begin no phrase: one number tells.
  const firsts = new Int32Array(width)
  for (const [key, next] of steps) {
    const node = Math.floor(key / width)
    const word = key - node * width
    if (node === 0) firsts[word] = next
    const place = placeOf(node, word)
    nodes[place] = node
    words[place] = word
    nexts[place] = next
  }
  return (node, word) => (node === 0 ? (firsts[word] ?? 0) : (nexts[placeOf(node, word)] ?? 0))
}
