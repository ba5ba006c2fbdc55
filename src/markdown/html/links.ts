/** HTML of links and embeds, in all of their Markdown forms. */
import type { Element, ElementContent, Root as HastRoot } from 'hast'
import type { Definition, Image, ImageReference, Link, LinkReference, Nodes, Parents, Root } from 'mdast'
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast'
import { safeSchemes } from '../html-schema.ts'
import type { HtmlPolicy } from '../merge-html.ts'
import type { WikiLink } from '../nodes.ts'
import type { EmbedView, LinkView, RenderContext } from '../render-context.ts'
import { readOuterEmbed } from '../video-address.ts'
import { element } from './element.ts'
import { facade } from './facade.ts'
import { type EmbedText, fileElement, parseEmbedText } from './media.ts'
import { onOwnLine } from './own-line.ts'
import { webLink } from './web-link.ts'

type RenderTree = (tree: Root, context: RenderContext) => HastRoot

/**
 * Handlers for links; `render` renders the note that an embed shows. Inside of
 * other markup, where a block cannot stand, an embedded note is a link.
 */
export function linkHandlers(context: RenderContext, render: RenderTree): Handlers {
  const viewOf = (node: Nodes) => context.link(node.position?.start.offset ?? -1)
  const link = (state: State, node: Link | LinkReference) => markdownLink(state, node, viewOf(node), context)
  const embedOf = (node: Nodes, parent: Parents | undefined) =>
    parent?.type === 'paragraph' ? context.embed(node.position?.start.offset ?? -1) : null
  const image = (state: State, node: Image | ImageReference, parent: Parents | undefined) => {
    const embed = embedOf(node, parent)
    if (embed) return embedElement(embed, render)
    return onOwnLine(markdownImage(state, node, viewOf(node), context, parent), node, parent)
  }
  return {
    wikilink: (_state: State, node: WikiLink, parent: Parents | undefined) => {
      const embed = node.embed ? embedOf(node, parent) : null
      return embed ? embedElement(embed, render) : onOwnLine(wikilink(node, viewOf(node)), node, parent)
    },
    link,
    linkReference: link,
    image,
    imageReference: image,
  }
}

function wikilink(node: WikiLink, view: LinkView | null): ElementContent {
  if (!view) return text(node.display ?? node.value)
  // The size that an embed may end in is no word of its author.
  const own = node.embed ? parseEmbedText(node.display, view.label) : null
  if (own && view.state === 'file') return fileElement(view, own)
  const words = own?.alt ?? node.display
  return linkElement(view, [text(words ?? view.label)], node.embed, words === null)
}

function markdownLink(
  state: State,
  node: Link | LinkReference,
  view: LinkView | null,
  { html, address, words, web }: RenderContext,
): ElementContent | ElementContent[] {
  const children = state.all(node) as ElementContent[]
  if (view)
    return linkElement(
      view,
      children.length > 0 ? children : [text(view.label)],
      false,
      children.length === 0,
    )
  if (node.type === 'linkReference' && !definitionOf(state, node)) {
    return defaultHandlers.linkReference(state, node) as ElementContent[]
  }
  const url = node.type === 'link' ? node.url : (definitionOf(state, node)?.url ?? '')
  if (address && address(url) === null)
    return isAddress(children, url) ? [text(words.text.withheld)] : children
  if (!isSafe(url, html)) return children
  const href = encodeUrl(url)
  return webLink(href, children, web?.(href) ?? null, words)
}

function markdownImage(
  state: State,
  node: Image | ImageReference,
  view: LinkView | null,
  { html, words, address }: RenderContext,
  parent: Parents | undefined,
): ElementContent | ElementContent[] {
  const size = parseEmbedText(node.alt ?? null, '')
  if (view?.state === 'file') return fileElement(view, size)
  if (view) return linkElement(view, [text(size.alt || view.label)], true)
  if (node.type === 'imageReference' && !definitionOf(state, node)) {
    return defaultHandlers.imageReference(state, node) as ElementContent[]
  }
  const url = node.type === 'image' ? node.url : (definitionOf(state, node)?.url ?? '')
  const outer = readOuterEmbed(url)
  if (outer) return isLink(parent) ? text(size.alt || url) : facade(outer, encodeUrl(url), size.alt, words)
  if (/^data:image\//i.test(url)) {
    const picture = address ? address(url) : url
    return picture === null ? text(size.alt) : externalImage(picture, size)
  }
  return isSafe(url, html) && address?.(url) !== null ? externalImage(url, size) : text(size.alt)
}

/** Whether the words of a link are nothing but its address, with or without the scheme. */
function isAddress(words: readonly ElementContent[], url: string): boolean {
  const [only, ...others] = words
  return (
    only?.type === 'text' &&
    others.length === 0 &&
    url.replace(/\/$/, '').endsWith(only.value.replace(/\/$/, ''))
  )
}

function isLink(node: Parents | undefined): boolean {
  return node?.type === 'link' || node?.type === 'linkReference'
}

function externalImage(url: string, { alt, width, height }: EmbedText): Element {
  return element(
    'img',
    { className: ['embed-image'], src: encodeUrl(url), alt, width, height, loading: 'lazy' },
    [],
  )
}

/** A link or what stands for one; `labelled` says that `children` are the label of the view. */
export function linkElement(
  view: LinkView,
  children: ElementContent[],
  embed: boolean,
  labelled = false,
): ElementContent {
  if (view.state === 'withheld') return element('span', { className: ['link-withheld'] }, children)
  if (view.state === 'missing') {
    return element(
      'span',
      { className: [embed ? 'embed-missing' : 'link-missing'], title: view.hint },
      children,
    )
  }
  const className = view.state === 'file' ? (embed ? 'embed-file' : 'internal') : 'internal'
  const lang = labelled && view.state === 'page' ? view.lang : {}
  return element('a', { className: [className], href: view.href, ...lang }, children)
}

function embedElement(view: EmbedView, render: RenderTree): Element {
  const title = element('p', { className: ['embed-title'] }, [
    element('a', { className: ['internal'], href: view.href }, [text(view.title)]),
  ])
  if (view.state === 'refused') {
    return element('div', { className: ['embed', 'embed-refused'], ...view.lang }, [
      title,
      element('p', {}, [text(view.hint)]),
    ])
  }
  if (view.state === 'figure')
    return element('div', { className: ['embed', 'embed-figure'], ...view.lang }, [title, view.figure])
  const content = render(view.tree, view.context).children as ElementContent[]
  return element('div', { className: ['embed'], ...view.lang }, [title, ...content])
}

function definitionOf(state: State, node: LinkReference | ImageReference): Definition | undefined {
  return state.definitionById.get(node.identifier.toUpperCase())
}

/** A Markdown link may not run a script, nor name a file of its author's machine. One of others has a scheme that is known to be harmless, or none. */
export function isSafe(url: string, html: HtmlPolicy): boolean {
  const seen = [...url].filter((sign) => sign > ' ').join('')
  const scheme = /^[^/?#:]*(?=:)/.exec(seen)?.[0].toLowerCase()
  if (scheme === undefined) return true
  return html === 'sanitise' ? safeSchemes.includes(scheme) : !unsafeSchemes.includes(scheme)
}

const unsafeSchemes = ['javascript', 'vbscript', 'data', 'file', 'obsidian']

/** Percent-encodes what cannot stand in an address, and leaves what is encoded alone. */
export function encodeUrl(url: string): string {
  return encodeURI(url.toWellFormed()).replace(/%25(?=[0-9a-f]{2})/gi, '%')
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}
