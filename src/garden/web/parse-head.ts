/** Parses an HTML document as browsers do, and no further than its head. */
import { type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'

export type HtmlElement = DefaultTreeAdapterTypes.Element

export interface ParsedHead {
  /** The language that the document gives itself, as written. */
  lang: string | undefined
  /** What stands in its head, not deeper. */
  elements: HtmlElement[]
}

/** A head has no more elements. Parsing what is nested without end takes time that grows with its square. */
const mostElements = 3000

/** Never throws for any text. */
export function parseHead(html: string): ParsedHead {
  const found: { root: HtmlElement | null; head: HtmlElement | null; count: number } = {
    root: null,
    head: null,
    count: 0,
  }
  const createElement: typeof defaultTreeAdapter.createElement = (tagName, ...rest) => {
    found.count += 1
    if (tagName === 'body' || tagName === 'frameset' || found.count > mostElements) throw new HeadEnd()
    const element = defaultTreeAdapter.createElement(tagName, ...rest)
    if (tagName === 'html') found.root ??= element
    if (tagName === 'head') found.head ??= element
    return element
  }
  try {
    parse<DefaultTreeAdapterMap>(html, { treeAdapter: { ...defaultTreeAdapter, createElement } })
  } catch (error) {
    if (!(error instanceof HeadEnd)) throw error
  }
  const { root, head } = found
  return {
    lang: root?.attrs.find(({ name }) => name === 'lang')?.value,
    elements: (head?.childNodes ?? []).filter((node): node is HtmlElement => 'tagName' in node),
  }
}

/** The parser offers no other way to end early. */
class HeadEnd extends Error {}
