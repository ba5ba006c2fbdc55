/**
 * The site's one door to its content: the store that the build pipeline fills
 * and the pages read. Whatever a page shows, it asks the store for: so it can be
 * told what a page was made from, and whether it must be made again.
 */
import type { GardenEdge } from '../schemas/garden-file.ts'
import type { SiteGraph } from '../schemas/graph.ts'
import type { NotePreview, OutwardNote } from '../schemas/outward-note.ts'
import type { NoteEntry, NoteHistory, NotePage } from '../schemas/page.ts'
import type { Look, NoteNeeds } from '../schemas/page-needs.ts'
import type { Settings } from '../schemas/settings.ts'
import type { WebPage } from '../schemas/web-page.ts'
import type { DayOfChanges } from './changes.ts'
import type { GraphPage } from './chart/graph-rows.ts'
import type { FeedList } from './feeds/feed-lists.ts'
import type { LlmsList } from './llms/llms-lists.ts'
import type { Shell } from './nav.ts'
import type { IndexPage } from './rows/index-pages.ts'
import type { StagePage } from './stage-changes.ts'
import type { TagNode, TagPage } from './tag-tree.ts'
import type { TopicGroup, TopicPage } from './topics.ts'

/** What the pipeline wrote. Answers are shared: nobody changes them. */
export interface SiteRecords {
  /** The settings in force, after the command line had its say. */
  settings(): Settings
  /** Every published note that lists show, ordered by slug. */
  entries(): NoteEntry[]
  /** How many words each of them has, ordered by slug. */
  lengths(): { slug: string; words: number }[]
  /** The slugs of the published pages that no list shows, in order: documents that are not Markdown. */
  documents(): string[]
  /** All that the page of one note shows; null where no such note is published. */
  note(slug: string): NotePage | null
  /** The slugs of notes that name a picture of their own. */
  pictured(): string[]
  /** The histories of listed notes that have one, ordered by slug. */
  histories(): { slug: string; history: NoteHistory }[]
  /** The same note for readers outside of the site; null where no such note is published. */
  outward(slug: string): OutwardNote | null
  /** The body of the same note as Markdown, which is a part of that; null where no such note is published. */
  markdown(slug: string): string | null
  /** The links between the published pages. */
  edges(): GardenEdge[]
  /** The paths through the topics: the key of the topic, and slugs in their order. */
  paths(): { topic: string; slugs: string[] }[]
  /** What previews of links to the note show of its text; null where no such note is published. */
  preview(slug: string): NotePreview | null
  /** What previews of links to other sites show, by name. */
  web(): WebPage[]
  /** The addresses of the sealed rooms. */
  rooms(): string[]
  /** The note that the vault wrote as its front page, if it has one. */
  homeSlug(): string | null
  /** What pages need beyond the files of the site, ordered by slug; those that need nothing are left out. */
  needs(): NoteNeeds[]
  /** The classes of all pages that stand for styles, each once. */
  looks(): Look[]
  /** All published notes and the links between them. */
  graph(): SiteGraph
}

/**
 * What is put together from the records, once however many pages show it. A page
 * asks for the part that it shows, and stays as it is while other parts change.
 */
export interface SiteLists {
  shell(): Shell
  /** The index of all notes, in pages. */
  index(): IndexPage[]
  /** Every topic, see `groupTopics`. */
  topics(): TopicGroup[]
  topic(key: string): TopicPage
  /** The tree of all tags. */
  tags(): TagNode[]
  tagPages(): Map<string, TagPage>
  tag(key: string): TagPage
  stage(stage: string): StagePage
  /** The lists that can be followed, by path; and one of them, with the notes that its feed holds. */
  feeds(): Map<string, FeedList>
  feed(path: string): FeedList
  /** The lists that language models are given, by path; and one of them. */
  llms(): Map<string, LlmsList>
  llmsList(path: string): LlmsList
  /** The days with changes, in pages; and one page, counted from 1. */
  changes(): DayOfChanges[][]
  changesPage(number: string): { days: DayOfChanges[]; isLast: boolean }
  /** The graph as a table, in pages; and one page, counted from 1. */
  graphPages(): GraphPage[]
  graphPage(number: string): GraphPage
}

export interface SiteStore extends SiteRecords, SiteLists {
  /** Runs `work` and tells what it asked, each question once. Nothing else may ask meanwhile. */
  trace<Result>(work: () => Promise<Result>): Promise<{ result: Result; asked: string[] }>
  /** What tells the present answer to a question of a trace from any other; null where there is no such question. */
  hashOf(question: string): string | null
  /** Forgets what it remembers: the store was written again. With `notes`, lists stay as they were remembered. */
  forget(which?: 'notes'): void
  close(): void
}

/** The program of the pages has its own copy of this module: the process is what both have in common. */
const door: unique symbol = Symbol.for('system-of-one.site-store')

/** Gives the pages of this thread their store. */
export function offerSiteStore(store: SiteStore): void {
  Object.assign(globalThis, { [door]: store })
}

/** The store of the running build or dev server. */
export function siteStore(): SiteStore {
  const store = (globalThis as { [door]?: SiteStore })[door]
  if (!store) throw new Error('No garden has been read. Run the site through `one dev` or `one build`.')
  return store
}
