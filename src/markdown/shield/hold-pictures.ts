/**
 * Pictures of other hosts, held back until a reader asks for them: to load one
 * tells its host who reads the page. A link stands in its place, and a script
 * puts the picture there on a click.
 */
import type { Element, ElementContent, Root } from 'hast'
import { fill } from '../../words/fill.ts'
import type { Words } from '../../words/words.ts'
import { facade } from '../html/facade.ts'
import { imgOf } from '../html/picture.ts'
import { SKIP, visitParents } from '../visit.ts'
import { srcsetAddresses } from './srcset-addresses.ts'

/** Changes `tree`, which stands on the page with the full address `page`; returns whether it held one such picture. */
export function holdPictures(tree: Root, page: string, words: Words): boolean {
  let held = false
  visitParents(tree, 'element', (node, ancestors) => {
    const parent = ancestors.at(-1)
    const address = outerAddress(node, page)
    if (address === null || !parent) return undefined
    const inLink = ancestors.some((ancestor) => ancestor.type === 'element' && ancestor.tagName === 'a')
    const at = parent.children.indexOf(node)
    parent.children[at] = inLink ? wordsFor(node, address, words) : linkFor(node, address, words)
    held = true
    return SKIP
  })
  return held
}

/** The full address of a picture, any of whose files lies with another host; null for all else. */
function outerAddress(node: Element, page: string): string | null {
  const img = imgOf(node)
  if (!img) return null
  const sets = [img, ...node.children].map((part) =>
    part.type === 'element' ? part.properties['srcSet'] : null,
  )
  const urls = [img.properties['src'], ...sets.flatMap(srcsetAddresses)]
    .flatMap((address) =>
      typeof address === 'string' && URL.canParse(address, page) ? new URL(address, page) : [],
    )
    .filter(({ protocol }) => /^https?:$/.test(protocol))
  const here = new URL(page).origin
  return urls.some(({ origin }) => origin !== here) ? (urls[0]?.href ?? null) : null
}

function wordsFor(node: Element, address: string, { text }: Words): ElementContent {
  return { type: 'text', value: altOf(node) || fill(text.pictureOn, { host: hostOf(address) }) }
}

function linkFor(node: Element, address: string, words: Words): Element {
  const alt = altOf(node)
  const link = facade({ kind: 'picture', host: hostOf(address), player: address }, address, alt, words)
  const { width, height } = imgOf(node)?.properties ?? {}
  Object.assign(link.properties, { dataAlt: alt || undefined, dataWidth: width, dataHeight: height })
  return link
}

function altOf(node: Element): string {
  return String(imgOf(node)?.properties['alt'] ?? '').trim()
}

function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '')
}
