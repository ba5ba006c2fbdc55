/** HTML of embedded files: images, sound, film, PDF, and a plain link for the rest. */
import type { Element, ElementContent } from 'hast'
import type { LinkView } from '../render-context.ts'
import { element } from './element.ts'

export interface EmbedText {
  alt: string
  /** Pixels. */
  width: number | undefined
  height: number | undefined
}

/**
 * The text of an embed, whose last part may be a size: `640x480`, `640`,
 * `alt|640`. Without words of its own the image is described by `fallback`.
 */
export function parseEmbedText(display: string | null, fallback: string): EmbedText {
  const parts = (display ?? '').split('|').map((part) => part.trim())
  const size = /^(\d{1,5})(?:x(\d{1,5}))?$/.exec(parts.at(-1) ?? '')
  const alt = (size ? parts.slice(0, -1) : parts).filter((part) => part !== '').join(' ')
  return { alt: alt || fallback, width: numberOf(size?.[1]), height: numberOf(size?.[2]) }
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits)
}

/** The element that shows a file in place. */
export function fileElement(
  view: Extract<LinkView, { state: 'file' }>,
  { alt, width, height }: EmbedText,
): Element {
  const words = alt || view.label
  const link = element('a', { className: ['embed-file'], href: view.href }, [{ type: 'text', value: words }])
  if (view.kind === 'image') {
    return element(
      'img',
      { className: ['embed-image'], src: view.href, alt, width, height, loading: 'lazy', decoding: 'async' },
      [],
    )
  }
  if (view.kind === 'audio') return media('audio', view.href, { controls: true, preload: 'none' }, link)
  if (view.kind === 'video')
    return media('video', view.href, { controls: true, preload: 'metadata', width, height }, link)
  if (view.kind === 'pdf') return pdf(view, link)
  return link
}

function media(
  tagName: string,
  src: string,
  properties: Record<string, unknown>,
  link: ElementContent,
): Element {
  return element(tagName, { src, ...properties } as Element['properties'], [link])
}

/** `#page=3` is for the viewer, `#height=400` for us. */
function pdf(view: Extract<LinkView, { state: 'file' }>, link: ElementContent): Element {
  const parts = (view.fragment ?? '').split('&')
  const height = parts
    .map((part) => /^height=(\d{1,5})$/.exec(part)?.[1])
    .find((value) => value !== undefined)
  const fragment = parts.filter((part) => part !== '' && !part.startsWith('height=')).join('&')
  const data = fragment ? `${view.href}#${encodeURI(fragment)}` : view.href
  return element('object', { className: ['embed-pdf'], data, type: 'application/pdf', height }, [link])
}
