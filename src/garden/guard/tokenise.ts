/**
 * Cuts text into words, so that a name is found however it is written: in any
 * letter case, composed or not, in an address (`acme-deal`), over lines, and
 * within markup. Signs are no words. Each character of a script without spaces
 * is a word of its own.
 */
import { type Entry, entryOf, fold, foldedEntryOf, kinds } from './fold-letters.ts'
import { dropWords, emptyTokens, makeRoom, type Tokens } from './tokens.ts'

export interface Tokeniser {
  /** The words of a text. What it returns is good until the next text is read. */
  read(text: string): Tokens
  /** The words of a text, folded, as strings. */
  words(text: string): string[]
  /**
   * Whether the folded units from `from` on begin with the word at `at`: the place
   * in `units` behind it, or -1.
   */
  endOfWord(tokens: Tokens, at: number, units: Uint16Array, from: number): number
}

/** A tokeniser, which uses its arrays again for the next text. */
export function createTokeniser(): Tokeniser {
  const tokens = emptyTokens(1 << 16)
  const raw = openTable(entryOf)
  const folded = openTable(foldedEntryOf)
  const read = (text: string): Tokens => {
    tokens.text = text
    tokens.count = 0
    makeRoom(tokens, text.length)
    let { at, gap } = addWords(tokens, text, { at: 0, gap: 1 }, 0, raw)
    while (at < text.length) {
      // Here stands what folds only with its neighbours: all up to the spaces around it is read once more, folded.
      const [start, end] = partAround(text, at)
      const part = fold(text.slice(start, end))
      const before = dropWords(tokens, start, text.length) ?? gap
      makeRoom(tokens, part.length + text.length - end)
      const after = addWords(tokens, part, { at: 0, gap: before }, tokens.text.length, folded)
      tokens.text += part
      const next = addWords(tokens, text, { at: end, gap: after.gap }, 0, raw)
      at = next.at
      gap = next.gap
    }
    return tokens
  }
  const endOfWord = (
    { text, starts, ends }: Tokens,
    at: number,
    units: Uint16Array,
    from: number,
  ): number => {
    const start = starts[at] ?? 0
    const end = from + (ends[at] ?? 0) - start
    for (let unit = from, place = start; unit < end; unit++, place++)
      if (look(raw, text, place) >>> kinds.bits !== units[unit]) return -1
    return end
  }
  const words = (text: string): string[] => {
    const { text: read_, count, starts, ends } = read(text)
    const unit = (at: number) => String.fromCharCode(look(raw, read_, at) >>> kinds.bits)
    return Array.from({ length: count }, (_, word) => {
      const start = starts[word] ?? 0
      return Array.from({ length: (ends[word] ?? 0) - start }, (__, at) => unit(start + at)).join('')
    })
  }
  return { read, endOfWord, words }
}

/** A place in a text, and what stands between it and the last word. */
interface Place {
  at: number
  gap: number
}

/**
 * Adds the words of `text` from `place` on, whose places count from `offset`. It
 * stops where the text ends, or is odd.
 */
function addWords(tokens: Tokens, text: string, place: Place, offset: number, table: Table): Place {
  const { hashes, starts, ends, gaps } = tokens
  const { entries } = table
  const { length } = text
  let { count } = tokens
  let { at, gap } = place
  while (at < length) {
    let entry = entries[text.charCodeAt(at)] || look(table, text, at)
    const kind = entry & kinds.mask
    if (kind === kinds.odd) break
    if (kind !== kinds.letter && kind !== kinds.ideograph) {
      if (kind === kinds.hard) gap = 2
      else if (kind === kinds.soft && gap === 0) gap = 1
      at++
      continue
    }
    starts[count] = offset + at
    let hash = 0x811c9dc5
    // FNV-1a, 32 bits, over UTF-16 units.
    do {
      hash = Math.imul(hash ^ (entry >>> kinds.bits), 0x01000193)
      at++
      if (at === length) break
      entry = entries[text.charCodeAt(at)] || look(table, text, at)
    } while (kind === kinds.letter && (entry & kinds.mask) === kinds.letter)
    hashes[count] = hash
    ends[count] = offset + at
    gaps[count] = gap
    count++
    gap = 0
  }
  tokens.count = count
  return { at, gap }
}

/** What stands between the spaces, or breaks, around the place `at`. */
function partAround(text: string, at: number): [start: number, end: number] {
  let start = at
  while (start > 0 && !isSpace(text.charCodeAt(start - 1))) start--
  let end = at
  while (end < text.length && !isSpace(text.charCodeAt(end))) end++
  return [start, end]
}

/** Blanks, tabs, line ends and soft breaks: none of them folds with what stands behind it. */
function isSpace(unit: number): boolean {
  return unit === 32 || (unit > 0 && unit < 14)
}

interface Table {
  entries: Uint32Array
  make: (unit: number) => Entry
}

function openTable(make: (unit: number) => Entry): Table {
  return { entries: new Uint32Array(0x10000), make }
}

/** The entry of the unit at `at`, made when it is asked for the first time. */
function look({ entries, make }: Table, text: string, at: number): Entry {
  const unit = text.charCodeAt(at)
  const known = entries[unit] ?? 0
  if (known !== 0) return known
  const entry = make(unit)
  entries[unit] = entry
  return entry
}
