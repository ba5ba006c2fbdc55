/** Writes any value as YAML on one line, or as a block of lines. */
import type { FrontmatterStyle, YamlValue } from './frontmatter.ts'
import { renderScalar } from './render-scalar.ts'

/** One line. `style` is that of the scalars; `flow` says that the value stands inside of brackets. */
export function renderInline(value: YamlValue, style: FrontmatterStyle, flow = false): string {
  if (typeof value !== 'object' || value === null) return renderScalar(value, { style, flow })
  if (Array.isArray(value)) {
    const items = value.map((item) => renderInline(item, style, true)).join(', ')
    // `[[a]]` would be read as a link whose quotes are missing.
    return value.length === 1 && Array.isArray(value[0]) ? `[ ${items} ]` : `[${items}]`
  }
  const entries = Object.entries(value).map(
    ([key, item]) => `${renderKey(key, style, true)}: ${renderInline(item, style, true)}`,
  )
  return `{${entries.join(', ')}}`
}

export interface BlockForm {
  /** What stands before each item or key. */
  indent: string
  /** Between the indentation and the value of an item of a list: a dash and blanks. */
  dash: string
  style: FrontmatterStyle
}

/** The lines of a list or mapping, without line ends. Its items are written on one line each. */
export function renderBlock(
  value: YamlValue[] | { [key: string]: YamlValue },
  { indent, dash, style }: BlockForm,
): string[] {
  if (Array.isArray(value)) return value.map((item) => `${indent}${dash}${renderInline(item, style)}`)
  return Object.entries(value).map(
    ([key, item]) => `${indent}${renderKey(key, style)}: ${renderInline(item, style)}`,
  )
}

/** Keys are quoted like scalars that must stay text, with quotes only where they are needed unless `double`. */
export function renderKey(key: string, style: FrontmatterStyle, flow = false): string {
  return renderScalar(key, { style: style === 'double' && flow ? 'double' : 'plain', flow })
}
