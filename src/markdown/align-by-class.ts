/** HTML has no attribute for the alignment of a cell any more; classes stand in for it. */
import type { Root } from 'hast'
import { visit } from './visit.ts'

const prefix = 'align-'
const sides = new Set(['left', 'center', 'right'])

/** Gives aligned cells the class `align-left`, `align-center` or `align-right` in place of the attribute. */
export function alignByClass(tree: Root): void {
  visit(tree, 'element', ({ properties, tagName }) => {
    const { align, className } = properties
    if (align === undefined || align === null || !isCell(tagName)) return
    delete properties['align']
    const side = String(align).toLowerCase()
    if (sides.has(side)) properties['className'] = [...listOf(className), prefix + side]
  })
}

/** The reverse, for those who read the page without its styles. */
export function alignByAttribute(tree: Root): void {
  visit(tree, 'element', ({ properties, tagName }) => {
    if (!isCell(tagName)) return
    const names = listOf(properties['className'])
    const side = names.find((name) => sides.has(name.slice(prefix.length)) && name.startsWith(prefix))
    if (side !== undefined) properties['align'] = side.slice(prefix.length)
  })
}

function isCell(tagName: string): boolean {
  return tagName === 'td' || tagName === 'th'
}

function listOf(className: unknown): string[] {
  return Array.isArray(className) ? className.map(String) : []
}
