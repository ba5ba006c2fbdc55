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
    const { data } = cslItemSchema.safeParse(withoutCommands(toCsl(entry, byLabel)))
    if (data) items.push({ item: data, start })
    else problems.push({ reason: 'This entry is of no kind that can be cited, and is left out.', start })
  }
  return { items, problems }
}

interface Entries {
  entries: { entry: BibtexEntry; start: number }[]
  problems: BibliographyProblem[]
}

interface BibtexEntry {
  type: string
  label: string
  properties: Record<string, string>
}

/** Entry by entry: a fault in one is then no fault of the rest. */
function readEntries(source: string): Entries {
  const read: Entries = { entries: [], problems: [] }
  let strings = ''
  for (const { start, text } of blocksOf(source)) {
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

/** What starts with `@` at the start of a line, up to the next one. */
function blocksOf(source: string): { start: number; text: string }[] {
  const starts = [...source.matchAll(/^[ \t]*@[a-z]+[ \t]*[{(]/gim)].map(
    ({ index, 0: head }) => index + head.indexOf('@'),
  )
  return starts.map((start, at) => ({ start, text: source.slice(start, starts[at + 1]) }))
}

function parseText(text: string): BibtexEntry[] {
  return plugins.input.data(text, '@biblatex/text') as unknown as BibtexEntry[]
}

/** The work of an entry; null where Citation.js fails on it. */
function toCsl(entry: BibtexEntry, byLabel: ReadonlyMap<string, BibtexEntry>): unknown {
  const parent = byLabel.get(entry.properties['crossref'] ?? '')
  // Its own way of taking fields over from another entry throws where that has no author.
  const filled = parent && parent !== entry ? inherit(entry, parent) : entry
  try {
    const options = { forceType: '@biblatex/entries+list', generateGraph: false }
    return (plugins.input.chain([filled] as never, options as never) as unknown[])[0]
  } catch {
    return null
  }
}

/** A part takes over what it does not say itself; the title of the whole is then that of its book. */
function inherit({ type, label, properties }: BibtexEntry, parent: BibtexEntry): BibtexEntry {
  const { title, author, ...shared } = parent.properties
  const { crossref: _crossref, ...own } = properties
  return {
    type,
    label,
    properties: {
      ...shared,
      ...(title === undefined ? {} : { [type === 'article' ? 'journaltitle' : 'booktitle']: title }),
      ...(author === undefined ? {} : { author }),
      ...own,
    },
  }
}

function reasonOf(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
  return `This entry cannot be read and is left out: ${line.replace(/ at line \d+ col \d+:?$/, '')}.`
}

/** A command that the parser does not know stays as a word: `\TeX` as `TeX`. */
function withoutCommands(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\\(?=[A-Za-z])/g, '')
  if (Array.isArray(value)) return value.map(withoutCommands)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutCommands(inner)]))
}
