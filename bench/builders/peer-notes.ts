/**
 * The notes of a garden for generators that read plain Markdown: links are plain
 * links, callouts quotations, embedded notes links to them. Drafts, canvases
 * and aliases (which are old addresses to Hugo) are left out.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, extname, join, relative } from 'node:path'

interface PeerFolders {
  /** Where the notes go. */
  notes: string
  /** Where files go that are published as they are. */
  files: string
}

/** Writes all of `vault` that a peer publishes into its folders. */
export function writePeerNotes(vault: string, to: PeerFolders): void {
  const files = readdirSync(vault, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(vault, join(entry.parentPath, entry.name)))
  const texts = new Map(
    files
      .filter((path) => path.endsWith('.md'))
      .map((path) => [path, readFileSync(join(vault, path), 'utf8')]),
  )
  const published = [...texts].filter(([, text]) => !/^publish: false$/m.test(text))
  const addresses = addressesOf(published)
  for (const [path, text] of published) write(join(to.notes, path), peerText(text, addresses))
  for (const path of files) {
    if (['.png', '.svg'].includes(extname(path))) copy(join(vault, path), join(to.files, path))
  }
}

/** Addresses of notes by their names and aliases. */
function addressesOf(notes: readonly (readonly [path: string, text: string])[]): Map<string, string> {
  return new Map(
    notes.flatMap(([path, text]) => {
      const address = `/notes/${path.replace(/\.md$/, '')}/`
      const name = path.replace(/^.*\//, '').replace(/\.md$/, '')
      const alias = /^aliases: \[(.*)\]$/m.exec(text)?.[1]
      return [name, ...(alias ? [alias] : [])].map((key) => [key, address] as const)
    }),
  )
}

/** A link in two brackets, with a place in its note and words of its own, if any. */
const wikilink = /(!?)\[\[([^\]|#]+)(?:#([^\]|]+))?(?:\|([^\]]+))?\]\]/g

function peerText(text: string, addresses: ReadonlyMap<string, string>): string {
  return text
    .replace(/^aliases: .*\n/m, '')
    .replace(/^> \[!\w+\]-? (.*)$/gm, '> **$1**\n>')
    .replace(/\]\((?:\.\.\/)*pictures\//g, '](/pictures/')
    .replace(wikilink, (_, embeds: string, target: string, place?: string, words?: string) => {
      const shown = words ?? target
      if (embeds && /\.(?:png|svg)$/.test(target)) return `![${shown}](/pictures/${target})`
      const address = addresses.get(target)
      if (address === undefined) return shown
      return `[${shown}](${address}${place ? `#${place.toLowerCase().replaceAll(' ', '-')}` : ''})`
    })
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  copyFileSync(from, to)
}
