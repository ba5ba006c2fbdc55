/**
 * Takes styles off their elements and puts classes in their place: a strict
 * policy lets no style stand in the HTML of a page. The rules of the classes go
 * into a style sheet of the site.
 */
import type { Root } from 'hast'
import type { Look } from '../../schemas/page-needs.ts'
import { visitAuthored } from '../html-addresses.ts'

/** Changes `tree`; returns the classes that stand in it, each once. `nameOf` gives equal names to equal styles alone. */
export function liftStyles(tree: Root, nameOf: (style: string) => string): Look[] {
  const looks = new Map<string, Look>()
  visitAuthored(tree, ({ properties }) => {
    const { style } = properties
    if (typeof style !== 'string') return
    delete properties['style']
    const rule = style.replace(/\s+/g, ' ').trim().replace(/;$/, '')
    if (rule === '' || !isContained(rule)) return
    const name = `look-${nameOf(rule)}`
    looks.set(name, { name, rule })
    const { className } = properties
    properties['className'] = [...(Array.isArray(className) ? className : []), name]
  })
  return [...looks.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** The rules of `looks` as a style sheet. A style on an element is stronger than any rule, and so are they. */
export function looksCss(looks: readonly Look[]): string {
  return looks.map(({ name, rule }) => `.${name}:not(#\\_#\\_){${rule}}\n`).join('')
}

/**
 * Whether a style ends where it seems to end: it has no escapes, comments or
 * braces, and every quotation mark and bracket has its partner.
 */
function isContained(style: string): boolean {
  if (/[\\{}<]|\/\*|\*\/|@/.test(style)) return false
  const bare = style.replace(/"[^"]*"|'[^']*'/g, '')
  if (/["']/.test(bare)) return false
  let depth = 0
  for (const sign of bare) {
    if (sign === '(' || sign === '[') depth += 1
    if (sign === ')' || sign === ']') depth -= 1
    if (depth < 0) return false
  }
  return depth === 0
}
