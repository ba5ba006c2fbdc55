/** Lets one part of a note refer to what another part of it defines. */
import type { Nodes, Root } from 'mdast'
import type { Extension } from 'micromark-util-types'
import { walkParents } from './walk-tree.ts'

/** Normalised labels, as micromark keeps them. */
export interface Definitions {
  links: ReadonlySet<string>
  footnotes: ReadonlySet<string>
}

/** What the trees define. */
export function collectDefinitions(trees: readonly Root[]): Definitions {
  const links = new Set<string>()
  const footnotes = new Set<string>()
  for (const tree of trees) {
    walkParents(tree, ({ children }) => {
      for (const child of children as Nodes[]) {
        if (child.type === 'definition') links.add(child.identifier.toUpperCase())
        if (child.type === 'footnoteDefinition') footnotes.add(child.identifier.toUpperCase())
      }
    })
  }
  return { links, footnotes }
}

/** Parses as if all of that was defined. Meant for one parse. */
export function knownDefinitions({ links, footnotes }: Definitions): Extension {
  let isTold = false
  return {
    document: {
      // Tried for every code that starts a line, and never matches: a place to meet the parser.
      null: {
        name: 'knownDefinitions',
        tokenize(_effects, _ok, nok) {
          if (isTold) return nok
          isTold = true
          this.parser.gfmFootnotes ??= []
          for (const label of links) this.parser.defined.push(label)
          for (const label of footnotes) this.parser.gfmFootnotes.push(label)
          return nok
        },
      },
    },
  }
}
