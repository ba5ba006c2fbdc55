/** HTML of embedded files: images, sound, film, PDF, and a plain link for the rest. */
import type { Element, Properties } from 'hast'
import type { LinkView } from '../render-context.ts'
import { element } from './element.ts'
import { measure, type PictureView, pictureElement } from './picture.ts'

export interface EmbedText {
  alt: string
  /** Pixels. */
  width: number | undefined
  height: number | undefined
}

/**
 * The text of an embed, whose last part may be a size: `640x480`, `640`,
 * `alt|640`; in a table a bar is written `\|`. Without words of its own the image is described by `fallback`.
 */
export function parseEmbedText(display: string | null, fallback: string): EmbedText {
  const parts = (display ?? '').split(/\\?\|/).map((part) => part.trim())
  const size = /^(\d{1,5})(?:x(\d{1,5}))?$/.exec(parts.at(-1) ?? '')
  const alt = (size ? parts.slice(0, -1) : parts).filter((part) => part !== '').join(' ')
  return { alt: alt || fallback, width: numberOf(size?.[1]), height: numberOf(size?.[2]) }
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits)
}

/** The element that shows a file in place, which is `room` CSS pixels wide. */
export function fileElement(
  view: Extract<LinkView, { state: 'file' }>,
  { alt, width, height }: EmbedText,
  room = measure,
): Element {
  const words = alt || view.label
  const link = fileLink(view.href, words)
  if (view.kind === 'image') {
    const size = sizeIn(view.picture, width, height)
    const source = { className: ['embed-image'], src: view.href, alt }
    const properties = { ...source, ...size, loading: 'lazy', decoding: 'async' }
    if (!view.picture) return element('img', properties, [])
    return pictureElement(view.picture, properties, Math.min(width ?? room, room))
  }
  const shown = { controls: true, ariaLabel: words }
  if (view.kind === 'audio') return media('audio', view.href, { ...shown, preload: 'none' }, link)
  if (view.kind === 'video')
    return media('video', view.href, { ...shown, preload: 'metadata', width, height }, link)
  if (view.kind === 'pdf') return pdf(view, words)
  return link
}

/** The size that its author wants, the height in proportion where only the width is said; else its own. */
function sizeIn(
  own: PictureView | undefined,
  width: number | undefined,
  height: number | undefined,
): Pick<EmbedText, 'width' | 'height'> {
  if (!own) return { width, height }
  if (width === undefined) return { width: own.width, height: own.height }
  return { width, height: height ?? Math.max(1, Math.round((width * own.height) / own.width)) }
}

/** Controls of the browser, and below them a link to the file itself, for what a browser cannot play. */
function media(tagName: string, src: string, properties: Properties, link: Element): Element {
  const download = { ...link, properties: { ...link.properties, download: '' } }
  return element('span', { className: ['embed-media'] }, [
    element(tagName, { src, ...properties }, []),
    download,
  ])
}

/** `#page=3` is for the viewer, `#height=400` for us. Where no viewer is, there is the link. */
function pdf(view: Extract<LinkView, { state: 'file' }>, words: string): Element {
  const parts = (view.fragment ?? '').split('&')
  const height = parts
    .map((part) => /^height=(\d{1,5})$/.exec(part)?.[1])
    .find((value) => value !== undefined)
  const fragment = parts.filter((part) => part !== '' && !part.startsWith('height=')).join('&')
  const data = fragment ? `${view.href}#${encodeURI(fragment)}` : view.href
  const properties = { className: ['embed-pdf'], data, type: 'application/pdf', height, ariaLabel: words }
  return element('object', properties, [fileLink(data, words)])
}

function fileLink(href: string, words: string): Element {
  return element('a', { className: ['embed-file'], href }, [{ type: 'text', value: words }])
}
