/**
 * What the owner does publish, as text: a subject that stands here as well is
 * no secret. It is made from the sources of published notes, not from what was
 * rendered, so that a fault of the renderer cannot excuse itself.
 */
import type { Settings } from '../../schemas/settings.ts'
import { assetClosure } from '../asset-closure.ts'
import { plainText } from '../citations/rich-text.ts'
import { contextText } from '../context-text.ts'
import { fileAddress } from '../file-address.ts'
import { splitFrontmatter } from '../frontmatter/split-frontmatter.ts'
import type { Garden } from '../garden.ts'
import { shownHeading, viewLink } from '../link-view.ts'
import type { Note } from '../note.ts'
import { baseName } from '../paths.ts'
import { linkWords, propertyWords } from '../property-words.ts'
import { publicAddress } from '../public-address.ts'
import type { ResolvedLink } from '../resolve-links.ts'
import { shownSyndication } from '../shown-syndication.ts'
import { leadsToWithheld } from '../site-address.ts'
import type { Vault } from '../vault.ts'
import { webPages } from '../web/web-view.ts'
import { decodeAddress } from './artefact/decode-address.ts'
import { isInline } from './artefact/read-html.ts'

/** A part of what is public, whose texts are made when they are asked for. */
export interface PublicSource {
  /** The path of the note, or a word for what is none. */
  name: string
  /** Of a note, what its address ends in. */
  slug?: string
  texts(): Iterable<string>
}

/**
 * The public texts of a garden: of each published note its path, its known
 * properties, and its source without comments and without the names of withheld
 * notes, once as written and once with links as they are shown; and the works
 * that they cite.
 */
export function publicSources(garden: Garden, vault: Vault, settings: Settings): PublicSource[] {
  const files = new Map(vault.notes.map((file) => [file.path, file]))
  const notes = [...garden.publishSet.published.values()].map((note) => ({
    name: note.path,
    slug: note.slug,
    texts: function* () {
      yield* noteTexts(garden, note)
      const source = files.get(note.path)?.text
      if (source) yield* sourceTexts(garden, note, source, settings)
    },
  }))
  return [
    { name: 'settings', texts: () => stringsIn([publicSettings(settings), garden.redirects]) },
    ...notes,
    { name: 'works', texts: () => workTexts(garden) },
    { name: 'files', texts: () => fileTexts(garden) },
  ]
}

function* workTexts(garden: Garden): Generator<string> {
  for (const { names, year, entry } of garden.works.values())
    yield `${names} ${year}\n${entry.map(plainText).join('')}`
  for (const { name, gone, ...facts } of webPages(garden)) yield* stringsIn([facts, gone])
}

function* fileTexts(garden: Garden): Generator<string> {
  for (const path of assetClosure(garden)) {
    yield baseName(path)
    yield fileAddress(path)
  }
}

/** The settings that pages may show; of rooms that is their address alone. */
function publicSettings({ rooms, privateWords: _words, ignore: _ignored, ...settings }: Settings): unknown {
  return [settings, rooms.map(({ address }) => address)]
}

function* noteTexts(garden: Garden, note: Note): Generator<string> {
  const { path, slug, title, tags, fields, dates } = note
  const { description, topic, lang, permalink, aliases, cssclasses, maturity, image } = fields
  const words = [title, description, topic].map((text) => text && propertyWords(garden, note, text))
  yield [path, `/notes/${slug}/`, ...words].join('\n')
  yield [lang, permalink, maturity, image?.raw, fields.created, fields.updated].join('\n')
  const names = aliases.map((alias) => propertyWords(garden, note, alias))
  yield shownSyndication(garden, note).join('\n')
  yield [...tags, ...names, ...cssclasses, dates?.created, dates?.updated].join('\n')
}

function* sourceTexts(garden: Garden, note: Note, source: string, settings: Settings): Generator<string> {
  const links = (garden.links.get(note.path) ?? []).filter(({ property }) => property === null)
  const isMarkdown = note.document === null
  const start = isMarkdown ? splitFrontmatter(source).bodyStart : 0
  const label = (link: ResolvedLink) => viewLink(garden, link, settings).label
  const isHidden = (link: ResolvedLink) => viewLink(garden, link, settings).state === 'withheld'
  const written = replaceLinks(source, start, links, (link) => (isHidden(link) ? label(link) : link.raw))
  const shown = replaceLinks(source, start, links, label)
  const read = (text: string) => sourceWords(garden, note, text)
  yield decodeAddress(read(written))
  const title = propertyWords(garden, note, note.title)
  const plain = decodeEntities(withoutMarkup(read(shown)))
  // On its page, in its twin and in the search index the title stands over the text.
  yield `${title}\n${plain}`
  // The search index reads the items of a list in a row, without their numbers.
  const unnumbered = plain.replace(/^[\s>]*\d{1,9}[.)][ \t]/gm, ' ')
  if (unnumbered !== plain) yield unnumbered
  // Backlinks and addresses, where the name of a note meets that of a section.
  for (const heading of note.headings) {
    const section = shownHeading(garden, note, heading, settings)
    yield `${note.title} ${section}`
    yield `/notes/${note.slug}/#${section}`
  }
  for (const block of note.blocks.keys()) yield `/notes/${note.slug}/#${block}`
  // Excerpts, where words can meet that markup keeps apart in the source, behind
  // the names of their places: a withheld note may quote them in the same way.
  const inText = (garden.links.get(note.path) ?? []).slice(note.relations.length)
  for (const context of [note.opening, ...note.contexts]) {
    const text = contextText(context?.pieces ?? [], (at) => (inText[at] ? label(inText[at]) : ''))
    yield `${title} ${text}`
    const heading = note.headings[context?.heading ?? -1]
    if (heading) yield `${shownHeading(garden, note, heading, settings)} ${text}`
  }
}

/** What a source says besides its links, without comments and what it names outside of links. */
function sourceWords(garden: Garden, note: Note, text: string): string {
  const format = note.document?.format ?? 'markdown'
  if (format === 'base') return linkWords(garden, note, withoutComments(text, note))
  if (format === 'canvas') {
    const strings = [...text.matchAll(/"(?:[^"\\]|\\.)*"/g)].map(([string]) => decodeStrings(string))
    const shown = strings.map((string) => propertyWords(garden, note, string))
    return withoutNames(garden, note, shown.join('\n'), /^.*$/gm)
  }
  const unnamed = withoutNames(
    garden,
    note,
    withoutPages(garden, withoutComments(text, note)),
    /<[a-zA-Z][^<>]*>/g,
  )
  return withoutNames(garden, note, unnamed, /^ *(`{3,}|~{3,}) *(?:mermaid|base)\b[\s\S]*?^ *\1/gim)
}

/** `text` without addresses of the web that lead to pages of withheld notes. */
function withoutPages(garden: Garden, text: string): string {
  if (!/[/\\]notes[/\\]/i.test(text)) return text
  return text.replace(/(?:https?:)?[/\\]{2}[^\s()<>"'\]]+/gi, (address) =>
    leadsToWithheld(garden, address) ? ' ' : address,
  )
}

/** `text` whose parts that `places` finds name nothing that is not published. */
function withoutNames(garden: Garden, note: Note, text: string, places: RegExp): string {
  const names = (note.named ?? []).filter((name) => publicAddress(garden, note, name) === null)
  return text.replace(places, (part) =>
    names.reduce((rest, name) => rest.replaceAll(name, ' '), linkWords(garden, note, part)),
  )
}

/** The source from `start` on, each outermost link replaced. */
function replaceLinks(
  source: string,
  start: number,
  links: readonly ResolvedLink[],
  replacement: (link: ResolvedLink) => string,
): string {
  const parts: string[] = []
  let at = start
  for (const link of [...links].sort((a, b) => a.start - b.start)) {
    if (link.start < at) continue
    parts.push(source.slice(at, link.start), replacement(link))
    at = link.end
  }
  return [...parts, source.slice(at)].join('')
}

/**
 * Comments are cut out, where they are comments and not code. Definitions of
 * links go too, unless they leave the vault: their addresses may name notes.
 */
function withoutComments(text: string, { hidden }: Note): string {
  const shown = hidden.reduce((rest, comment) => rest.replaceAll(`%%${comment}`, ' '), text)
  const firstLines = hidden.map((comment) => comment.trim().split('\n')[0] ?? '')
  const isComment = (inside: string) => firstLines.some((line) => line !== '' && inside.includes(line))
  return shown
    .replace(/\{\s*\/\*([\s\S]*?)\*\/\s*\}/g, (all, inside: string) => (isComment(inside) ? ' ' : all))
    .replace(/<!--([\s\S]*?)(?:-->|$)/g, (all, inside: string) => (isComment(inside) ? ' ' : all))
    .replace(/^ {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*(?!<?\w+:\/\/).*$/gm, ' ')
}

/**
 * One of: code in its signs (group 1: the signs; 2: the code), the address of a
 * link, a tag (group 3: its name), or signs that make words bold, struck out and the like.
 */
const markup =
  /(?<!`)(`+)(?!`)((?:[^`\n]|\n(?!\n)|`(?!\1))*?[^`])\1(?!`)|\]\([^)\n]*\)|<\/?([a-zA-Z][^\s/>]*)[^>\n]*>|\*+|~~|==/g

/** What readers see of code, of links that leave the vault, and of HTML: their words. */
function withoutMarkup(text: string): string {
  return text.replace(markup, (_, _signs?: string, code?: string, tag?: string) =>
    tag === undefined ? (code ?? '') : isInline(tag) ? '' : ' ',
  )
}

/** Strings of JSON: escaped line ends and quotes are no letters. */
function decodeStrings(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|.)/g, (_, code?: string) =>
    code === undefined ? ' ' : String.fromCharCode(Number.parseInt(code, 16)),
  )
}

function decodeEntities(text: string): string {
  return text.replace(/&[a-zA-Z]+;/g, ' ')
}

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null)
    for (const item of Object.values(value)) yield* stringsIn(item)
}
