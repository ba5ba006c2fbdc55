/** One note, read and understood on its own: what it says, before any link is resolved. */
import type { Root } from 'mdast'
import type { Point } from 'unist'
import { location } from 'vfile-location'
import type { NoteHeading } from '../markdown/assign-anchors.ts'
import { findDiagramNames } from '../markdown/diagram-links.ts'
import { findHtmlAddresses } from '../markdown/html-addresses.ts'
import { findHtmlNames } from '../markdown/html-names.ts'
import { pageAddresses } from '../markdown/page-addresses.ts'
import type { MdxProblem } from '../markdown/parse-mdx.ts'
import { plainText } from '../markdown/plain-text.ts'
import { readTree } from '../markdown/read-tree.ts'
import { visit } from '../markdown/visit.ts'
import type { NoteFields } from '../schemas/note-fields.ts'
import { type Bibliography, citationLookup } from './citations/bibliography.ts'
import { type CitedKey, collectCitations } from './citations/collect-citations.ts'
import { collectLinks } from './collect-links.ts'
import { collectPropertyLinks } from './collect-property-links.ts'
import { contentProblems } from './content-problems.ts'
import { countWords } from './count-words.ts'
import { cutPropertyComments } from './frontmatter/cut-property-comments.ts'
import { fieldPoint } from './frontmatter/field-point.ts'
import { type Frontmatter, readFrontmatter, type YamlValue } from './frontmatter/read-frontmatter.ts'
import { readNoteFields } from './frontmatter/read-note-fields.ts'
import type { LinkContext, LinkOccurrence } from './link-occurrence.ts'
import { createMessage, type Message } from './message.ts'
import type { NoteDocument } from './note-document.ts'
import { isMdx, type NoteFormat } from './note-format.ts'
import { stemOf, type VaultPath } from './paths.ts'
import { hiddenNames } from './queries/hidden-names.ts'
import { collectQueries, type NoteQuery } from './queries/note-query.ts'
import { collectAddresses, type OtherAddress } from './redirects/other-address.ts'
import { refusalMessage } from './refusal-message.ts'
import { type ScriptLanguage, scriptLanguage } from './script-language.ts'
import { slugOf } from './slug.ts'
import type { FileDates, NoteFile } from './vault.ts'
import { collectWebLinks, type WebLink } from './web/collect-web-links.ts'

export interface Note {
  path: VaultPath
  format: NoteFormat
  /** What it holds when it is not Markdown. */
  document: NoteDocument | null
  /** The file name as links write it: without `.md`, with any other extension. */
  id: string
  slug: string
  title: string
  /** The title as written, where it holds a link: `title` then names no note that is not published. */
  writtenTitle?: string
  /** The id of the heading that opens the note and repeats its title: the page shows it once. */
  titleId: string | null
  fields: NoteFields
  /** Where the note says which room it is in. */
  roomPoint?: Point | undefined
  /** Where the note says its `guid`; left out when it does not. */
  guidPoint?: Point
  /** Properties that this software does not know, as read. */
  extra: Record<string, unknown>
  /** All properties, as read, without comments: what queries ask for by name. */
  properties: Record<string, YamlValue>
  frontmatter: Frontmatter['state']
  /** Its blocks are nested too deeply to be read, or its signs hold the parser up. */
  tooDeep: boolean
  /** Whether a note in MDX could be read as such; left out for all others. */
  mdx?: 'sound' | 'invalid'
  headings: NoteHeading[]
  blocks: Map<string, string>
  /** Without `#`, in the order and case of their first use, properties first. */
  tags: string[]
  /** The links in its text, in source order. */
  links: LinkOccurrence[]
  /** The links in its properties, in source order. */
  relations: LinkOccurrence[]
  contexts: LinkContext[]
  /** The names and paths that its properties give it besides its own. */
  addresses: OtherAddress[]
  /** The first paragraph that says something. */
  opening: LinkContext | null
  /** The works that it cites, in source order. */
  citations: CitedKey[]
  /** The digest of the bibliography that it was read with. */
  bibliography: string | null
  words: number
  /** The language that its script tells; left out when it tells none. */
  script?: ScriptLanguage
  /** Bytes of the file. */
  size: number
  queries: NoteQuery[]
  /** The text of its comments, which is never shown. */
  hidden: string[]
  dates: FileDates | null
  /** An identity that its file keeps when it is renamed, where its history is known. */
  origin?: string | undefined
  /** Hash of the file's bytes. */
  hash: string
  messages: Message[]
  /** What may name notes outside of links, in its diagrams, its HTML and the addresses of its links, as written; left out when there is none. */
  named?: string[]
  /** The links in its text that lead to the web, in source order; left out when there is none. */
  web?: WebLink[]
}

export interface ReadNote {
  note: Note
  /** The tree with its anchors assigned, ready to be rendered. */
  tree: Root
  source: string
}

/** Reads one note; `bibliography` holds what it may cite. Never throws for anything that a file can hold. */
export function readNote(
  file: NoteFile & { text: string },
  bibliography: Bibliography | null = null,
): ReadNote {
  const source = file.text
  const frontmatter = readFrontmatter(source)
  const read = readNoteFields(frontmatter)
  const mdx = isMdx(file.path)
  const { tree, refusal, problem, hidden, headings, blocks } = readTree(
    source,
    frontmatter.bodyStart,
    bibliography && citationLookup(bibliography),
    mdx,
  )
  const { links, contexts, opening: firstParagraph } = collectLinks(tree, source, headings)
  const opening = openingHeading(tree, headings)
  const queries = collectQueries(tree, source)
  hidden.push(...queries.flatMap((query) => (query.language === 'base' ? hiddenNames(query.base) : [])))
  const properties = Object.fromEntries(
    [...frontmatter.entries].map(([key, { value }]) => [key, cutPropertyComments(value, hidden)]),
  )
  const words = plainText(tree)
  const heading = opening && isOnlyTop(headings) ? opening.text : null
  const title = lineOf(read.fields.title ?? heading ?? stemOf(file.path))
  const note: Note = {
    path: file.path,
    format: 'markdown',
    document: null,
    id: stemOf(file.path),
    slug: slugOf(file.path),
    title,
    titleId: opening?.text === title ? opening.id : null,
    fields: read.fields,
    roomPoint: read.fields.room && location(source).toPoint(read.fields.room.start),
    extra: read.extra,
    properties,
    frontmatter: frontmatter.state,
    tooDeep: refusal !== null,
    headings,
    blocks,
    tags: collectTags(tree, read.fields.tags),
    links,
    relations: collectPropertyLinks(frontmatter, read.fields, source),
    contexts,
    addresses: collectAddresses(frontmatter, source),
    opening: firstParagraph,
    citations: collectCitations(tree, source),
    bibliography: bibliography?.digest ?? null,
    words: countWords(words),
    size: new TextEncoder().encode(source).length,
    queries,
    hidden,
    dates: file.dates,
    origin: file.origin,
    hash: file.hash,
    messages: [
      ...[...frontmatter.problems, ...read.problems].map(({ code, message, start, end }) =>
        createMessage(code, message, { file: file.path, source, start, end }),
      ),
      ...contentProblems(tree, file.path),
      ...queries.flatMap(({ problems }) =>
        problems.map(({ code, message, point }) => createMessage(code, message, { file: file.path, point })),
      ),
      ...(refusal ? [refusalMessage(refusal, 'note', { file: file.path })] : []),
      ...(problem ? [mdxMessage(file.path, problem)] : []),
    ],
  }
  const named = [
    ...namesInDiagrams(tree),
    ...findHtmlAddresses(tree),
    ...findHtmlNames(tree),
    ...pageAddresses(tree),
  ]
  const guidPoint = fieldPoint(frontmatter, 'guid', source)
  const script = scriptLanguage(`${title}\n${words}`)
  if (guidPoint) note.guidPoint = guidPoint
  if (script) note.script = script
  if (mdx) note.mdx = problem ? 'invalid' : 'sound'
  if (named.length > 0) note.named = named
  const web = collectWebLinks(tree)
  if (web.length > 0) note.web = web
  return { note, tree, source }
}

function mdxMessage(file: VaultPath, { reason, point }: MdxProblem): Message {
  const text = `This note cannot be read as MDX: ${reason}`
  return createMessage('mdx-invalid', text, point ? { file, point } : { file })
}

/**
 * The heading of the first level that the note begins with. One that holds a
 * link without words of its own is none: the name in it may be of a note that
 * is not published, and a title is shown everywhere.
 */
function openingHeading(tree: Root, headings: readonly NoteHeading[]): NoteHeading | null {
  const first = tree.children.find((node) => node.type !== 'comment' && node.type !== 'mdxjsEsm')
  const heading = headings[0]
  if (first?.type !== 'heading' || first.depth !== 1 || !heading || heading.text === '') return null
  let bare = false
  visit(first, 'wikilink', ({ display }) => {
    bare ||= display === null
  })
  return bare ? null : heading
}

/** Among others of its level a heading names a part of the note, not the whole. */
function isOnlyTop(headings: readonly NoteHeading[]): boolean {
  return headings.filter(({ depth }) => depth === 1).length === 1
}

/** A title is one line: control characters are spaces in it. */
function lineOf(title: string): string {
  return title.replace(/\p{Cc}+/gu, ' ').trim()
}

function namesInDiagrams(tree: Root): string[] {
  const names: string[] = []
  visit(tree, 'code', ({ lang, value }) => {
    if (lang?.toLowerCase() === 'mermaid') names.push(...findDiagramNames(value))
  })
  return names
}

/** A tag is the same in any letter case; the first spelling is kept. */
function collectTags(tree: Root, properties: readonly string[]): string[] {
  const tags = new Map(properties.map((tag) => [tag.toLowerCase(), tag]))
  visit(tree, 'tag', (node) => {
    const key = node.value.toLowerCase()
    if (!tags.has(key)) tags.set(key, node.value)
  })
  return [...tags.values()]
}
