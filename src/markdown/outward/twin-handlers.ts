/** How the renderer's own elements become Markdown again. The rest is the library's business. */
import type { Element } from 'hast'
import { defaultHandlers, type Handle, type State } from 'hast-util-to-mdast'
import type { BlockContent, DefinitionContent, PhrasingContent } from 'mdast'
import { classesOf } from './outward-tree.ts'
import { calloutBlock } from './twin-callout.ts'
import { type FootnoteNumbers, footnoteDefinitions, footnoteReference } from './twin-footnotes.ts'

/** The handlers for a note with footnotes of these numbers. */
export function twinHandlers(numbers: FootnoteNumbers): Record<string, Handle> {
  return {
    a: (state, node) => footnoteReference(node, numbers) ?? defaultHandlers['a']?.(state, node),
    audio: media,
    details: (state, node) =>
      classesOf(node).includes('callout') ? calloutBlock(state, node) : flowOf(state, node),
    div: block,
    li: task,
    math: formula,
    pre: code,
    section: (state, node) =>
      'dataFootnotes' in node.properties ? footnoteDefinitions(state, node, numbers) : flowOf(state, node),
    span: (state, node) => (classesOf(node).includes('facade') ? facade(node) : state.all(node)),
    video: media,
  }
}

/** Callouts, and embedded notes as quotations below their titles. */
function block(state: State, node: Element): ReturnType<Handle> {
  const classes = classesOf(node)
  if (classes.includes('callout')) return calloutBlock(state, node)
  return classes.includes('embed')
    ? { type: 'blockquote', children: flowOf(state, node) as (BlockContent | DefinitionContent)[] }
    : flowOf(state, node)
}

function flowOf(state: State, node: Element) {
  return state.toFlow(state.all(node))
}

/** The TeX of a formula, on lines of its own where it is a block. */
function formula(_state: State, node: Element, parent: Parameters<Handle>[2]): ReturnType<Handle> {
  const tex = node.properties['alttext'] ?? node.properties['altText']
  if (typeof tex !== 'string') return undefined
  if (parent?.type === 'element' && classesOf(parent).includes('math-block'))
    return { type: 'math', value: tex, closed: true }
  const display = node.properties['display'] === 'block'
  return { type: 'inlineMath', value: tex.replace(/\s+/g, ' '), display }
}

/** A task with a mark of its own is an item that begins with it: GFM knows only done and not done. */
function task(state: State, node: Element): ReturnType<Handle> {
  const made = defaultHandlers['li']?.(state, node)
  const mark = node.properties['dataTask']
  if (!made || Array.isArray(made) || made.type !== 'listItem' || typeof mark !== 'string') return made
  if (mark.toLowerCase() === 'x') return made
  const [first, ...rest] = made.children
  if (first?.type !== 'paragraph') return made
  const box: PhrasingContent = { type: 'html', value: `[${mark}]` }
  return { ...made, checked: null, children: [{ ...first, children: [box, ...first.children] }, ...rest] }
}

function code(state: State, node: Element): ReturnType<Handle> {
  const made = defaultHandlers['pre']?.(state, node)
  if (!made || Array.isArray(made) || made.type !== 'code') return made
  return classesOf(node).includes('diagram-source') ? { ...made, lang: 'mermaid' } : made
}

/** The link in place of a film: where it plays stands in its address. */
function facade(node: Element): ReturnType<Handle> {
  const [link] = node.children
  const [label] = link?.type === 'element' ? link.children : []
  const text = label?.type === 'element' && label.children[0]?.type === 'text' ? label.children[0].value : ''
  const url = link?.type === 'element' ? String(link.properties['href'] ?? '') : ''
  return { type: 'link', url, children: [{ type: 'text', value: text || url }] }
}

/** Sound and film as a link to the file; our own have one beside them. */
function media(_state: State, node: Element, parent: Parameters<Handle>[2]): ReturnType<Handle> {
  if (parent?.type === 'element' && classesOf(parent).includes('embed-media')) return undefined
  const source = node.children.find((child) => child.type === 'element' && child.tagName === 'source')
  const url = node.properties['src'] ?? (source?.type === 'element' ? source.properties['src'] : undefined)
  if (typeof url !== 'string') return undefined
  const children: PhrasingContent[] = [{ type: 'text', value: url.slice(url.lastIndexOf('/') + 1) || url }]
  return { type: 'link', url, children }
}
