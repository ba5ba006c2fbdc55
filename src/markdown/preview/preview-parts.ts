/** What previews show of a note, made once from the HTML of its body. */
import type { Root, RootContent } from 'hast'
import type { NotePreview } from '../../schemas/page.ts'
import { smallPicture } from '../html/picture.ts'
import { feedHtml } from '../outward/feed-html.ts'
import { outwardTree } from '../outward/outward-tree.ts'
import { visit } from '../visit.ts'
import { clip } from './clip.ts'
import { placeIn, rankOf } from './place-in.ts'
import { plainPart } from './plain-part.ts'

/** How much of the HTML can hold the opening; the rest is not parsed for it. */
const openingHtml = 8000

/** Letters of an opening, and of a section. */
const openingLetters = 360
const placeLetters = 480

/** Of the blocks of a note, the opening takes no more than these. */
const openingBlocks = 3

/**
 * The opening of `html`, which stands on the page with the full address `page`,
 * and the parts under the ids `places` that it has. No part holds an id, a
 * class or a link, and addresses of the site's own
 * files start at its root. Pictures of other hosts are left out: resting on a link asks nobody else.
 */
export function previewParts(html: string, page: string, places: readonly string[]): NotePreview {
  const tree = outwardTree(places.length > 0 ? html : html.slice(0, openingHtml), page, smallPicture)
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
  visit(tree, 'element', ({ tagName, properties }, index, parent) => {
    if (tagName !== 'img') return undefined
    const { src } = properties
    if (typeof src !== 'string' || !src.startsWith(`${origin}/`)) {
      if (parent && index !== undefined) parent.children.splice(index, 1)
      return index
    }
    delete properties['srcSet']
    Object.assign(properties, { src: src.slice(origin.length), loading: 'lazy', decoding: 'async' })
    return undefined
  })
  return feedHtml(tree).trim()
}
