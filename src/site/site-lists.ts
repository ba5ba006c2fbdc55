/** How each list of the site is made from what the store holds. */
import { changesByDay, pagesOfChanges } from './changes.ts'
import { graphPages } from './chart/graph-rows.ts'
import { feedLists } from './feeds/feed-lists.ts'
import { feedEntries } from './feeds/make-feed.ts'
import { llmsLists } from './llms/llms-lists.ts'
import { shellOf } from './nav.ts'
import { indexPages } from './rows/index-pages.ts'
import { grownLately } from './stage-changes.ts'
import { stageOf } from './stages.ts'
import type { SiteLists, SiteStore } from './store.ts'
import { tagPages, tagTree } from './tag-tree.ts'
import { groupTopics } from './topics.ts'

/** For each list, how it is made; `about` names the part that is asked for. Throws for a part that is not there. */
export const siteLists: {
  [Name in keyof SiteLists]: (store: SiteStore, about: string) => ReturnType<SiteLists[Name]>
} = {
  shell: (store) => shellOf(store.entries()),
  index: (store) => indexPages(store.entries(), store.settings().lang),
  topics: (store) => groupTopics(store.entries(), store.settings().topics, store.settings().lang),
  topic: (store, key) => {
    const topic = there(store.topics().find((topic) => topic.key === key))
    const path = store.paths().find((path) => path.topic === key)
    const bySlug = path && new Map(store.entries().map((entry) => [entry.slug, entry]))
    return { topic, way: path?.slugs.flatMap((slug) => bySlug?.get(slug) ?? []) ?? [] }
  },
  tags: (store) => tagTree(store.entries(), store.settings().lang),
  tagPages: (store) => tagPages(store.tags()),
  tag: (store, key) => there(store.tagPages().get(key)),
  stage: (store, name) => {
    const stage = there(stageOf(name))
    return {
      entries: store.entries().filter(({ maturity }) => maturity === stage),
      lately: grownLately(store.entries(), stage),
    }
  },
  feeds: (store) => byPath(feedLists(store.entries(), store.settings())),
  feed: (store, path) => {
    const list = there(store.feeds().get(path))
    return { ...list, entries: feedEntries(list.entries, store.settings()) }
  },
  llms: (store) => byPath(llmsLists(store.entries(), store.settings())),
  llmsList: (store, path) => there(store.llms().get(path)),
  changes: (store) => pagesOfChanges(changesByDay(store.entries(), store.histories())),
  changesPage: (store, number) => {
    const at = Number(number) - 1
    return { days: there(store.changes()[at]), isLast: at === store.changes().length - 1 }
  },
  graphPages: (store) => graphPages(store.graph(), store.settings().lang, store.documents()),
  graphPage: (store, number) => there(store.graphPages()[Number(number) - 1]),
}

function byPath<List extends { path: string }>(lists: readonly List[]): Map<string, List> {
  return new Map(lists.map((list) => [list.path, list]))
}

function there<Part>(part: Part | null | undefined): Part {
  if (part === null || part === undefined) throw new Error('The store holds no such part of a list.')
  return part
}
