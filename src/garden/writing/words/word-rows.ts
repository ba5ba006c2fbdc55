/**
 * What notes say, as rows of numbers that are quickly written and read. Numbers follow from
 * the notes alone: the same notes have the same rows, whether they were read at once or one by one.
 */

export interface WordRows {
  /** One for each note, which names it as it is. */
  keys: string[]
  /** The number of blocks of each note. */
  blocks: Int32Array
  /** Of each block, whether it is a heading, and the number of its terms. */
  headings: Uint8Array
  lengths: Int32Array
  /** The terms of all blocks, by their numbers. */
  terms: Int32Array
  /** Of each note, how many words it writes without a capital, and these words by their numbers. */
  plain: Int32Array
  words: Int32Array
  /** The terms and the words by their numbers: those that come first have the lower ones. */
  termNames: string[]
  wordNames: string[]
}

/** What one note says. */
export interface NoteWords {
  blocks: readonly { heading: boolean; terms: readonly string[] }[]
  /** The words that it writes without a capital, each once. */
  plain: readonly string[]
}

/** The notes in the order of `keys`: those that `known` holds are taken from there, all others are read. */
export function makeWordRows(
  keys: readonly string[],
  known: WordRows | null,
  read: (at: number) => NoteWords,
): WordRows {
  const before = known && openRows(known)
  const terms = numberNames()
  const words = numberNames()
  const rows = {
    blocks: [] as number[],
    headings: [] as number[],
    lengths: [] as number[],
    plain: [] as number[],
  }
  const add = ({ blocks, plain }: NoteWords) => {
    rows.blocks.push(blocks.length)
    for (const block of blocks) {
      rows.headings.push(block.heading ? 1 : 0)
      rows.lengths.push(block.terms.length)
      for (const term of block.terms) terms.add(term)
    }
    rows.plain.push(plain.length)
    for (const word of plain) words.add(word)
  }
  keys.forEach((key, at) => {
    add(before?.(key) ?? read(at))
  })
  return {
    keys: [...keys],
    blocks: Int32Array.from(rows.blocks),
    headings: Uint8Array.from(rows.headings),
    lengths: Int32Array.from(rows.lengths),
    terms: Int32Array.from(terms.row),
    plain: Int32Array.from(rows.plain),
    words: Int32Array.from(words.row),
    termNames: [...terms.numbers.keys()],
    wordNames: [...words.numbers.keys()],
  }
}

/** Whether the rows are those of exactly these notes. */
export function areRowsOf(rows: WordRows, keys: readonly string[]): boolean {
  return rows.keys.length === keys.length && keys.every((key, at) => rows.keys[at] === key)
}

function numberNames() {
  const numbers = new Map<string, number>()
  const row: number[] = []
  return {
    numbers,
    row,
    add(name: string) {
      const known = numbers.get(name) ?? numbers.size
      numbers.set(name, known)
      row.push(known)
    },
  }
}

/** Finds what a note says by its key. */
function openRows(rows: WordRows): (key: string) => NoteWords | null {
  const places = new Map<string, { block: number; term: number; word: number; at: number }>()
  let [block, term, word] = [0, 0, 0]
  rows.keys.forEach((key, at) => {
    places.set(key, { block, term, word, at })
    const end = block + (rows.blocks[at] ?? 0)
    for (; block < end; block += 1) term += rows.lengths[block] ?? 0
    word += rows.plain[at] ?? 0
  })
  return (key) => {
    const place = places.get(key)
    if (!place) return null
    let start = place.term
    const blocks = Array.from({ length: rows.blocks[place.at] ?? 0 }, (_, at) => {
      const from = start
      start += rows.lengths[place.block + at] ?? 0
      const terms = Array.from(rows.terms.subarray(from, start), (number) => rows.termNames[number] ?? '')
      return { heading: rows.headings[place.block + at] === 1, terms }
    })
    const own = rows.words.subarray(place.word, place.word + (rows.plain[place.at] ?? 0))
    return { blocks, plain: Array.from(own, (number) => rows.wordNames[number] ?? '') }
  }
}
