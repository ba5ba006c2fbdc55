/**
 * HTML of fenced and indented code. Blocks in some languages are not shown as
 * code but as what they stand for: each of those has a handler in a file of
 * its own, named here.
 */
import type { Element, Text } from 'hast'
import type { Code } from 'mdast'
import { defaultHandlers, type State } from 'mdast-util-to-hast'
import { queryLanguages } from '../editor-query.ts'
import type { RenderContext } from '../render-context.ts'
import { diagram } from './diagram.ts'
import { editorQuery } from './editor-query.ts'
import { element } from './element.ts'
import { gardenQuery } from './garden-query.ts'

/**
 * What stands in the place of a block of one language. `node.value` is the
 * inside of the block, `node.position` its place in its note; the context knows
 * all that has to be looked up.
 */
export type CodeBlockHandler = (node: Code, context: RenderContext, state: State) => Element

/** The handlers by language, in lower case. */
const handlers = new Map<string, CodeBlockHandler>([
  ['mermaid', diagram],
  ...queryLanguages.map(
    (language) => [language, (_node: Code, context: RenderContext) => editorQuery(context)] as const,
  ),
  ['base', gardenQuery],
  ['query', gardenQuery],
])

/** A block of code, or what its language says it stands for. A `^id` at it is kept. */
export function codeBlock(state: State, node: Code, context: RenderContext): Element {
  const language = node.lang?.toLowerCase() ?? ''
  const handler = handlers.get(language)
  if (!handler)
    return scrollable(coloured(defaultHandlers.code(state, node) as Element, node, language, context))
  const made = handler(node, context, state)
  return { ...made, properties: { ...made.properties, ...node.data?.hProperties } }
}

/** Classes rather than styles: they are short, and a strict policy of the page allows them. */
function coloured(pre: Element, { value }: Code, language: string, { highlight }: RenderContext): Element {
  const parts = language === '' ? null : highlight?.(value, language)
  const [code] = pre.children
  if (!parts || code?.type !== 'element') return pre
  const children = parts.map(([text, kind]) =>
    kind === null ? textNode(text) : element('span', { className: [`code-${kind}`] }, [textNode(text)]),
  )
  return { ...pre, children: [{ ...code, children: [...children, textNode('\n')] }] }
}

function textNode(value: string): Text {
  return { type: 'text', value }
}

/** Long lines scroll sideways, and so must be reached without a mouse. */
function scrollable(pre: Element): Element {
  return { ...pre, properties: { ...pre.properties, tabIndex: 0 } }
}
