/** Elements and components of MDX. */
import type { Nodes } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx'

export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement

/** Whether a node is an element or a component. */
export function isJsx(node: Nodes): node is JsxElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}
