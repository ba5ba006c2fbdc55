/** A note of the help section, read with the garden's own parser and cut at its headings. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RootContent } from 'mdast'
import { type Note, readNote } from '../../src/garden/note.ts'
import { toVaultPath } from '../../src/garden/paths.ts'
import { plainText } from '../../src/markdown/plain-text.ts'

export const projectRoot = join(import.meta.dirname, '..', '..')

const folder = join(projectRoot, 'src/content/notes/help')

export interface HelpNote {
  note: Note
  source: string
  /** What stands above the first heading, under an empty title, then each heading with what follows it. */
  sections: HelpSection[]
}

export interface HelpSection {
  title: string
  depth: number
  /** Up to the next heading, whatever its depth. */
  nodes: RootContent[]
}

/** The names of all help notes. */
export function helpNames(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.slice(0, -3))
}

/** Reads `help/<name>.md`. */
export function readHelpNote(name: string): HelpNote {
  const path = toVaultPath(`help/${name}.md`)
  const text = readFileSync(join(folder, `${name}.md`), 'utf8')
  const { note, tree } = readNote({ path, text, hash: '', dates: null })
  return { note, source: text, sections: cutAtHeadings(tree.children) }
}

/** The sections below the heading `title`, at any depth; itself is the first. */
export function sectionsUnder({ sections }: HelpNote, title: string): HelpSection[] {
  const start = sections.findIndex((section) => section.title === title)
  const depth = sections[start]?.depth ?? 0
  const end = sections.findIndex((section, at) => at > start && section.depth <= depth)
  return start < 0 ? [] : sections.slice(start, end < 0 ? undefined : end)
}

/** The source of a node, as written. */
export function sourceOf({ source }: HelpNote, node: Pick<RootContent, 'position'>): string {
  return source.slice(node.position?.start.offset, node.position?.end.offset)
}

/**
 * The line in italics that many sections start with, by the section's title:
 * what it states is data, and is compared with the code as it is written.
 */
export function statedFacts(help: HelpNote): Record<string, string> {
  return Object.fromEntries(
    help.sections.flatMap(({ title, nodes: [first] }) => {
      const only = first?.type === 'paragraph' && first.children.length === 1 ? first.children[0] : undefined
      return only?.type === 'emphasis' ? [[title, sourceOf(help, only).slice(1, -1)]] : []
    }),
  )
}

function cutAtHeadings(nodes: readonly RootContent[]): HelpSection[] {
  const sections: HelpSection[] = [{ title: '', depth: 0, nodes: [] }]
  for (const node of nodes) {
    if (node.type === 'heading') sections.push({ title: plainText(node), depth: node.depth, nodes: [] })
    else sections.at(-1)?.nodes.push(node)
  }
  return sections
}
