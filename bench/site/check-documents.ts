/** Holds every page and every feed of a built site to the rules of its format. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseFeed } from '@rowanmanning/feed-parser'
import { parseJsonFeed } from 'feedsmith'
import { validateHtml } from '../../tests/e2e/validate-html.ts'
import { atomFaults, jsonFaults, rssFaults } from '../../tests/site/feeds/feed-rules.ts'

export interface Documents {
  pages: number
  feeds: number
  /** How often each rule of HTML was broken; `examples` say where first. */
  html: Map<string, number>
  examples: string[]
  /** What is wrong with the feeds, each with its file. */
  feedFaults: string[]
}

export async function checkDocuments(site: string): Promise<Documents> {
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' })
  const pages = files.filter((file) => file.endsWith('.html')).sort()
  const feeds = files.filter((file) => basename(file) in rules).sort()
  const html = new Map<string, number>()
  const examples: string[] = []
  for (const file of pages) {
    for (const fault of await validateHtml(readFileSync(join(site, file), 'utf8'))) {
      const [rule = ''] = fault.split(' ')
      if (!html.has(rule)) examples.push(`${file}: ${fault}`)
      html.set(rule, (html.get(rule) ?? 0) + 1)
    }
  }
  const feedFaults = feeds.flatMap((file) =>
    faultsOf(readFileSync(join(site, file), 'utf8'), rules[basename(file)]).map(
      (fault) => `${file}: ${fault}`,
    ),
  )
  return { pages: pages.length, feeds: feeds.length, html, examples, feedFaults }
}

const rules: Record<string, (text: string) => string[]> = {
  'rss.xml': rssFaults,
  'atom.xml': atomFaults,
  'feed.json': jsonFaults,
}

/** By the rules of the W3C's validator as our tests know them, and whether a stranger can read it. */
function faultsOf(text: string, check: (text: string) => string[] = () => []): string[] {
  try {
    const unread = itemsOf(text).filter(({ url, title }) => !url || !title).length
    return [...check(text), ...(unread > 0 ? [`a reader finds no title or address in ${unread} items`] : [])]
  } catch (error) {
    return [`no reader takes it: ${String(error)}`]
  }
}

function itemsOf(text: string): { url?: string | null; title?: string | null }[] {
  return text.startsWith('{') ? (parseJsonFeed(text).items ?? []) : parseFeed(text).items
}
