/** A picture with its smaller copies, of which the browser takes the one that fits the screen. */
import type { Element, Properties } from 'hast'
import { element } from './element.ts'

/** How wide the text is, in CSS pixels: `--measure` at the usual size of letters. */
export const measure = 592

/** How wide the cover of a card in a base gets. */
export const cover = 320

export interface PictureView {
  /** Pixels of the file itself, the way up that it is shown. */
  width: number
  height: number
  /** Per format the narrowest first. */
  copies: readonly { format: 'avif' | 'webp'; width: number; href: string }[]
}

/**
 * The element that shows a picture where it has `place` CSS pixels at most:
 * the `img` with `properties` alone where there are no copies.
 */
export function pictureElement(
  { width, copies }: PictureView,
  properties: Properties,
  place: number,
): Element {
  const img = element('img', properties, [])
  const sizes = sizesOf(place, width)
  const sources = formats.flatMap((format) => {
    const fitting = upTo(
      2 * place,
      copies.filter((copy) => copy.format === format),
    )
    if (fitting.length === 0) return []
    const srcSet = fitting.map((copy) => `${copy.href} ${copy.width}w`).join(', ')
    return [element('source', { type: `image/${format}`, srcSet, sizes }, [])]
  })
  return sources.length === 0 ? img : element('picture', {}, [...sources, img])
}

/** The first that a browser can show is taken. */
const formats = ['avif', 'webp'] as const

/** Those that are too narrow, and the first that is not. */
function upTo<Copy extends { width: number }>(width: number, copies: readonly Copy[]): Copy[] {
  const enough = copies.findIndex((copy) => copy.width >= width)
  return copies.slice(0, enough < 0 ? undefined : enough + 1)
}

/** As wide as its place, where the window is as wide; else as the window leaves room between the edges of the page, `--edge`. */
function sizesOf(place: number, own: number): string {
  const beside = Math.min(place, own)
  const alone = place < measure ? beside : Math.min(widerMeasure, own)
  const window = Math.ceil(Math.max(alone + narrowEdges, alone / wideShare))
  const wide = alone === beside ? '' : `(min-width: ${sheet}px) ${beside}px, `
  return `${wide}(min-width: ${window}px) ${alone}px, calc(100vw - ${narrowEdges}px)`
}

/** From here on the text has a margin beside it; in narrower windows its lines may be longer. */
const sheet = 1024
const widerMeasure = 624

/** Both edges of a narrow window in CSS pixels, and the part of a wider one that they leave. */
const narrowEdges = 40
const wideShare = 0.91

/** Of an element that `pictureElement` made, its `img` with the narrowest copy in the place of the file. */
export function smallPicture(node: Element): Element | null {
  const img = imgOf(node)
  const sets = node.children.map((child) => (child.type === 'element' ? child.properties['srcSet'] : null))
  const [src] = String(sets.findLast((set) => typeof set === 'string') ?? '').split(' ')
  return img && src ? { ...img, properties: { ...img.properties, src } } : img
}

/** The `img` of an element that `pictureElement` made; null for any other. */
export function imgOf(node: Element): Element | null {
  if (node.tagName === 'img') return node
  const last = node.tagName === 'picture' ? node.children.at(-1) : undefined
  return last?.type === 'element' && last.tagName === 'img' ? last : null
}
