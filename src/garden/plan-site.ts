/** What a build will publish: a page for every published note, and the attachments that they use. */
import type { Highlight } from '../markdown/highlight.ts'
import { outwardCopy } from '../markdown/outward/outward-copy.ts'
import { previewParts } from '../markdown/preview/preview-parts.ts'
import type { GardenEdge } from '../schemas/garden-file.ts'
import type { SiteGraph } from '../schemas/graph.ts'
import type { NotePage, NotePreview, OutwardNote } from '../schemas/page.ts'
import type { Settings } from '../schemas/settings.ts'
import type { WebPage } from '../schemas/web-page.ts'
import { assetClosure } from './asset-closure.ts'
import type { CachedHtml } from './cached-html.ts'
import { feedIdentities } from './feed-identity.ts'
import { fileAddress } from './file-address.ts'
import type { Garden } from './garden.ts'
import { gardenEdges } from './garden-edges.ts'
import { linkedPlaces } from './linked-places.ts'
import { placeNodes } from './map/place-nodes.ts'
import { siteGraph } from './map/site-graph.ts'
import type { Note } from './note.ts'
import {
  type BodySettings,
  noteBodyKey,
  renderNoteBody,
  renderNoteProgram,
  type TreeOf,
} from './note-body.ts'
import { notePage } from './note-page.ts'
import { noteWords } from './note-words.ts'
import { compareText, type VaultPath } from './paths.ts'
import { createQueryRunner, type QueryRunner } from './queries/run-queries.ts'
import { placesOnPaths, planPaths, type ReadingPath } from './reading-paths.ts'
import { renderRedirect } from './redirects/render-redirect.ts'
import { requirePrivacyNote } from './shield/require-privacy-note.ts'
import { shieldedBody, shieldPage } from './shield/shield-page.ts'
import { isUntrusted } from './trust.ts'
import { noteUrl } from './urls.ts'
import { UserError } from './user-error.ts'
import { webPages } from './web/web-view.ts'

export interface SitePlan {
  /** By slug. */
  pages: NotePage[]
  /** By slug, the same notes for readers outside of the site. */
  outward: ReadonlyMap<string, OutwardNote>
  edges: GardenEdge[]
  /** The paths through the topics. */
  paths: ReadingPath[]
  graph: SiteGraph
  /** By slug, what previews of links to the notes show. */
  previews: ReadonlyMap<string, NotePreview>
  /** What previews of links to other sites show. */
  web: readonly WebPage[]
  /** The path below the site's base, and the file of the vault that it is. */
  files: { url: string; path: VaultPath }[]
  /** The path below the site's base, and the page there that leads on to a note. */
  redirects: { path: string; html: string }[]
  /** The note that the vault wrote as its front page. */
  home: string | null
}

/** Renders what changed and puts together what every page shows. `renderer` stands for the code that renders. */
export function planSite(
  garden: Garden,
  treeOf: TreeOf,
  settings: Settings & BodySettings,
  renderer: string,
  cached: CachedHtml,
  highlight?: Highlight,
): SitePlan {
  const { base, trailingSlash, lang, linkText, embedDepth, softBreaks, html, untrusted } = settings
  const body = { base, trailingSlash, lang, linkText, embedDepth, softBreaks, html, untrusted }
  const run = createQueryRunner(garden, treeOf, body)
  const notes = [...garden.publishSet.published.values()].sort((a, b) => compareText(a.slug, b.slug))
  requirePrivacyNote(notes, settings)
  // Searches look through the trees of all notes, which rendering takes apart.
  for (const note of notes) for (const query of note.queries) run(note, query)
  const identities = feedIdentities(notes)
  const planned = notes.map((note) => {
    const key = noteBodyKey(garden, note, renderer, body, run)
    const { html } = cached(key, () => renderBody(garden, note, treeOf, body, highlight, run))
    const address = new URL(noteUrl(settings, note.slug), settings.url).href
    const copy = cached(`outward ${address} ${key}`, () => JSON.stringify(outwardCopy(html, address)))
    const outward: OutwardNote = { ...JSON.parse(copy.html), guid: identities.get(note.path) ?? null }
    const preview = previewOf(garden, note, html, address, key, cached)
    const held = settings.outerPictures === 'ask' ? noteWords(note, settings) : null
    const shielded = shieldedBody(html, address, key, held, cached)
    const extras = { isCode: note.mdx !== undefined, discussed: isDiscussed(note, settings) }
    const page = shieldPage(notePage(garden, note, shielded.html, settings), shielded, extras)
    if (!note.mdx) return { page, outward, preview }
    const program = cached(`mdx ${key}`, () => renderNoteProgram(garden, note, treeOf, body, highlight, run))
    return { page: { ...page, mdx: program.html }, outward, preview }
  })
  const entries = planned.flatMap(({ page }) => (page.format === 'markdown' ? [page.entry] : []))
  const paths = planPaths(garden, entries, settings)
  const places = placesOnPaths(paths, entries)
  const edges = gardenEdges(garden, settings)
  const graph = siteGraph(
    edges,
    planned.map(({ page }) => page.entry),
  )
  return {
    pages: planned.map(({ page }) => {
      const path = places.get(page.entry.slug)
      return path ? { ...page, path } : page
    }),
    outward: new Map(planned.map(({ page, outward }) => [page.entry.slug, outward])),
    edges,
    graph: placedGraph(graph, renderer, cached),
    paths,
    previews: new Map(planned.map(({ page, preview }) => [page.entry.slug, preview])),
    web: webPages(garden),
    files: assetClosure(garden).map((path) => ({ url: fileAddress(path), path })),
    redirects: garden.redirects.map((redirect) => ({
      path: redirect.path,
      html: renderRedirect(redirect, settings),
    })),
    home: homeOf(notes),
  }
}

/** A graph keeps its places for as long as its links are the same, whatever its notes are called. */
function placedGraph(graph: Omit<SiteGraph, 'places'>, renderer: string, cached: CachedHtml): SiteGraph {
  const edges = graph.edges.map(([from, to]) => [from, to] as const)
  const key = JSON.stringify(['places', renderer, graph.nodes.length, edges])
  const places = cached(key, () => JSON.stringify(placeNodes(graph.nodes.length, edges)))
  return { ...graph, places: JSON.parse(places.html) }
}

/** The preview of a note. A document that is not Markdown has no words of its own to open with. */
function previewOf(
  garden: Garden,
  note: Note,
  html: string,
  address: string,
  key: string,
  cached: CachedHtml,
): NotePreview {
  if (note.document) return { opening: '', places: [] }
  const places = linkedPlaces(garden, note)
  const parts = () => JSON.stringify(previewParts(html, address, places))
  return JSON.parse(cached(`preview ${JSON.stringify([address, places])} ${key}`, parts).html)
}

/** HTML within HTML without end exhausts the stack: that is the note's fault, and is said of it. */
export function renderBody(
  garden: Garden,
  note: Note,
  treeOf: TreeOf,
  settings: BodySettings,
  highlight: Highlight | undefined,
  run: QueryRunner,
): string {
  try {
    return renderNoteBody(garden, note, treeOf, settings, highlight, run)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new UserError(
      `The HTML in \`${note.path}\` is nested too deeply to be shown.`,
      'Close its elements, or keep the note back with `draft: true`.',
    )
  }
}

/** Discussions belong to notes; one that others wrote has none here, nor one whose owner says so. */
function isDiscussed(note: Note, settings: Settings): boolean {
  return (
    settings.comments !== undefined &&
    !note.document &&
    note.fields.comments !== false &&
    !isUntrusted(note, settings)
  )
}

/** A note at the vault's root under one of these names is its front page. */
function homeOf(notes: readonly Note[]): string | null {
  const names = ['index', 'home', '_index', 'readme']
  const front = names.map((name) =>
    notes.find((note) => [`${name}.md`, `${name}.mdx`].includes(note.path.toLowerCase())),
  )
  return front.find((note) => note !== undefined)?.slug ?? null
}
