/** Turns the tree that Temml makes of a formula into elements. */
import type { Element, ElementContent, Properties } from 'hast'
import { element } from './element.ts'

/** A node of Temml: an element of MathML has a type, a text its text, a `<span>` attributes alone, a fragment none. */
interface TemmlNode {
  type?: string
  text?: string
  attributes?: Record<string, unknown>
  classes?: unknown[]
  style?: Record<string, unknown>
  children?: unknown[]
}

/** The `<math>` of a formula; null for anything that is none. */
export function mathmlElement(tree: unknown): Element | null {
  const [math] = contentOf(tree)
  if (math?.type !== 'element' || math.tagName !== 'math') return null
  // What its style says, that it is a block, its class says too.
  delete math.properties['style']
  return math
}

function contentOf(tree: unknown): ElementContent[] {
  if (!isNode(tree)) return []
  if (typeof tree.text === 'string') return [{ type: 'text', value: tree.text }]
  const children = (tree.children ?? []).flatMap(contentOf)
  if (tree.type === undefined && tree.attributes === undefined) return children
  const made = element(tree.type ?? 'span', propertiesOf(tree), children)
  return [isLetter(made) ? { ...made, properties: { ...made.properties, className: ['math-letter'] } } : made]
}

/**
 * A variable in a letter of the typeface of the text, which has no forms of
 * mathematics such as ϕ and ϵ: browsers slant it with signs of their own, which
 * many fonts lack; a class slants it with ours.
 */
function isLetter({ tagName, properties, children }: Element): boolean {
  const [text, ...others] = children
  if (tagName !== 'mi' || properties['mathvariant'] !== undefined || others.length > 0) return false
  return text?.type === 'text' && /^[\p{Script=Latin}Α-Ωα-ω]$/u.test(text.value)
}

function propertiesOf({ attributes = {}, classes = [], style = {} }: TemmlNode): Properties {
  const given = Object.entries(attributes).filter(([name]) => !unwanted.has(name.toLowerCase()))
  const names = classes.filter((name) => typeof name === 'string' && name !== '').map(String)
  const rules = Object.entries(style).flatMap(([name, value]) => {
    const rule = `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${String(value)}`
    return plainRule.test(rule) ? [rule] : []
  })
  return {
    ...Object.fromEntries(given.map(([name, value]) => [name, String(value)])),
    className: names.length > 0 ? names : undefined,
    style: rules.length > 0 ? rules.join(';') : undefined,
  }
}

/** Ids could be those of headings, and a formula is no link. */
const unwanted = new Set(['id', 'href', 'src', 'xlink:href'])

/** A property and lengths, words or colours: nothing that loads anything. */
const plainRule = /^[a-z-]+:(?!.*url)[\w\s.%#,()+-]+$/

function isNode(value: unknown): value is TemmlNode {
  return typeof value === 'object' && value !== null
}
