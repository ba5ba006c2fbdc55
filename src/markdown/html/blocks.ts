/** HTML of blocks: headings with a link to themselves, tables that scroll, paragraphs that give way to embedded notes. */
import type { Element, ElementContent } from 'hast'
import type { Code, Heading, ListItem, Nodes, Paragraph, Parents, PhrasingContent, Table } from 'mdast'
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast'
import type { RenderContext } from '../render-context.ts'
import { codeBlock } from './code-block.ts'
import { element } from './element.ts'
import { isCodeAlone } from './mdx.ts'
import { listItem } from './task.ts'

export function blockHandlers(context: RenderContext): Handlers {
  return {
    heading: (state: State, node: Heading) => heading(state, node, context),
    paragraph: (state: State, node: Paragraph) => paragraph(state, node, context),
    code: (state: State, node: Code) => codeBlock(state, node, context),
    listItem: (state: State, node: ListItem, parent: Parents | undefined) =>
      listItem(state, node, parent, context.words),
    table: (state: State, node: Table) =>
      element(
        'div',
        { className: ['table-wrap'], tabIndex: 0, role: 'region', ariaLabel: context.words.text.table },
        [defaultHandlers.table(state, node) as Element],
      ),
  }
}

function heading(state: State, node: Heading, context: RenderContext): Element {
  const id = node.data?.hProperties?.['id']
  const tagName = `h${Math.min(6, node.depth + context.headingShift)}`
  const children = state.all(node) as ElementContent[]
  if (typeof id !== 'string') return element(tagName, {}, children)
  const anchor = {
    className: ['heading-anchor'],
    href: `#${encodeURIComponent(id)}`,
    ariaLabel: context.words.text.linkToSection,
  }
  return element(tagName, { id }, [...children, element('a', anchor, [{ type: 'text', value: '#' }])])
}

/** An embedded note is a block: the paragraph around it ends before it and goes on after it. */
function paragraph(state: State, node: Paragraph, context: RenderContext): Element | Element[] | undefined {
  if (node.children.length > 0 && node.children.every((child) => hidden.has(child.type))) return undefined
  if (isCodeAlone(node.children)) return state.all(node) as Element[]
  if (!node.children.some((child) => isNoteEmbed(child, context)))
    return defaultHandlers.paragraph(state, node) as Element
  const elements = runsOf(node.children, context).flatMap((run) => {
    const children = run.flatMap((child) => state.one(child, node) ?? []) as ElementContent[]
    const [first] = run
    if (first && isNoteEmbed(first, context)) return children as Element[]
    return children.every((child) => child.type === 'text' && child.value.trim() === '')
      ? []
      : [element('p', {}, children)]
  })
  const [first] = elements
  if (first) first.properties = { ...first.properties, ...node.data?.hProperties }
  return elements
}

const hidden = new Set(['comment', 'blockId'])

function isNoteEmbed(node: Nodes, context: RenderContext): boolean {
  const embeds =
    node.type === 'wikilink' ? node.embed : node.type === 'image' || node.type === 'imageReference'
  return embeds && context.embed(node.position?.start.offset ?? -1) !== null
}

function runsOf(children: PhrasingContent[], context: RenderContext): PhrasingContent[][] {
  const runs: PhrasingContent[][] = []
  for (const child of children) {
    const last = runs.at(-1)
    const before = last?.[0]
    if (!last || !before || isNoteEmbed(child, context) || isNoteEmbed(before, context)) runs.push([child])
    else last.push(child)
  }
  return runs
}
