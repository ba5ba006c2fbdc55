/** HTML of one value, as a cell shows it. */
import type { Element, ElementContent, Nodes } from 'hast'
import { raw } from 'hast-util-raw'
import { element } from '../../markdown/html/element.ts'
import { pictureElement } from '../../markdown/html/picture.ts'
import { isoDate } from '../values/dates.ts'
import { isWebAddress } from '../values/make-link.ts'
import { type DateValue, isList, type LinkValue, type QueryFile, type Value } from '../values/value.ts'
import { textOf } from '../values/value-text.ts'
import type { QueryLook } from './look.ts'

/** Longer texts are cut: a cell is no page. */
const mostCharacters = 1000

/** Nothing for what is absent. No value ever becomes markup of its own. */
export function valueHtml(value: Value, look: QueryLook): ElementContent[] {
  if (value === null) return []
  if (isList(value)) return listHtml(value, look)
  if (typeof value === 'boolean') return [checkbox(value, look)]
  if (typeof value === 'number') return [text(textOf(value))]
  if (typeof value === 'string') return textHtml(value)
  switch (value.kind) {
    case 'date':
      return [dateHtml(value, look)]
    case 'link':
      return [linkHtml(value, look)]
    case 'file':
      return [fileLink(value.file, value.file.label)]
    case 'image':
      return imageHtml(value.of, '', inCell)
    case 'html':
      return textHtml(wordsOf(value.source))
    default:
      return textHtml(textOf(value))
  }
}

/** A link to the page of a file; its bare name where it has none. */
export function fileLink(file: QueryFile, words: string): ElementContent {
  if (file.href === null) return text(words)
  return element('a', { className: ['internal'], href: file.href }, [text(words)])
}

/** The tags of a note, each with a link to its page. */
export function tagsHtml(value: Value, look: QueryLook): ElementContent[] {
  const tags = (isList(value) ? value : [value]).map(textOf).filter((tag) => tag !== '')
  return join(
    tags.map((tag) => {
      const name = tag.replace(/^#/, '')
      return element('a', { className: ['tag'], href: look.tagUrl(name) }, [text(`#${name}`)])
    }),
    ' ',
  )
}

/** The picture behind a value, which has `room` CSS pixels; nothing where readers cannot have it. */
export function imageHtml(value: Value, alt: string, room: number): Element[] {
  const one = isList(value) ? (value[0] ?? null) : value
  const src = imageAddress(one)
  if (src === null) return []
  const picture = fileOf(one)?.picture
  const size = picture && { width: picture.width, height: picture.height }
  const properties = { src, alt, ...size, loading: 'lazy', decoding: 'async' }
  return [picture ? pictureElement(picture, properties, room) : element('img', properties, [])]
}

/** How wide a picture in a table gets, in CSS pixels. */
const inCell = 128

function fileOf(value: Value): QueryFile | null {
  if (value === null || typeof value !== 'object' || isList(value)) return null
  if (value.kind === 'image') return fileOf(value.of)
  return value.kind === 'link' || value.kind === 'file' ? value.file : null
}

function imageAddress(value: Value): string | null {
  if (value === null || isList(value)) return null
  if (typeof value === 'string') return /^https?:\/\//i.test(value) ? encodeURI(decodeSafely(value)) : null
  if (typeof value !== 'object') return null
  if (value.kind === 'image') return imageAddress(value.of)
  if (value.kind === 'link' && /^https?:\/\//i.test(value.target))
    return encodeURI(decodeSafely(value.target))
  if (value.kind !== 'link' && value.kind !== 'file') return null
  return value.file?.isImage ? value.file.href : null
}

function linkHtml(link: LinkValue, { words: { text: phrases } }: QueryLook): ElementContent {
  const words = link.display ?? link.file?.label ?? link.target
  if (link.file) return fileLink(link.file, words)
  if (isWebAddress(link.target)) return externalLink(link.target, words)
  return element('span', { className: ['link-missing'], title: phrases.unwritten }, [text(words)])
}

function externalLink(href: string, words: string): Element {
  return element('a', { className: ['external'], href: encodeURI(decodeSafely(href)), rel: ['noopener'] }, [
    text(words),
  ])
}

function textHtml(value: string): ElementContent[] {
  const words = value.length > mostCharacters ? `${value.slice(0, mostCharacters).toWellFormed()}…` : value
  return isWebAddress(value) && !/\s/.test(value)
    ? [externalLink(value, words)]
    : words === ''
      ? []
      : [text(words)]
}

function dateHtml(date: DateValue, { dateFormat, timeFormat }: QueryLook): Element {
  const words = (date.time ? timeFormat : dateFormat).format(new Date(date.ms))
  return element('time', { dateTime: isoDate(date) }, [text(words)])
}

function checkbox(checked: boolean, { words: { query } }: QueryLook): Element {
  return element(
    'input',
    { type: 'checkbox', disabled: true, checked, ariaLabel: checked ? query.yes : query.no },
    [],
  )
}

function listHtml(list: readonly Value[], look: QueryLook): ElementContent[] {
  const items = list.map((value) => valueHtml(value, look)).filter((item) => item.length > 0)
  return items.flatMap((item, at) => (at === 0 ? item : [text(', '), ...item]))
}

function join(items: ElementContent[], separator: string): ElementContent[] {
  return items.flatMap((item, at) => (at === 0 ? [item] : [text(separator), item]))
}

/** The words of a piece of HTML: its elements, scripts and comments are left out. */
function wordsOf(source: string): string {
  const tree = raw({ type: 'root', children: [{ type: 'raw', value: source.slice(0, mostCharacters) }] })
  return wordsIn(tree)
}

function wordsIn(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (!('children' in node) || (node.type === 'element' && /^(?:script|style)$/.test(node.tagName))) return ''
  return node.children.map(wordsIn).join('')
}

function decodeSafely(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}
