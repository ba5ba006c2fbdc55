/** What a page shows, read from its HTML as any reader of the site could. */
import type { Element, Root } from 'hast'
import { raw } from 'hast-util-raw'
import { visit } from 'unist-util-visit'
import type { Garden } from '../../src/garden/garden.ts'
import { fileUrl, noteUrl, type SiteAddress } from '../../src/garden/urls.ts'
import type { NotePage } from '../../src/schemas/page.ts'
import type { SitePlan } from '../fakes/plan-site.ts'

/** The text of a link, the file that it leads to, and the words that it lands on where it names a place. */
export type LinkFact = [text: string, target: string] | [text: string, target: string, place: string]

export interface PageFacts {
  links: LinkFact[]
  text: string
}

/** The site of a case stands at the root, with slashes. */
const address: SiteAddress = { base: '/', trailingSlash: 'always' }

/** As much of a published garden as its pages need. */
export interface ShownGarden {
  garden: Pick<Garden, 'publishSet'>
  plan: Pick<SitePlan, 'files'> & { pages: ShownPage[] }
}

export type ShownPage = Pick<NotePage, 'html' | 'source' | 'titleId'> & {
  entry: Pick<NotePage['entry'], 'slug' | 'title'>
}

/** The facts of every page, by path of its note. */
export function readPageFacts({ plan, garden }: ShownGarden, settings = address): Map<string, PageFacts> {
  const trees = new Map(
    plan.pages.map(({ entry, html, source, titleId }) => {
      const title = titleId === null ? '' : `<h1 id="${titleId}">${entry.title}</h1>`
      return [source, { href: noteUrl(settings, entry.slug), tree: parse(title + html), own: parse(html) }]
    }),
  )
  const byHref = new Map([...trees].map(([source, { href }]) => [href, source]))
  for (const { url, path } of plan.files) byHref.set(fileUrl(settings, url), path)
  const factOf = (link: Element, source: string): LinkFact[] => {
    const url = new URL(String(link.properties['href']), `https://case.example${trees.get(source)?.href}`)
    const target = byHref.get(url.pathname) ?? (url.origin === 'https://case.example' ? url.pathname : null)
    if (target === null) return []
    if (url.hash === '') return [[textOf(link), target]]
    const id = decodeURIComponent(url.hash.slice(1))
    const place = trees.get(target)?.tree
    return [[textOf(link), target, (place && textOfId(place, id)) ?? `no element has the id ${id}`]]
  }
  return new Map(
    [...garden.publishSet.published.values()].flatMap(({ path }) => {
      const page = trees.get(path)
      if (!page) return []
      const links = linksIn(page.own).flatMap((link) => factOf(link, path))
      return [[path as string, { links, text: textOf(page.own) }]]
    }),
  )
}

function parse(html: string): Root {
  return raw({ type: 'root', children: [{ type: 'raw', value: html }] }) as Root
}

/** The links of the text; the marks beside headings are the site's own. */
function linksIn(tree: Root): Element[] {
  const links: Element[] = []
  visit(tree, 'element', (node) => {
    if (node.tagName === 'a' && 'href' in node.properties && !isMark(node)) links.push(node)
  })
  return links
}

function textOfId(tree: Root, id: string): string | null {
  let found: string | null = null
  visit(tree, 'element', (node) => {
    if (node.properties['id'] === id) found ??= textOf(node)
  })
  return found
}

function textOf(tree: Root | Element): string {
  let text = ''
  visit(tree, (node) => {
    if (node.type === 'element' && isMark(node)) return 'skip'
    if (node.type === 'text') text += node.value
    return undefined
  })
  return text.replace(/\s+/g, ' ').trim()
}

function isMark({ properties }: Element): boolean {
  const names = properties['className']
  return Array.isArray(names) && names.includes('heading-anchor')
}
