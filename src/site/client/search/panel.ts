/** The search itself: a field, facets, and what was found. It stands in a dialog and on a page of its own. */
import { counted, linkedPieces } from '../../../words/fill.ts'
import { parseQuery, toggleFacet } from '../../search/parse-query.ts'
import type { SearchStart } from '../../search/search-start.ts'
import { element } from './element.ts'
import { type Engine, type Found, loadEngine } from './engine.ts'
import { steer } from './list-keys.ts'
import { facetButtons } from './show-facets.ts'
import { hitOptions, noteOption } from './show-hits.ts'
import { suggester } from './suggest-notes.ts'

export interface PanelOptions {
  /** What is asked first. */
  query: string
  /** Whether Enter opens the best note at once. */
  eager: boolean
  /** Told of every question, once it is answered. */
  onAsked?(query: string): void
  /** Told of Enter with nothing chosen. */
  onEnter?(query: string): void
}

export interface Panel {
  field: HTMLInputElement
  ask(query: string): void
}

/** Notes shown at first, and with each press of “more”. */
const atOnce = 6

/** Waits this many milliseconds for the next key. */
const pause = 120

/** Puts a search around `field` into `place`. */
export function mountPanel(
  place: HTMLElement,
  field: HTMLInputElement,
  start: SearchStart,
  { query, eager, onAsked, onEnter }: PanelOptions,
): Panel {
  const { words, lang } = start
  const list = element('div', {
    class: 'hits',
    role: 'listbox',
    'aria-label': words.results,
    id: `${field.id}-list`,
  })
  const chips = element('div', { class: 'chips', role: 'group', 'aria-label': words.narrow })
  const status = element('p', { class: 'search-status', role: 'status' })
  const after = element('div', { class: 'search-after' })
  place.append(chips, status, list, after)
  for (const [name, value] of Object.entries(comboboxOf(list))) field.setAttribute(name, value)
  const keys = steer(field, list, () => onEnter?.(field.value))

  const suggest = suggester(start.titles)
  let engine: Promise<Engine> | undefined
  let asked = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const showFirst = () => {
    chips.replaceChildren()
    after.replaceChildren(hintOf(start))
    status.textContent = start.first.heading
    list.replaceChildren(...start.first.notes.map((note) => noteOption(note, start)))
    keys.renew(false)
  }

  const showFound = async (text: string, found: Found, current: () => boolean) => {
    const hits = await found.hits(0, atOnce)
    const meant = found.total === 0 ? await suggest(text) : []
    if (!current()) return
    chips.replaceChildren(
      ...facetButtons(text, found, start, (facet, value) => {
        ask(toggleFacet(field.value, facet, value))
        field.focus()
      }),
    )
    status.textContent =
      found.total > 0 ? counted(words.found, found.total, lang) : noneText(start, meant.length)
    list.replaceChildren(
      ...hits.flatMap((hit) => hitOptions(hit, start)),
      ...meant.map((note) => noteOption(note, start)),
    )
    after.replaceChildren(
      ...(found.total > atOnce ? [moreButton(found)] : []),
      ...(found.total === 0 ? [hintOf(start)] : []),
    )
    keys.renew(eager)
  }

  /** Adds the next notes at the end of the list. */
  const moreButton = (found: Found): HTMLElement => {
    let shown = atOnce
    const button = element('button', { class: 'search-more', type: 'button' }, words.more)
    button.addEventListener('click', async () => {
      const hits = await found.hits(shown, atOnce)
      shown += atOnce
      const options = hits.flatMap((hit) => hitOptions(hit, start))
      list.append(...options)
      keys.renew(false)
      options[0]?.focus()
      if (shown >= found.total) button.remove()
    })
    return button
  }

  const answer = async (text: string) => {
    const number = ++asked
    const current = () => number === asked
    const terms = parseQuery(text)
    onAsked?.(text)
    if (terms.length === 0) return showFirst()
    const slow = setTimeout(() => current() && status.replaceChildren(`${words.searching} …`), 400)
    try {
      engine ??= loadEngine(start.indexes)
      const found = await (await engine).search(terms)
      if (current()) await showFound(text, found, current)
    } catch {
      engine = undefined
      if (current()) showFailure()
    } finally {
      clearTimeout(slow)
    }
  }

  const showFailure = () => {
    chips.replaceChildren()
    list.replaceChildren()
    status.replaceChildren(
      ...linkedPieces(words.failed).map(({ text, key }) =>
        key === null ? text : element('a', { href: start.notes }, text),
      ),
    )
    keys.renew(false)
  }

  const ask = (text: string) => {
    field.value = text
    clearTimeout(timer)
    void answer(text)
  }

  field.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(() => void answer(field.value), pause)
  })
  ask(query)
  return { field, ask }
}

function comboboxOf(list: HTMLElement): Record<string, string> {
  return {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    'aria-expanded': 'false',
    'aria-haspopup': 'listbox',
  }
}

function noneText({ words }: SearchStart, suggestions: number): string {
  return suggestions > 0 ? `${words.none} ${words.meant}:` : words.none
}

/** How more can be said than words. */
function hintOf({ words }: SearchStart): HTMLElement {
  const pieces = words.hint.split(/(\{\w+\})/)
  return element(
    'p',
    { class: 'search-hint' },
    ...pieces.map((piece) => {
      const name = /^\{(\w+)\}$/.exec(piece)?.[1]
      const example = Object.entries(words.examples).find(([key]) => key === name)?.[1]
      return example === undefined ? piece : element('code', {}, example)
    }),
  )
}
