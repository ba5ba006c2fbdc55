/**
 * Reads a bibliography in BibTeX or BibLaTeX through Citation.js. Its parser is
 * named outright, so that it never takes a text for an address to fetch. An
 * entry that it cannot read is reported with its place, and the others count.
 */
import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import { cslItemSchema } from '../../schemas/csl-item.ts'
import type { BibliographyProblem, FoundItem } from './bibliography.ts'
import type { ParsedBibliography } from './parse-csl-json.ts'

/** The works of a file. Never throws. */
export function parseBibtex(source: string): ParsedBibliography {
  const { entries, problems } = readEntries(source)
  const byLabel = new Map(entries.map(({ entry }) => [entry.label, entry]))
  const items: FoundItem[] = []
  for (const { entry, start } of entries) {
    try {
      items.push({ item: cslItemSchema.parse(withoutCommands(toCsl(entry, byLabel))), start })
    } catch (error) {
      problems.push({ reason: reasonOf(error), start })
    }
  }
  return { items, problems }
}

interface Entries {
  entries: { entry: BibtexEntry; start: number | null }[]
  problems: BibliographyProblem[]
}

interface BibtexEntry {
  type: string
  label: string
  properties: Record<string, string>
}

/** A sound file is read at once; in any other, a fault in one entry is no fault of the rest. */
function readEntries(source: string): Entries {
  const blocks = blocksOf(source)
  try {
    const starts = blocks.filter(({ text }) => !/^@(?:string|preamble|comment)\b/i.test(text))
    const entries = parseText(source)
    const isSure = starts.length === entries.length
    return {
      entries: entries.map((entry, at) => ({ entry, start: isSure ? (starts[at]?.start ?? null) : null })),
      problems: [],
    }
  } catch {
    return readBlocks(blocks)
  }
}

function readBlocks(blocks: readonly Block[]): Entries {
  const read: Entries = { entries: [], problems: [] }
  let strings = ''
  for (const { start, text } of blocks) {
    if (/^@comment\b/i.test(text)) continue
    try {
      const entries = parseText(strings + text)
      if (/^@string\b/i.test(text) && entries.length === 0) strings += text
      for (const entry of entries) read.entries.push({ entry, start })
    } catch (error) {
      read.problems.push({ reason: reasonOf(error), start })
    }
  }
  return read
}

interface Block {
  start: number
  text: string
}

/** What starts with `@` at the start of a line, up to the next one. */
function blocksOf(source: string): Block[] {
  const starts = [...source.matchAll(/^[ \t]*@[a-z]+[ \t]*[{(]/gim)].map(
    ({ index, 0: head }) => index + head.indexOf('@'),
  )
  return starts.map((start, at) => ({ start, text: source.slice(start, starts[at + 1]) }))
}

function parseText(text: string): BibtexEntry[] {
  return plugins.input.data(text, '@biblatex/text') as unknown as BibtexEntry[]
}

/** The work of an entry, in CSL. Throws for what Citation.js does not understand. */
function toCsl(entry: BibtexEntry, byLabel: ReadonlyMap<string, BibtexEntry>): unknown {
  const parent = byLabel.get(entry.properties['crossref'] ?? '')
  // Its own way of taking fields over from another entry throws where that has no author.
  const filled = parent && parent !== entry ? inherit(entry, parent) : entry
  return (plugins.input.data([readable(filled)] as never, '@biblatex/entries+list') as unknown[])[0]
}

/** A part takes over what it does not say itself; the title of the whole is then that of its book. */
function inherit({ type, label, properties }: BibtexEntry, parent: BibtexEntry): BibtexEntry {
  const host = type === 'article' ? 'journal' : 'book'
  const shared = Object.entries(parent.properties).flatMap(([name, value]) => {
    if (/^(?:short|sort|index)/.test(name)) return []
    return [[/^(?:sub)?title(?:addon)?$/.test(name) ? `${host}${name}` : name, value] as const]
  })
  return { type, label, properties: { ...Object.fromEntries(shared), ...properties } }
}

/** Without what no reference shows: notes and abstracts hold all that LaTeX can do. */
function readable({ type, label, properties }: BibtexEntry): BibtexEntry {
  const kept = Object.entries(properties).filter(([name]) => !unshown.has(name))
  return { type, label, properties: Object.fromEntries(kept) }
}

const unshown = new Set([
  ...['abstract', 'annotation', 'annote', 'comment', 'crossref', 'file', 'keywords', 'note'],
  ...['pdf', 'related', 'relatedstring', 'review', 'timestamp', 'owner', 'xref'],
])

function reasonOf(error: unknown): string {
  const { message, cause } = error instanceof Error ? error : { message: String(error), cause: undefined }
  const said = cause instanceof Error ? `${message}: ${cause.message}` : message
  const [line = ''] = said.split('\n')
  return `This entry cannot be read and is left out: ${line.replace(/ at line \d+ col \d+:?$/, '')}.`
}

/** A command that the parser does not know stays as a sign or a word: `\TeX` as `TeX`. */
function withoutCommands(value: unknown): unknown {
  if (typeof value === 'string')
    return value
      .replace(/\\(hyphen|slash)\s*/g, (_, name) => (name === 'slash' ? '/' : '-'))
      .replace(/\\(?=[A-Za-z])/g, '')
  if (Array.isArray(value)) return value.map(withoutCommands)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutCommands(inner)]))
}
