/** The rows of the index, as the filters see them. */
import { counted, formatNumber } from '../../words/fill.ts'
import type { Forms } from '../../words/forms.ts'
import { type Filter, type FilterRow, matcher } from '../filter.ts'
import type { RowFacets } from '../rows/row-facets.ts'
import { stageOf } from '../stages.ts'
import { readWords } from './read-words.ts'

export interface ListedNote {
  element: HTMLElement
  row: FilterRow
}

/** Reads what the page and the file of facets say about each note. */
export function readRows(list: HTMLElement, facets: RowFacets): ListedNote[] {
  return [...list.querySelectorAll('li')].map((element) => ({ element, row: rowOf(element, facets) }))
}

/** Shows the notes of the choice and hides the others, with the letters that have none left. Returns how many it shows. */
export function showRows(list: HTMLElement, notes: readonly ListedNote[], filter: Filter): number {
  const shows = matcher(filter)
  for (const { element, row } of notes) element.hidden = !shows(row)
  for (const group of list.querySelectorAll<HTMLElement>('.row-group')) {
    group.hidden = !group.querySelector('li:not([hidden])')
  }
  return notes.filter(({ element }) => !element.hidden).length
}

/** Says how many notes are shown; the element is a live region, so it changes only when the text does. */
export function announce(shown: number, total: number): void {
  const status = document.querySelector<HTMLElement>('[data-index-count]')
  const text = status ? countText(readWords(status), shown, total) : ''
  if (status && status.textContent?.trim() !== text) status.textContent = text
  const none = document.querySelector<HTMLElement>('[data-index-none]')
  if (none) none.hidden = shown > 0
}

function countText({ lang, all, some }: CountWords, shown: number, total: number): string {
  if (shown === total) return counted(all, total, lang)
  return counted(some, total, lang, { shown: formatNumber(shown, lang) })
}

interface CountWords {
  lang: string
  all: Forms
  /** With `{shown}`. */
  some: Forms
}

function rowOf(element: HTMLElement, facets: RowFacets): FilterRow {
  const link = element.querySelector('a')
  const [topic = '', ...tags] = facets[link?.getAttribute('href') ?? ''] ?? []
  const sign = element.querySelector('use')?.getAttribute('href') ?? ''
  const words = [link, element.querySelector('li > span')].map((part) => part?.textContent)
  return {
    topic,
    maturity: stageOf(sign.replace('#site:glyph-', '')) ?? '',
    tags,
    text: [...words, ...tags].join('\n').toLowerCase().normalize('NFC'),
  }
}
