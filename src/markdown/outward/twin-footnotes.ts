/** Footnotes of a page as `[^1]` and `[^1]: …`, counted through all the notes that it shows. */
import type { Element, Root } from 'hast'
import type { State } from 'hast-util-to-mdast'
import type { BlockContent, DefinitionContent, FootnoteDefinition, FootnoteReference } from 'mdast'
import { SKIP, visit } from '../visit.ts'

/** By the id of the footnote, its number. */
export type FootnoteNumbers = ReadonlyMap<string, string>

export function numberFootnotes(tree: Root): FootnoteNumbers {
  const numbers = new Map<string, string>()
  visit(tree, 'element', (section) => {
    if (!('dataFootnotes' in section.properties)) return
    visit(section, 'element', ({ tagName, properties }) => {
      const { id } = properties
      if (tagName === 'li' && typeof id === 'string' && !numbers.has(id))
        numbers.set(id, String(numbers.size + 1))
    })
  })
  return numbers
}

/** The reference that a link is; null for any other link. */
export function footnoteReference(
  { properties }: Element,
  numbers: FootnoteNumbers,
): FootnoteReference | null {
  const hash = 'dataFootnoteRef' in properties ? (String(properties['href']).split('#').at(-1) ?? '') : ''
  const number = numbers.get(hash) ?? numbers.get(decode(hash))
  return number === undefined ? null : { type: 'footnoteReference', identifier: number, label: number }
}

/** The definitions in a section of footnotes, without its title and the ways back. */
export function footnoteDefinitions(
  state: State,
  section: Element,
  numbers: FootnoteNumbers,
): FootnoteDefinition[] {
  const definitions: FootnoteDefinition[] = []
  visit(section, 'element', (item) => {
    const number = item.tagName === 'li' ? numbers.get(String(item.properties['id'])) : undefined
    if (number === undefined) return undefined
    const children = state.toFlow(state.all(withoutBackLinks(item))) as (BlockContent | DefinitionContent)[]
    definitions.push({ type: 'footnoteDefinition', identifier: number, label: number, children })
    return SKIP
  })
  return definitions
}

function withoutBackLinks(item: Element): Element {
  visit(item, 'element', (node, index, parent) => {
    if (!('dataFootnoteBackref' in node.properties) || !parent || index === undefined) return undefined
    parent.children.splice(index, 1)
    return [SKIP, index]
  })
  return item
}

/** As browsers look a fragment up: as it stands, then decoded. */
function decode(hash: string): string {
  try {
    return decodeURIComponent(hash)
  } catch {
    return hash
  }
}
