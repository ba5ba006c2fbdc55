/** A callout as `> [!kind] Title`. */
import type { Element } from 'hast'
import type { State } from 'hast-util-to-mdast'
import type { BlockContent, Blockquote, DefinitionContent, Paragraph, PhrasingContent } from 'mdast'
import { classesOf } from './outward-tree.ts'

export function calloutBlock(state: State, node: Element): Blockquote {
  const isTitle = (child: Element['children'][number]) =>
    child.type === 'element' && classesOf(child).includes('callout-title')
  const title = node.children.find(isTitle)
  const body = node.children.filter((child) => !isTitle(child))
  const rest = state.toFlow(state.all({ ...node, children: body })) as (BlockContent | DefinitionContent)[]
  return {
    type: 'blockquote',
    children: [titleLine(state, calloutKind(node), title?.type === 'element' ? title : null), ...rest],
  }
}

/** The marker is code of the format and not text, so nothing in it is escaped. */
function titleLine(state: State, kind: string, title: Element | null): Paragraph {
  const words = (title?.children ?? []).filter(
    (child) => child.type !== 'element' || !classesOf(child).includes('callout-kind'),
  )
  const children = title ? (state.all({ ...title, children: words }) as PhrasingContent[]) : []
  return {
    type: 'paragraph',
    children: [{ type: 'html', value: `[!${kind}]` }, { type: 'text', value: ' ' }, ...children],
  }
}

/** The name of its kind as it is written between the brackets. */
export function calloutKind({ properties }: Element): string {
  const kind = String(properties['dataCallout'] ?? '')
  return /^[\w-]+$/.test(kind) ? kind : 'note'
}
