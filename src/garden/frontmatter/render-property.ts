/** Writes a property that is new in its block. */
import type { YamlValue } from './frontmatter.ts'
import type { HouseStyle } from './house-style.ts'
import { renderBlock, renderInline, renderKey } from './render-value.ts'

/** Its lines, without line ends. `indent` is that of the key. */
export function renderProperty(key: string, value: YamlValue, indent: string, house: HouseStyle): string[] {
  const head = `${indent}${renderKey(key, 'plain')}:`
  const isList = Array.isArray(value)
  if (isList && value.length > 0 && house.list === 'block') {
    const form = { indent: indent + house.indent, dash: house.dash, style: house.quotes }
    return [head, ...renderBlock(value, form)]
  }
  return [`${head} ${renderInline(value, isList ? house.quotes : 'plain')}`]
}
