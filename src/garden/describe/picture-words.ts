/**
 * Pictures of a note that have no words for those who do not see them, each with the words
 * that certainly are about it, if there are: its title, the caption behind it, or a name that somebody gave the file.
 */
import type { Image, Node, Paragraph, Parent, Root } from 'mdast'
import { plainText } from '../../markdown/plain-text.ts'
import { visitParents } from '../../markdown/visit.ts'
import { fileKind } from '../file-kinds.ts'
import type { PicturePlace } from './detail.ts'

export interface FoundPicture extends PicturePlace {
  /** Null where nothing is certain. */
  words: string | null
  /** What the words are of; null without. */
  source: 'title' | 'caption' | 'file name' | null
}

const mostLetters = 200

/** Those of `tree` that stand outside of tables, in source order. */
export function findMutePictures(tree: Root, source: string): FoundPicture[] {
  const found: FoundPicture[] = []
  visitParents(tree, (node: Node, ancestors: Parent[]) => {
    const start = node.position?.start
    const end = node.position?.end.offset
    if (start?.offset === undefined || end === undefined) return
    if (ancestors.some(({ type }) => type === 'table' || type === 'link' || type === 'comment')) return
    const place = placeOf(node, source.slice(start.offset, end))
    if (!place) return
    const { file, at, before, title } = place
    const caption = captionOf(node, ancestors)
    const certain: [FoundPicture['source'], string | null][] = [
      ['title', title],
      ['caption', caption],
      ['file name', nameOf(file)],
    ]
    const [from, words] = certain.find(([, text]) => text !== null && isPlain(text)) ?? [null, null]
    found.push({
      file,
      at: start.offset + at,
      before,
      line: start.line,
      column: start.column,
      words,
      source: from,
    })
  })
  return found
}

interface Written {
  file: string
  /** Where words would go, counted from the begin of the picture, and what has to stand before them. */
  at: number
  before: string
  title: string | null
}

/** Null for what is no picture, has words, or is written in a way that words cannot be put into safely. */
function placeOf(node: Node, written: string): Written | null {
  if (node.type === 'image') {
    const { alt, url, title } = node as Image
    if ((alt ?? '').trim() !== '' || !written.startsWith('![](')) return null
    return { file: url, at: 2, before: '', title: title?.trim() || null }
  }
  if (node.type !== 'wikilink' || !written.startsWith('![[')) return null
  const [, file = '', size = ''] = /^!\[\[([^[\]|\\#]+)(\|\d{1,5}(?:x\d{1,5})?)?\]\]$/.exec(written) ?? []
  if (file === '' || fileKind(file.trim()) !== 'image') return null
  return { file: file.trim(), at: written.length - 2 - size.length, before: '|', title: null }
}

/** The words in italics behind a picture that stands alone in its line: in the same paragraph, or as the next one. */
function captionOf(node: Node, ancestors: readonly Parent[]): string | null {
  const paragraph = ancestors.at(-1)
  if (paragraph?.type !== 'paragraph') return null
  const rest = (paragraph as Paragraph).children.filter(
    (child) => (child as Node) !== node && !isBlank(child),
  )
  const [only] = rest
  if (rest.length === 1 && only?.type === 'emphasis') return plainText(only).trim()
  if (rest.length > 0) return null
  const siblings: readonly Node[] = ancestors.at(-2)?.children ?? []
  const next = siblings[siblings.indexOf(paragraph) + 1]
  if (next?.type !== 'paragraph') return null
  const words = (next as Paragraph).children.filter((child) => !isBlank(child))
  const [caption] = words
  return words.length === 1 && caption?.type === 'emphasis' ? plainText(caption).trim() : null
}

function isBlank(node: Node): boolean {
  if (node.type === 'break' || node.type === 'blockId') return true
  return node.type === 'text' && 'value' in node && String(node.value).trim() === ''
}

/** How cameras, phones and editors name files. */
const machineName =
  /^(?:img|dsc|dscn|pxl|mvi|screen ?shot|screen ?capture|pasted image|image|photo|picture|pic|file|untitled|unnamed|download|scan|capture|bildschirmfoto|captura|unknown|whatsapp|signal|figure|fig|diagram|logo|icon)(?![\p{L}])/iu

/** The name of a file that is three words or more, as a person would give it. */
function nameOf(file: string): string | null {
  const base = decode(file.split(/[?#]/)[0] ?? '')
    .replace(/^.*[\\/]/, '')
    .replace(/\.[a-z0-9]+$/i, '')
  const words = base.split(/[-_\s]+/).filter((word) => word !== '')
  const isWords = words.length >= 3 && words.every((word) => /^(?:\p{L}[\p{L}\p{M}’']*|\d{1,4})$/u.test(word))
  const letters = words.filter((word) => /^\p{L}{2,}/u.test(word))
  if (!isWords || letters.length < 3 || machineName.test(words.join(' '))) return null
  return words.join(' ')
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Whether the words mean nothing but themselves wherever they stand. */
function isPlain(text: string): boolean {
  return text !== '' && text.length <= mostLetters && !/[|[\]\\`*_<>$%^#{}~=\n\r@&!]|https?:/.test(text)
}
