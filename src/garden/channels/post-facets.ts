/**
 * What is a link and what a tag in a post for Bluesky. It marks them beside the text, by the places of their UTF-8
 * bytes: https://docs.bsky.app/docs/advanced-guides/post-richtext, lexicon `app.bsky.richtext.facet`.
 */

export interface Facet {
  /** The end is the first byte that does not belong to it. */
  index: { byteStart: number; byteEnd: number }
  features: [LinkFeature | TagFeature]
}

interface LinkFeature {
  $type: 'app.bsky.richtext.facet#link'
  uri: string
}

interface TagFeature {
  $type: 'app.bsky.richtext.facet#tag'
  /** Without the hash. */
  tag: string
}

/** A link begins as one and ends before white space. */
const linkPattern = /https?:\/\/[^\s<>"]+/g

/** At the start or after white space or an opening mark; a hash, then letters, digits, marks and `_` or `-`, of which not all are digits. */
const tagPattern = /(?<=^|[\s([{"'“„«])[#＃](?!\p{Nd}+(?![\p{L}\p{M}\p{Nd}_-]))[\p{L}\p{M}\p{Nd}_-]+/gu

/** The lexicon allows 64 graphemes and 640 bytes; no grapheme is less than one letter, and no letter of a tag more than ten bytes. */
const longestTag = 64

/** In the order of the text; none lies in another. `text` is well formed. */
export function postFacets(text: string): Facet[] {
  const links = [...text.matchAll(linkPattern)].flatMap(({ 0: raw, index }) => {
    const uri = withoutEndMarks(raw)
    const feature: LinkFeature = { $type: 'app.bsky.richtext.facet#link', uri }
    return URL.canParse(uri) ? [{ start: index, end: index + uri.length, feature }] : []
  })
  const tags = [...text.matchAll(tagPattern)].flatMap(({ 0: raw, index: start }) => {
    const feature: TagFeature = { $type: 'app.bsky.richtext.facet#tag', tag: raw.slice(1) }
    const end = start + raw.length
    const isInLink = links.some((link) => start < link.end && end > link.start)
    return isInLink || raw.length > longestTag + 1 ? [] : [{ start, end, feature }]
  })
  return [...links, ...tags]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, feature }) => ({
      index: { byteStart: byteLength(text.slice(0, start)), byteEnd: byteLength(text.slice(0, end)) },
      features: [feature],
    }))
}

/** A full stop ends a sentence rather than an address; a closing bracket belongs to it if its opening one does. */
function withoutEndMarks(raw: string): string {
  let uri = raw
  for (;;) {
    const last = uri.at(-1) ?? ''
    const opens = { ')': '(', ']': '[', '}': '{' }[last]
    const isOpen = opens !== undefined && uri.split(opens).length >= uri.split(last).length
    if (!(/[.,;:!?'"”»…)\]}]/.test(last) && !isOpen)) return uri
    uri = uri.slice(0, -1)
  }
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length
}
