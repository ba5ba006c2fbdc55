/** What previews show of a note. */
import type { Root, RootContent } from 'hast'
import type { NotePreview } from '../../schemas/outward-note.ts'
import { feedHtml } from '../outward/feed-html.ts'
import { visit } from '../visit.ts'
import { clip } from './clip.ts'
import { placeIn, rankOf } from './place-in.ts'
import { plainPart } from './plain-part.ts'

/** Letters of an opening, and of a section. */
const openingLetters = 360
const placeLetters = 480

/** Of the blocks of a note, the opening takes no more than these. */
const openingBlocks = 3

/**
 * The opening of the outward `tree`, which stands on the page with the full address `page`,
 * and the parts under the ids `places` that it has. No part holds an id, a
 * class or a link, and addresses of the site's own
 * files start at its root. Pictures of other hosts are left out: resting on a link asks nobody else.
 */
export function previewParts(tree: Root, page: string, places: readonly string[]): NotePreview {
  const show = (nodes: readonly RootContent[], letters: number) =>
    partHtml(clip(plainPart(nodes), letters), new URL(page).origin)
  return {
    opening: show(openingOf(tree), openingLetters),
    places: places.flatMap((id) => {
      const nodes = placeIn(tree, id)
      return nodes ? [{ id, html: show(nodes, placeLetters) }] : []
    }),
  }
}

/** The first blocks below the headings that the note begins with. */
function openingOf({ children }: Root): RootContent[] {
  const start = children.findIndex((node) => rankOf(node) === null && plainPart([node]).some(isElement))
  return start < 0 ? [] : plainPart(children.slice(start)).filter(isElement).slice(0, openingBlocks)
}

function isElement(node: RootContent): boolean {
  return node.type === 'element'
}

function partHtml(nodes: RootContent[], origin: string): string {
  const tree: Root = { type: 'root', children: nodes }
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'img') return undefined
    const { src } = node.properties
    if (typeof src !== 'string' || !src.startsWith(`${origin}/`)) {
      if (parent && index !== undefined) parent.children.splice(index, 1)
      return index
    }
    // The properties are those of the tree that the part was taken from.
    const properties = { ...node.properties, src: src.slice(origin.length) }
    delete properties['srcSet']
    node.properties = { ...properties, loading: 'lazy', decoding: 'async' }
    return undefined
  })
  return feedHtml(tree).trim()
}
