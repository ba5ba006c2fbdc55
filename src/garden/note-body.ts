/** The rendered body of a note, with the notes that it embeds. */
import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Root } from 'mdast'
import type { CanvasView } from '../markdown/canvas/canvas-view.ts'
import { canvasHtml, renderCanvas } from '../markdown/canvas/render-canvas.ts'
import { extractEmbed, highestHeading } from '../markdown/extract-embed.ts'
import type { Highlight } from '../markdown/highlight.ts'
import { renderMdx } from '../markdown/mdx-program.ts'
import { renderMarkdown } from '../markdown/render.ts'
import type { EmbedView, PageCitations, RenderContext } from '../markdown/render-context.ts'
import type { BodySettings } from './body-settings.ts'
import { viewCanvas } from './canvas/canvas-view.ts'
import type { Garden } from './garden.ts'
import { viewLink } from './link-view.ts'
import type { Note } from './note.ts'
import type { BaseDocument, CanvasDocument } from './note-document.ts'
import { languageIn, noteWords } from './note-words.ts'
import type { VaultPath } from './paths.ts'
import { publicAddress } from './public-address.ts'
import { createQueryRunner, type QueryRunner, type QueryShowing } from './queries/run-queries.ts'
import type { ResolvedLink } from './resolve-links.ts'
import { htmlPolicyOf } from './trust.ts'
import { noteUrl, tagUrl } from './urls.ts'
import { viewNamed } from './view-named.ts'
import { viewWeb } from './web/web-view.ts'

export type { BodySettings }

/** Gives a fresh tree of a note, its anchors assigned, which rendering consumes; or one only to look at. */
export type TreeOf = (path: VaultPath, use?: 'look') => Root

/** Notes shown on one page: no more than this. */
const mostEmbeds = 100

/** The HTML of a published note's body, without its title. */
export function renderNoteBody(
  garden: Garden,
  note: Note,
  treeOf: TreeOf,
  settings: BodySettings,
  highlight?: Highlight,
  run: QueryRunner = createQueryRunner(garden, treeOf, settings),
): string {
  const { renderer, showing } = startPage(garden, note, treeOf, settings, highlight, run)
  if (note.document?.format === 'base') return toHtml(basePageOf(renderer, note, note.document))
  if (note.document) return canvasHtml(viewDocument(renderer, note, note.document, showing))
  return renderMarkdown(withoutTitle(treeOf(note.path), note), createContext(renderer, note, showing))
}

/** The program of a published note in MDX, which its page shows; its own code is in it and was not run. */
export function renderNoteProgram(
  garden: Garden,
  note: Note,
  treeOf: TreeOf,
  settings: BodySettings,
  highlight?: Highlight,
  run: QueryRunner = createQueryRunner(garden, treeOf, settings),
): string {
  const { renderer, showing } = startPage(garden, note, treeOf, settings, highlight, run)
  return renderMdx(withoutTitle(treeOf(note.path), note), createContext(renderer, note, showing))
}

interface Renderer {
  garden: Garden
  treeOf: TreeOf
  run: QueryRunner
  settings: BodySettings
  highlight: Highlight | undefined
  /** How many more notes the page may show. */
  embeds: { left: number }
  citations: PageCitations | null
}

/** What is counted on the page of a note, all at nothing yet, and where the page begins. */
function startPage(
  garden: Garden,
  note: Note,
  treeOf: TreeOf,
  settings: BodySettings,
  highlight: Highlight | undefined,
  run: QueryRunner,
): { renderer: Renderer; showing: Showing } {
  // A drawing has no end to list cited works at.
  const citations = note.document ? null : pageCitations(garden)
  return {
    renderer: { garden, treeOf, settings, run, embeds: { left: mostEmbeds }, citations, highlight },
    showing: { shown: [note.path], prefix: '', shift: 0 },
  }
}

/** The works that one page cites are counted together, whichever note they stand in. */
function pageCitations({ bibliography, works }: Garden): PageCitations | null {
  return bibliography && { work: (key) => works.get(key) ?? null, mentions: new Map() }
}

/** Where a note is shown: on its own page, or inside others. */
interface Showing {
  /** The notes around it and itself, outermost first. */
  shown: VaultPath[]
  /** Keeps its footnotes apart from those of the notes around it. */
  prefix: string
  /** Added to the depth of its headings. */
  shift: number
}

function createContext(renderer: Renderer, note: Note, showing: Showing): RenderContext {
  const { garden, settings } = renderer
  const links = new Map((garden.links.get(note.path) ?? []).map((link) => [link.start, link]))
  const embeds = new Map<number, EmbedView | null>()
  return {
    link: (offset) => {
      const link = links.get(offset)
      return link ? viewLink(garden, link, settings) : null
    },
    embed: (offset) => {
      const link = links.get(offset)
      const view = embeds.get(offset) ?? (link ? viewEmbed(renderer, link, showing) : null)
      embeds.set(offset, view)
      return view
    },
    tagUrl: (tag) => (garden.places ? null : tagUrl(settings, tag)),
    query: (offset) => {
      const query = note.queries.find((one) => one.offset === offset)
      return query ? renderer.run(note, query).html : null
    },
    words: noteWords(note, settings),
    footnotePrefix: showing.prefix,
    citations: renderer.citations,
    named: (name) => viewNamed(garden, note, name, settings),
    address: (written) => publicAddress(garden, note, written),
    web: garden.web && ((href) => viewWeb(garden, href)),
    highlight: renderer.highlight,
    softBreaks: settings.softBreaks,
    html: htmlPolicyOf(note, settings),
    headingShift: showing.shift,
  }
}

function viewEmbed(renderer: Renderer, link: ResolvedLink, { shown, prefix }: Showing): EmbedView | null {
  const { garden, treeOf, settings } = renderer
  const target = link.target ? garden.notes.get(link.target) : undefined
  if (!target || link.outcome === 'withheld') return null
  const view = viewLink(garden, link, settings)
  const place = {
    href: view.state === 'page' ? view.href : noteUrl(settings, target.slug),
    title: view.label,
    lang: languageIn(target, garden.notes.get(link.source), settings),
  }
  const refuse = (hint: string): EmbedView => ({ state: 'refused', ...place, hint })
  const { text } = noteWords(target, settings)
  if (shown.includes(target.path)) return refuse(text.shownAlready)
  if (shown.length > settings.embedDepth) return refuse(text.tooDeep)
  if (link.subpath !== null && link.anchor === null) return refuse(text.noSuchSection)
  if (renderer.embeds.left === 0) return refuse(text.tooMany)
  renderer.embeds.left -= 1
  const inside = { shown: [...shown, target.path], prefix: `${prefix}e${link.start}-` }
  if (target.document?.format === 'base') {
    const view = target.headings.findIndex(({ id }) => id === link.anchor)
    const { html } = renderer.run(target, target.document.query, embedding(renderer, link, view))
    return { state: 'figure', ...place, figure: structuredClone(html) }
  }
  if (target.document) {
    const view = viewDocument(renderer, target, target.document, { ...inside, shift: 0 })
    return { state: 'figure', ...place, figure: renderCanvas(view) }
  }
  const whole = treeOf(target.path)
  const tree = extractEmbed(link.anchor === null ? withoutTitle(whole, target) : whole, link.anchor)
  if (!tree) return refuse(text.noSuchSection)
  const shift = Math.max(0, embeddedDepth - (highestHeading(tree) ?? embeddedDepth))
  return { state: 'content', ...place, tree, context: createContext(renderer, target, { ...inside, shift }) }
}

/** A base that a note embeds is asked by that note. */
function embedding({ garden }: Pick<Renderer, 'garden'>, link: ResolvedLink, view: number): QueryShowing {
  const self = garden.notes.get(link.source)
  return { ...(self && { self }), view: view < 0 ? null : view }
}

function basePageOf({ run }: Renderer, note: Note, { query }: BaseDocument): Element {
  return run(note, query, { page: note.headings.map(({ id }) => id) }).html
}

/** What a document shows, on its own page or embedded. */
function viewDocument(
  renderer: Renderer,
  note: Note,
  document: CanvasDocument,
  showing: Showing,
): CanvasView {
  const contextOf = (part: string) =>
    createContext(renderer, note, { ...showing, prefix: `${showing.prefix}${part}` })
  const contexts = { drawing: contextOf('d'), list: contextOf('l') }
  return viewCanvas({ garden: renderer.garden, note, document, settings: renderer.settings, contexts })
}

/** Headings of an embedded note start at this depth. */
const embeddedDepth = 3

/** The page shows the title above the body, so the heading that repeats it is left out. */
function withoutTitle(tree: Root, note: Note): Root {
  const at = note.titleId === null ? -1 : tree.children.findIndex(({ type }) => type === 'heading')
  return at < 0 ? tree : { ...tree, children: tree.children.toSpliced(at, 1) }
}
