/** Writes another target into a link of any kind, where the link stands in its file. */
import type { Nodes, Root } from 'mdast'
import { parseMarkdown } from '../../markdown/parse.ts'
import { type Destination, destinationOf } from '../../markdown/syntax/destination.ts'
import { visit } from '../../markdown/visit.ts'
import type { LinkOccurrence } from '../link-occurrence.ts'
import type { TextEdit } from '../text-edit.ts'
import { writeProperty } from './write-property.ts'
import { writeUrl } from './write-url.ts'
import { fitsSubpath, fitsWikilink, type NewTarget, type Splice, writeWikilink } from './write-wikilink.ts'

/** Where the addresses of the Markdown links of a note stand, by the place of the link. */
export type Destinations = ReadonlyMap<number, Destination>

/** Those of a note; links by reference have the address of their definition. */
export function findDestinations(tree: Root): Destinations {
  const definitions = new Map<string, Nodes>()
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  const found = new Map<number, Destination>()
  visit(tree, (node) => {
    const isReference = node.type === 'linkReference' || node.type === 'imageReference'
    const holder = isReference ? definitions.get(node.identifier) : node
    const destination = holder && holder.type !== 'root' ? destinationOf(holder) : null
    const offset = node.position?.start.offset
    if (destination && offset !== undefined && node.type !== 'definition') found.set(offset, destination)
  })
  return found
}

/** The edit of the note's `source`; null where the new target cannot stand there. */
export function writeLink(
  link: LinkOccurrence,
  target: NewTarget,
  source: string,
  destinations: Destinations,
): TextEdit | null {
  if (link.kind === 'markdown') {
    const place = destinations.get(link.start)
    return place ? shift(writeUrl(source.slice(place.start, place.end), target), place.start) : null
  }
  if (!fits(target)) return null
  const write = link.kind === 'property' ? writeProperty : writeWikilink
  const change = write(link.raw, target)
  return change && shift(change, link.start)
}

/** The same for a link in a text of a JSON file, such as a canvas, where `raw` has the escapes of JSON. */
export function writeJsonLink(link: LinkOccurrence, target: NewTarget): TextEdit | null {
  const raw: unknown = JSON.parse(`"${link.raw}"`)
  if (typeof raw !== 'string') return null
  const own = { ...link, raw, start: 0 }
  const edit = writeLink(own, target, raw, findDestinations(parseMarkdown(raw)))
  if (!edit) return null
  const text = raw.slice(0, edit.start) + edit.text + raw.slice(edit.end)
  return { start: link.start, end: link.end, text: JSON.stringify(text).slice(1, -1) }
}

function fits({ path, subpath }: NewTarget): boolean {
  return (path === null || fitsWikilink(path)) && (subpath === null || fitsSubpath(subpath))
}

function shift({ start, end, text }: Splice, by: number): TextEdit {
  return { start: start + by, end: end + by, text }
}
