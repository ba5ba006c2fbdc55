/** Reads a bibliography in CSL-JSON, as Zotero and Pandoc write it. */
import { isSeq, parseDocument } from 'yaml'
import { cslItemSchema } from '../../schemas/csl-item.ts'
import type { BibliographyProblem, FoundItem } from './bibliography.ts'

export interface ParsedBibliography {
  items: FoundItem[]
  problems: BibliographyProblem[]
}

/** The works of a list, or of the `items` of an object. Never throws; what is no work is reported and left out. */
export function parseCslJson(source: string): ParsedBibliography {
  const text = source.replace(/^\uFEFF/, ' ')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { items: [], problems: [syntaxProblem(error, source)] }
  }
  const list = Array.isArray(value) ? value : (value as { items?: unknown } | null)?.items
  if (!Array.isArray(list)) {
    return { items: [], problems: [{ reason: 'This is no list of works. Export it as CSL-JSON.', start: 0 }] }
  }
  const read = list.map((item: unknown) => cslItemSchema.safeParse(item))
  // Places cost a second reading, which a sound file does without.
  const isSound =
    read.every(({ success }) => success) && new Set(read.map(({ data }) => data?.id)).size === read.length
  const starts = isSound ? [] : placesOf(text)
  const items: FoundItem[] = []
  const problems: BibliographyProblem[] = []
  for (const [at, { data, error }] of read.entries()) {
    const start = starts[at] ?? null
    if (data) items.push({ item: data, start })
    else problems.push({ reason: `Work ${at + 1} is left out: ${firstIssue(error?.issues[0])}.`, start })
  }
  return { items, problems }
}

/** Engines say in their message where they stopped. */
function syntaxProblem(error: unknown, source: string): BibliographyProblem {
  const message = error instanceof Error ? error.message : String(error)
  const position = /at position (\d+)/.exec(message)?.[1]
  const start = position === undefined ? source.length : Number(position)
  return { reason: `This is not valid JSON: ${message.replace(/ (?:in JSON )?at position.*$/s, '')}.`, start }
}

function firstIssue(issue: { path: PropertyKey[]; message: string } | undefined): string {
  const path = issue?.path.map(String).join('.') ?? ''
  return path === '' ? 'it is no work' : `\`${path}\`: ${issue?.message.toLowerCase() ?? ''}`
}

/** JSON is YAML, and the parser of YAML keeps places. */
function placesOf(text: string): (number | null)[] {
  const { contents } = parseDocument(text, { logLevel: 'silent', uniqueKeys: false })
  const list = isSeq(contents)
    ? contents
    : (contents as { get?(key: string): unknown } | null)?.get?.('items')
  return isSeq(list)
    ? list.items.map((item) => (item as { range?: [number, number, number] }).range?.[0] ?? null)
    : []
}
