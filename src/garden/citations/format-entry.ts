/**
 * The entry of a work in the list of references, author and year first, after
 * the Chicago Manual of Style. It is made of what readers need to find the
 * work; everything else that a bibliography may hold stays out.
 */
import type { ElementContent } from 'hast'
import type { CslItem } from '../../schemas/csl-item.ts'
import { linkOf } from './entry-link.ts'
import { hasNames, nameList, plainNames } from './names.ts'
import { plainText, richText } from './rich-text.ts'

/** A sentence of the entry. */
type Sentence = ElementContent[]

/** The entry of `item`, which stands under `year`. */
export function formatEntry(item: CslItem, year: string): ElementContent[] {
  const names = nameList(item)
  const title = titleOf(item)
  const opening = names === '' ? [title, [text(year)]] : [[text(names)], [text(year)], title]
  const sentences = [...opening, ...hostOf(item), ...makersOf(item), linkOf(item)]
  return sentences
    .filter(({ length }) => length > 0)
    .flatMap((sentence, at) => [
      ...(at === 0 ? [] : [text(' ')]),
      ...sentence,
      ...(isClosed(sentence) ? [] : [text('.')]),
    ])
}

/** Kinds whose title is that of a part of something else. */
const parts = new Set([
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'chapter',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'paper-conference',
  'post',
  'post-weblog',
  'review',
  'review-book',
])

/** The title of a whole work is set as one; that of a part stands in quotation marks. */
function titleOf({ title, type, genre, ...item }: CslItem): Sentence {
  if (!title) return []
  const isPart = parts.has(type) || (item['container-title'] !== undefined && type !== 'book')
  if (isPart) {
    const inner = richText(title.replaceAll('“', '‘').replaceAll('”', '’'))
    return [text('“'), ...inner, text(endsSentence(inner) ? '”' : '.”')]
  }
  return [cite(richText(title))]
}

/** Where a part stands: its journal with the volume, or its book with the editors. */
function hostOf(item: CslItem): Sentence[] {
  const container = item['container-title']
  if (!container || item.type === 'book') return []
  const name = cite(richText(container))
  const isInside = item.type === 'chapter' || item.type === 'paper-conference'
  if (
    !isInside &&
    (item.type.startsWith('article') || item.volume !== undefined || item.issue !== undefined)
  ) {
    return [[name, ...spaced(issueOf(item)), ...pagesOf(item, ': ')]]
  }
  const editors =
    hasNames(item.author) && hasNames(item.editor) ? `, edited by ${plainNames(item.editor)}` : ''
  const volume = item.volume === undefined ? '' : `, vol. ${item.volume}`
  return [[...(isInside ? [text('In ')] : []), name, text(volume + editors), ...pagesOf(item, ', ')]]
}

function issueOf({ volume, issue }: CslItem): string {
  if (volume === undefined) return issue === undefined ? '' : `no. ${issue}`
  return issue === undefined ? volume : `${volume} (${issue})`
}

function pagesOf({ page }: CslItem, before: string): Sentence {
  return page === undefined ? [] : [text(before + page.replace(/\s*(?:--?|–)\s*/g, '–'))]
}

/** Who else made it, which edition or kind it is, and who published it. */
function makersOf(item: CslItem): Sentence[] {
  const translator =
    hasNames(item.author) && hasNames(item.translator) ? `Translated by ${plainNames(item.translator)}` : ''
  const kind = [genreOf(item), numberOf(item)]
  const publisher = [item['publisher-place'], item.publisher].filter((part) => part !== undefined).join(': ')
  return [translator, editionOf(item), kind.filter((word) => word !== '').join(' '), publisher].map((words) =>
    richText(words),
  )
}

function numberOf({ type, number }: CslItem): string {
  return number !== undefined && (type === 'report' || type === 'standard' || type === 'patent') ? number : ''
}

/** In BibTeX, kinds of patents end in their country. */
function genreOf({ genre = '' }: CslItem): string {
  return genres.get(genre) ?? genres.get(genre.replace(/^(patent|patreq)[a-z]{2}$/, '$1')) ?? genre
}

/** What BibTeX calls its own kinds. */
const genres = new Map([
  ['phdthesis', 'PhD thesis'],
  ['mathesis', 'Master’s thesis'],
  ['mastersthesis', 'Master’s thesis'],
  ['bathesis', 'Bachelor’s thesis'],
  ['candthesis', 'Candidate thesis'],
  ['techreport', 'Technical report'],
  ['resreport', 'Research report'],
  ['patent', 'Patent'],
  ['patreq', 'Patent request'],
])

function editionOf({ edition }: CslItem): string {
  if (edition === undefined || edition === '1') return ''
  return /^\d+$/.test(edition) ? `${ordinal(Number(edition))} ed.` : edition
}

function ordinal(number: number): string {
  const isTeen = number % 100 > 10 && number % 100 < 14
  return `${number}${(isTeen ? undefined : ['th', 'st', 'nd', 'rd'][number % 10]) ?? 'th'}`
}

function cite(children: ElementContent[]): ElementContent {
  return { type: 'element', tagName: 'cite', properties: {}, children }
}

function spaced(words: string): Sentence {
  return words === '' ? [] : [text(` ${words}`)]
}

/** A link stands without a full stop, which readers would copy with it. */
function isClosed(sentence: Sentence): boolean {
  const last = sentence.at(-1)
  return (last?.type === 'element' && last.tagName === 'a') || endsSentence(sentence)
}

function endsSentence(nodes: readonly ElementContent[]): boolean {
  return /[.?!…]["”’)]?$/.test(nodes.map(plainText).join('').trimEnd())
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}
