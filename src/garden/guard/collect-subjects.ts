/** What the leak guard looks for: all that a vault holds and does not publish. */
import type { Root } from 'mdast'
import { plainText } from '../../markdown/plain-text.ts'
import { assetClosure } from '../asset-closure.ts'
import { splitFrontmatter } from '../frontmatter/split-frontmatter.ts'
import type { Garden } from '../garden.ts'
import type { Note } from '../note.ts'
import { baseName, extensionOf, folderOf, stemOf, type VaultPath } from '../paths.ts'
import type { NoteFile, Vault } from '../vault.ts'
import { decodeAddress } from './artefact/decode-address.ts'
import { partAddresses } from './artefact/read-markdown.ts'
import type { Subject, SubjectKind } from './subject.ts'

export interface SubjectSources {
  garden: Garden
  vault: Vault
  /** The lines of the text of a note that is not published, see `bodyLines`. */
  bodyLines: (file: NoteFile) => readonly string[]
  /** The owner's list of private words, and the file that it stands in. */
  privateWords: { words: readonly string[]; from: string }
  /** Texts of the private office records, by path. */
  office: ReadonlyMap<string, string>
}

/** All subjects, in an order that depends on the vault alone. */
export function* collectSubjects(sources: SubjectSources): Generator<Subject> {
  const { garden, vault, privateWords, office } = sources
  const published = publicPaths(garden)
  const shownByViews = viewSources(garden, vault, published.difference(garden.untrusted))
  for (const text of privateWords.words) yield { kind: 'private word', text, from: privateWords.from }
  for (const [from, text] of office) yield* fileSubjects(from, text)
  for (const file of vault.notes) {
    if (published.has(file.path)) continue
    const note = garden.notes.get(file.path)
    yield* nameSubjects(file.path)
    if (note) yield* noteSubjects(note)
    for (const text of sources.bodyLines(file)) yield { kind: 'text', text, from: file.path }
  }
  for (const note of garden.notes.values()) {
    for (const text of note.hidden) yield* textSubjects('comment', text, note.path)
    yield* propertySubjects(note, shownByViews)
  }
  yield* tagSubjects(garden, published)
  yield* folderSubjects(vault, published)
  yield* attachmentSubjects(garden, vault)
  for (const { room } of garden.rooms)
    for (const text of [room.id, room.title ?? '']) yield { kind: 'room', text, from: 'garden.config.ts' }
  // The names that notes bore while nobody was to see them; where an old address leads on, it is public.
  for (const { from } of vault.renames) if (!published.has(from)) yield* nameSubjects(from)
  for (const { path } of vault.obstacles) yield { kind: 'path', text: path, from: path }
}

function publicPaths(garden: Garden): Set<string> {
  return new Set([...garden.publishSet.published.values()].map(({ path }) => path))
}

function* nameSubjects(path: string): Generator<Subject> {
  yield { kind: 'path', text: path, from: path }
  yield { kind: 'name', text: baseName(path), from: path }
  yield { kind: 'name', text: stemOf(path), from: path }
}

function* noteSubjects(note: Note): Generator<Subject> {
  const from = note.path
  yield { kind: 'title', text: note.writtenTitle ?? note.title, from }
  for (const text of note.fields.aliases) yield { kind: 'alias', text, from }
  for (const { text } of note.headings) yield { kind: 'heading', text, from }
  for (const text of note.blocks.keys()) yield { kind: 'heading', text, from }
  for (const text of [note.fields.description, note.fields.permalink, note.fields.topic])
    if (text !== undefined) yield* textSubjects('text', text, from)
}

/**
 * The lines of a withheld note that say enough to be known again, as its readers
 * would see them and as they are written. It follows from the path and the text
 * alone. The tree of the note is consumed.
 */
export function bodyLines(
  { path, text }: Pick<NoteFile, 'path' | 'text'>,
  { notes }: Pick<Garden, 'notes'>,
  treeOf: (path: VaultPath) => Root,
): string[] {
  if (text === null) return []
  const isMarkdown = extensionOf(path) === 'md'
  // Its properties have subjects of their own; as lines, `tags: x` would be every address below `tags/x`.
  const block = isMarkdown ? splitFrontmatter(text) : { state: 'none', bodyStart: 0 }
  const written = tellingLines(block.state === 'block' ? text.slice(block.bodyStart) : text)
  const read =
    isMarkdown && notes.has(path) ? treeOf(path).children.flatMap((one) => tellingLines(plainText(one))) : []
  return [...new Set([...written, ...read])]
}

function* fileSubjects(from: string, text: string): Generator<Subject> {
  yield* nameSubjects(from)
  for (const line of text.split(/[\r\n]+/)) yield* textSubjects('text', line, from)
}

/** Properties that this software does not know are published nowhere, unless a view of published notes names them. */
function* propertySubjects({ extra, path }: Note, shownByViews: string): Generator<Subject> {
  for (const [key, value] of Object.entries(extra)) {
    if (namesKey(shownByViews, key)) continue
    yield* wordySubjects('property', key, path)
    for (const text of textsIn(value)) yield* wordySubjects('property', text, path)
  }
}

/** Whether the views name the property, in any letter case and not as a part of a longer word. */
function namesKey(views: string, key: string): boolean {
  const wanted = key.toLowerCase()
  const isWord = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}_]/u.test(sign)
  for (let at = views.indexOf(wanted); at >= 0; at = views.indexOf(wanted, at + 1))
    if (!isWord(views[at - 1]) && !isWord(views[at + wanted.length])) return true
  return false
}

/** The sources in small letters of the owner's views in published notes, which show the properties that they name. */
function viewSources({ notes }: Garden, vault: Vault, published: ReadonlySet<string>): string {
  const hasViews = (path: VaultPath) =>
    extensionOf(path) === 'base' || (notes.get(path)?.queries ?? []).length > 0
  return vault.notes
    .filter(({ path }) => published.has(path) && hasViews(path))
    .flatMap(({ path, text }) => {
      if (text === null) return []
      return extensionOf(path) === 'base'
        ? [text]
        : (text.match(/^[ >]*(`{3,}|~{3,}) *base\b[\s\S]*?^[ >]*\1/gim) ?? [])
    })
    .join('\n')
    .toLowerCase()
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string' || typeof value === 'number') yield String(value)
  else if (Array.isArray(value)) for (const item of value) yield* textsIn(item)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      yield key
      yield* textsIn(item)
    }
  }
}

function* tagSubjects(garden: Garden, published: ReadonlySet<string>): Generator<Subject> {
  const open = new Set(
    [...garden.notes.values()].flatMap(({ path, tags }) =>
      published.has(path) ? tags.flatMap(tagAndParents).map((tag) => tag.toLowerCase()) : [],
    ),
  )
  for (const { path, tags } of garden.notes.values()) {
    for (const text of tags.flatMap(tagAndParents))
      if (!open.has(text.toLowerCase())) yield { kind: 'tag', text, from: path }
  }
}

/** `a/b` is a tag inside of `a`. */
function tagAndParents(tag: string): string[] {
  const parts = tag.split('/')
  return parts.map((_part, at) => parts.slice(0, at + 1).join('/'))
}

/** The folders of attachments are shown nowhere, whether they are published or not. */
function* folderSubjects(vault: Vault, published: ReadonlySet<string>): Generator<Subject> {
  const open = new Set([...published].flatMap(foldersOf))
  for (const path of [...vault.notes.map((note) => note.path), ...vault.attachments]) {
    for (const folder of foldersOf(path)) {
      if (!open.has(folder)) yield { kind: 'folder', text: baseName(folder), from: path }
    }
  }
}

function foldersOf(path: string): string[] {
  const folder = folderOf(path)
  return folder === '' ? [] : [folder, ...foldersOf(folder)]
}

function* attachmentSubjects(garden: Garden, vault: Vault): Generator<Subject> {
  const shown = new Set(assetClosure(garden))
  for (const path of vault.attachments) {
    if (shown.has(path)) continue
    yield { kind: 'attachment', text: path, from: path }
    yield { kind: 'attachment', text: baseName(path), from: path }
    yield { kind: 'attachment', text: stemOf(path), from: path }
  }
}

function* textSubjects(kind: SubjectKind, text: string, from: string): Generator<Subject> {
  for (const line of tellingLines(text)) yield { kind, text: line, from }
}

/**
 * A text line by line, without the signs of quotes and lists, whose numbers may
 * change, and once more without the addresses of its links; what says next to
 * nothing is left out. The kind of a callout is no part of its title: on pages
 * the kinds are words of the site, behind which any text may stand.
 */
function tellingLines(text: string): string[] {
  const parted = text.replace(calloutKind, '$1\n')
  return parted.split(/[\r\n]+/).flatMap((line) => {
    const block = line.replace(/^[\s>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*/, '')
    const lines = [...new Set([block, partAddresses(block).flow])]
    return lines.filter(isTelling).map(decodeAddress)
  })
}

/** At the start of a line in a quote, perhaps in a list, the kind of a callout (group 1); no link, and no picture in one. */
const calloutKind =
  /(?<=^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+[ \t>]*)*>[ \t]*)\[!([^[\]\n]*)\](?![([:])[-+]?/gm

/** Whether a line says enough to be known again. */
function isTelling(line: string): boolean {
  return sizeOf(line) >= 12 || /[\p{L}]\p{N}|\p{N}\p{L}/u.test(line)
}

function* wordySubjects(kind: SubjectKind, text: string, from: string): Generator<Subject> {
  if (sizeOf(text) >= 4) yield { kind, text, from }
}

/** Letters; one of a script without spaces says as much as four. */
function sizeOf(text: string): number {
  const letters = text.replace(/[^\p{L}]/gu, '')
  const dense = letters.replace(
    /[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu,
    '',
  )
  return letters.length + 3 * dense.length
}
