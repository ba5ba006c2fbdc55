/**
 * Where a page takes webmentions: https://www.w3.org/TR/webmention/#sender-discovers-receiver-webmention-endpoint.
 * The first of its HTTP headers `Link`, else the first `<link>` or `<a>` in the order of the document.
 */
import { type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'
import { parseLinkHeader } from './parse-link-header.ts'

type Attributes = DefaultTreeAdapterTypes.Element['attrs']

/** Parsing what is nested without end takes time that grows with its square. */
const mostElements = 20_000

export interface TargetPage {
  /** Where it was found, at the end of all redirects. */
  url: URL
  /** The headers `Link`, joined by commas. */
  link: string | undefined
  /** Empty for what is no HTML. */
  html: string
}

/** The address, of HTTP and without its fragment; null where the page names none. */
export function webmentionEndpoint({ url, link, html }: TargetPage): URL | null {
  const header = parseLinkHeader(link ?? '').find(({ rel }) => isEndpoint(rel))
  if (header) return endpointOf(header.target, url)
  const found = findInHtml(html)
  return found === null ? null : endpointOf(found.href, URL.parse(found.base, url.href) ?? url)
}

/** Relations are told apart by white space, whatever their case. */
function isEndpoint(rel: string): boolean {
  return rel.toLowerCase().split(/\s+/).includes('webmention')
}

/** An empty address is that of the page itself. */
function endpointOf(href: string, base: URL): URL | null {
  const endpoint = URL.parse(href, base.href)
  if (!endpoint || !/^https?:$/.test(endpoint.protocol)) return null
  endpoint.hash = ''
  return endpoint
}

interface Found {
  href: string
  /** Of `<base>`; empty where there is none. */
  base: string
}

/** Elements are looked at as they are made, which is their order, so that reading ends at the first that counts. */
function findInHtml(html: string): Found | null {
  const state: { found: Found | null; base: string | null; count: number } = {
    found: null,
    base: null,
    count: 0,
  }
  const createElement: typeof defaultTreeAdapter.createElement = (tagName, namespace, attributes) => {
    state.count += 1
    const href = attributeOf(attributes, 'href')
    if (tagName === 'base') state.base ??= href ?? null
    const counts = (tagName === 'link' || tagName === 'a') && isEndpoint(attributeOf(attributes, 'rel') ?? '')
    if (counts && href !== undefined) state.found = { href, base: state.base ?? '' }
    if (state.found || state.count > mostElements) throw new Enough()
    return defaultTreeAdapter.createElement(tagName, namespace, attributes)
  }
  try {
    parse<DefaultTreeAdapterMap>(html, { treeAdapter: { ...defaultTreeAdapter, createElement } })
  } catch (error) {
    if (!(error instanceof Enough)) throw error
  }
  return state.found
}

function attributeOf(attributes: Attributes, wanted: string): string | undefined {
  return attributes.find(({ name }) => name === wanted)?.value
}

/** The parser offers no other way to end early. */
class Enough extends Error {}
