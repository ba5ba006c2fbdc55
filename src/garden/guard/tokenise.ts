/**
 * Cuts text into words, so that a name is found however it is written: in any
 * letter case, composed or not, in an address (`acme-deal`), over lines, and
 * within markup. Signs are no words. Each character of a script without spaces
 * is a word of its own.
 */
import { type Entry, entryOf, fold, foldedEntryOf, kinds } from './fold-letters.ts'
import { addUnits, dropWords, emptyTokens, type Tokens } from './tokens.ts'

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
    const { length } = text
    tokens.length = 0
    tokens.count = 0
    addUnits(tokens, text)
    let { at, gap } = addWords(tokens, { at: 0, gap: 1 }, length, raw)
    while (at < length) {
      // Here stands what folds only with its neighbours: all up to the spaces around it is read once more, folded.
      const [start, end] = partAround(text, at)
      const before = dropWords(tokens, start, length) ?? gap
      const from = tokens.length
      addUnits(tokens, fold(text.slice(start, end)))
      const after = addWords(tokens, { at: from, gap: before }, tokens.length, folded)
      const next = addWords(tokens, { at: end, gap: after.gap }, length, raw)
      at = next.at
      gap = next.gap
    }
    return tokens
  }
  const endOfWord = (
    { units: read, starts, ends }: Tokens,
    at: number,
    units: Uint16Array,
    from: number,
  ): number => {
    const start = starts[at] ?? 0
    const end = from + (ends[at] ?? 0) - start
    for (let unit = from, place = start; unit < end; unit++, place++)
      if (entryAt(raw, read, place) >>> bits !== units[unit]) return -1
    return end
  }
  const words = (text: string): string[] => {
    const { units, count, starts, ends } = read(text)
    return Array.from({ length: count }, (_, word) => {
      const end = ends[word] ?? 0
      let letters = ''
      for (let at = starts[word] ?? 0; at < end; at++)
        letters += String.fromCharCode(entryAt(raw, units, at) >>> bits)
      return letters
    })
  }
  return { read, endOfWord, words }
}

/** A place among units, and what stands between it and the last word. */
interface Place {
  at: number
  gap: number
}

const { mask, bits, letter, ideograph, soft, hard, odd } = kinds

/** Adds the words from `place` on, up to the unit `to`. It stops there, or where the text is odd. */
function addWords(tokens: Tokens, place: Place, to: number, table: Table): Place {
  const { units, hashes, starts, ends, gaps } = tokens
  let { count } = tokens
  let { at, gap } = place
  while (at < to) {
    let entry = entryAt(table, units, at)
    const kind = entry & mask
    if (kind === letter || kind === ideograph) {
      starts[count] = at
      gaps[count] = gap
      gap = 0
      let hash = 0x811c9dc5 | 0
      // FNV-1a, 32 bits, over UTF-16 units.
      do {
        hash = Math.imul(hash ^ (entry >>> bits), 0x01000193)
        at++
        if (at === to || kind === ideograph) break
        entry = entryAt(table, units, at)
      } while ((entry & mask) === letter)
      hashes[count] = hash
      ends[count] = at
      count++
    } else if (kind === odd) break
    else {
      if (kind === hard) gap = 2
      else if (kind === soft && gap === 0) gap = 1
      at++
    }
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
function entryAt(table: Table, units: Uint16Array, at: number): Entry {
  const unit = units[at] ?? 0
  return table.entries[unit] || makeEntry(table, unit)
}

function makeEntry({ entries, make }: Table, unit: number): Entry {
  const entry = make(unit)
  entries[unit] = entry
  return entry
}
