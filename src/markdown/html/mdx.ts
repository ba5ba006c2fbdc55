/**
 * HTML of MDX. Where a note is only shown, its HTML elements are kept, its
 * components give way to what stands in them, and expressions are left out:
 * nothing is run. For the page of the note itself every piece of JSX is handed
 * to `context.code`, which says what stands in its place.
 */
import type { ElementContent } from 'hast'
import type { Nodes } from 'mdast'
import type { Handlers, State } from 'mdast-util-to-hast'
import { isAddressName } from '../address-name.ts'
import { isJsx, type JsxElement } from '../jsx-element.ts'
import type { RenderContext } from '../render-context.ts'

export function mdxHandlers({ code, address }: RenderContext): Handlers {
  const raw = (value: string): ElementContent => ({ type: 'raw', value })
  const expression = (_state: State, { value }: { value: string }) =>
    code && !isBlankCode(value) ? raw(code(`{${value}}`)) : undefined
  const jsx = (state: State, written: JsxElement) => {
    const node = address ? withAddresses(written, address) : written
    const children = state.all(node) as ElementContent[]
    if (code) return between(raw(code(openingTag(node))), children, raw(code(`</${node.name ?? ''}>`)))
    if (!isHtmlElement(node)) return children
    const { name } = node
    return between(raw(htmlTag(node)), children, isVoid(name) ? null : raw(`</${name}>`))
  }
  return {
    mdxjsEsm: () => undefined,
    mdxFlowExpression: expression,
    mdxTextExpression: expression,
    mdxJsxFlowElement: jsx,
    mdxJsxTextElement: jsx,
  }
}

/** Whether a node of MDX is an element of HTML, as its name in small letters says. */
export function isHtmlElement(node: Nodes): node is JsxElement & { name: string } {
  return isJsx(node) && node.name !== null && /^[a-z][a-z\d]*(?:-[a-z\d]+)*$/.test(node.name)
}

/** Whether a paragraph holds JSX and expressions alone: in MDX that is no paragraph. */
export function isCodeAlone(children: readonly Nodes[]): boolean {
  const isCode = (node: Nodes) => isJsx(node) || node.type === 'mdxTextExpression'
  const isSpace = (node: Nodes) => node.type === 'text' && node.value.trim() === ''
  return children.some(isCode) && children.every((node) => isCode(node) || isSpace(node))
}

/** Comments and nothing else. */
export function isBlankCode(value: string): boolean {
  return value.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').trim() === ''
}

/** The element with the addresses that readers may see. */
function withAddresses(node: JsxElement, address: (written: string) => string | null): JsxElement {
  const attributes = node.attributes.flatMap((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') return [attribute]
    if (!isAddressName(attribute.name)) return [attribute]
    const value = address(attribute.value)
    return value === null ? [] : [{ ...attribute, value }]
  })
  return { ...node, attributes }
}

function between(
  open: ElementContent,
  children: ElementContent[],
  close: ElementContent | null,
): ElementContent[] {
  return [open, ...children, ...(close ? [close] : [])]
}

/** The opening tag in JSX, as its author wrote it. */
function openingTag({ name, attributes }: JsxElement): string {
  const written = attributes.map((attribute) => {
    if (attribute.type === 'mdxJsxExpressionAttribute') return ` {${attribute.value}}`
    const { value } = attribute
    if (value === null || value === undefined) return ` ${attribute.name}`
    return ` ${attribute.name}={${typeof value === 'string' ? JSON.stringify(value) : value.value}}`
  })
  return `<${name ?? ''}${written.join('')}>`
}

/** The opening tag in HTML, with the attributes whose values are plain text. */
function htmlTag({ name, attributes }: JsxElement): string {
  const written = attributes.flatMap((attribute) => {
    if (attribute.type === 'mdxJsxExpressionAttribute' || typeof attribute.value === 'object') {
      return attribute.type === 'mdxJsxAttribute' && attribute.value === null ? [` ${attribute.name}`] : []
    }
    const key = htmlNames.get(attribute.name) ?? attribute.name
    if (attribute.value === undefined) return [` ${key}`]
    return [` ${key}="${attribute.value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`]
  })
  return `<${name}${written.join('')}>`
}

/** Attributes that JSX calls by the names of scripts. */
const htmlNames = new Map([
  ['className', 'class'],
  ['htmlFor', 'for'],
])

function isVoid(name: string): boolean {
  return voidElements.has(name)
}

const voidElements = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
