/**
 * Reads blocks of properties that are plain for certain, as nearly all are, at a
 * fraction of what the `yaml` package takes: names, each with a text on its line,
 * with a list in brackets on its line, with a list of lines below it, or with nothing. The
 * result is that of the package; what is not plain is left to it.
 */
import type { FrontmatterEntry, FrontmatterItem, SourceRange } from './frontmatter.ts'
import { readScalar } from './read-scalar.ts'

/** The mapping that `source.slice(start, end)` writes out; null where it is not plain, or has no line. */
export function parsePlainYaml(source: string, { start, end }: Bounds): FrontmatterItem | null {
  const entries: FrontmatterEntry[] = []
  const keys = new Set<string>()
  let at = start
  while (at < end) {
    const line = endOfLine(source, at, end)
    const entry = readEntry(source, at, line, end)
    if (!entry || keys.has(entry.key)) return null
    keys.add(entry.key)
    entries.push(entry)
    at = (entry.items && entry.style === 'block' ? entry.valueRange[1] : line) + 1
  }
  const last = entries.at(-1)
  if (!last) return null
  const value = Object.fromEntries(entries.map(({ key, value }) => [key, value]))
  return { ...placeOf(source, [start, last.valueRange[1]]), value, style: 'block', entries }
}

interface Bounds {
  start: number
  end: number
}

/** A letter or `_`, then letters, digits, `_` and `-`; then the colon, and nothing or a blank behind it. */
const property = /^([A-Za-z_][\w-]*):(?: +(?=\S)|$)/

/** The property whose name stands on the line from `at` to `line`. */
function readEntry(source: string, at: number, line: number, end: number): FrontmatterEntry | null {
  const text = source.slice(at, line)
  const match = property.exec(text)
  if (!match) return null
  const [before, key = ''] = match
  const keyRange: SourceRange = [at, at + key.length]
  const from = at + before.length
  const item = from < line ? readValue(source, [from, line]) : readLines(source, line + 1, end)
  if (item === 'nothing') {
    return { key, keyRange, value: null, valueRange: [from, from], raw: '', style: 'plain' }
  }
  if (!item) return null
  const { range: valueRange, ...rest } = item
  return { key, keyRange, valueRange, ...rest }
}

function readValue(source: string, range: SourceRange): FrontmatterItem | null {
  return source[range[0]] === '[' ? readBrackets(source, range) : readText(source, range, plainText)
}

/** Words of any script, with signs among them that mean nothing to YAML there: no `: `, no ` #`, no blank at the end. */
const plainText =
  /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M} _/.,;()'"!?&+*=’‘“”–—…-]*[\p{L}\p{N}\p{M}_/.,;()'"!?&+*=’‘“”–—…-])?$/u

/** The same inside of brackets, where a comma ends it. */
const itemText = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M} _/.-]*[\p{L}\p{N}\p{M}_/.-])?$/u

/** Between double quotes: anything but what a backslash or another quote begins. */
const quotedText = /^"[\p{L}\p{N}\p{M} _/.,;:#()[\]{}|'!?&+*=’‘“”–—…-]*"$/u

function readText(source: string, range: SourceRange, plain: RegExp): FrontmatterItem | null {
  const place = placeOf(source, range)
  if (quotedText.test(place.raw)) return { ...place, value: place.raw.slice(1, -1), style: 'double' }
  return plain.test(place.raw) ? { ...place, value: readScalar(place.raw), style: 'plain' } : null
}

/** A list such as `[one, two]`. */
function readBrackets(source: string, range: SourceRange): FrontmatterItem | null {
  const place = placeOf(source, range)
  if (!/^\[[^[\]{}"]+\]$/.test(place.raw)) return null
  const items: FrontmatterItem[] = []
  let at = range[0] + 1
  for (const part of place.raw.slice(1, -1).split(',')) {
    const from = at + (part.length - part.trimStart().length)
    const item = readText(source, [from, from + part.trim().length], itemText)
    if (!item) return null
    items.push(item)
    at += part.length + 1
  }
  return { ...place, value: items.map(({ value }) => value), style: 'flow', items }
}

/** A list of lines that begin with `- ` behind the same blanks; `nothing` where the next line is no such line. */
function readLines(source: string, start: number, end: number): FrontmatterItem | 'nothing' | null {
  const indent = /^ {0,8}(?=- )/.exec(source.slice(start, Math.min(end, start + 12)))?.[0]
  // What else is further in, or a dash alone, may belong to the value.
  if (indent === undefined) return start >= end || /[A-Za-z_]/.test(source[start] ?? '') ? 'nothing' : null
  const items: FrontmatterItem[] = []
  const dash = `${indent}- `
  let at = start
  while (at < end && source.startsWith(dash, at)) {
    const line = endOfLine(source, at, end)
    const item = readText(source, [at + dash.length, line], plainText)
    if (!item) return null
    items.push(item)
    at = line + 1
  }
  // Behind the list comes the next property, or nothing.
  if (at < end && !/[A-Za-z_]/.test(source[at] ?? '')) return null
  const last = items.at(-1)?.range[1] ?? start
  return {
    ...placeOf(source, [start + indent.length, last]),
    value: items.map(({ value }) => value),
    style: 'block',
    items,
  }
}

function endOfLine(source: string, at: number, end: number): number {
  const line = source.indexOf('\n', at)
  return line < 0 || line > end ? end : line
}

function placeOf(source: string, range: SourceRange): Pick<FrontmatterItem, 'range' | 'raw'> {
  return { range, raw: source.slice(...range) }
}
