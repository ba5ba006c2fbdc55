/** Builds hast elements. */
import type { Element, ElementContent, Properties } from 'hast'

/** An element; properties that are undefined are left out. */
export function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  const given = Object.entries(properties).filter(([, value]) => value !== undefined && value !== null)
  return { type: 'element', tagName, properties: Object.fromEntries(given), children }
}
