/**
 * Runs on the index: turns the links of the filters into buttons that combine in
 * place. The choice stands in the address, so that it can be shared and restored.
 * What it knows of the notes is fetched when a reader is about to choose.
 */
import { type Filter, filterQuery, parseFilter, toggle } from '../filter.ts'
import type { RowFacets } from '../rows/row-facets.ts'
import { addTagButton, buttonFor, facetOf, showButton } from './facet-button.ts'
import { joinPages } from './join-pages.ts'
import { announce, readRows, showRows } from './list-rows.ts'

const filters = document.querySelector<HTMLElement>('[data-index-filters]')
const list = document.querySelector<HTMLElement>('[data-index-rows]')
if (filters && list) start(filters, list)

function start(filters: HTMLElement, list: HTMLElement): void {
  const buttons = readyFilters(filters)
  let shower: Promise<(filter: Filter) => void> | undefined
  const ready = () => {
    shower ??= Promise.all([readFacets(filters.dataset['src'] ?? ''), joinPages(list)]).then(([facets]) =>
      showerOf(filters, list, buttons, facets),
    )
    shower.catch(() => {
      shower = undefined
    })
    return shower
  }
  let filter = parseFilter(location.search)
  const show = async (): Promise<void> => (await ready())(filter)
  const choose = (next: Filter, remember: 'pushState' | 'replaceState'): void => {
    filter = next
    const query = filterQuery(filter)
    history[remember](null, '', query === '' ? location.pathname : `?${query}`)
    void show()
  }

  filters.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null
    const chosen = button && facetOf(button)
    if (chosen) choose(toggle(filter, chosen.facet, chosen.value), 'pushState')
  })
  filters.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement) choose({ ...filter, text: target.value }, 'replaceState')
  })
  for (const event of ['pointerover', 'focusin']) filters.addEventListener(event, ready, { once: true })
  document.querySelector('[data-index-clear]')?.addEventListener('click', () => {
    choose(parseFilter(''), 'pushState')
  })
  addEventListener('popstate', () => {
    filter = parseFilter(location.search)
    void show()
  })
  if (filterQuery(filter) !== '') void show()
}

/** Turns the links into buttons, none of them chosen, and shows the field. */
function readyFilters(filters: HTMLElement): HTMLButtonElement[] {
  const buttons = [...filters.querySelectorAll<HTMLAnchorElement>('a[data-facet]')].map(buttonFor)
  for (const button of buttons) button.setAttribute('aria-pressed', 'false')
  filters.querySelector('input')?.closest('p')?.removeAttribute('hidden')
  return buttons
}

/** Readies the rows, and returns what shows a choice on the page. */
function showerOf(
  filters: HTMLElement,
  list: HTMLElement,
  buttons: HTMLButtonElement[],
  facets: RowFacets,
): (filter: Filter) => void {
  const notes = readRows(list, facets)
  const rows = notes.map(({ row }) => row)
  const tagList = filters.querySelector('[data-facet-tags]')
  const input = filters.querySelector('input')
  return (filter) => {
    const known = buttons.map(facetOf).flatMap((facet) => (facet?.facet === 'tag' ? facet.value : []))
    const unknown = filter.tags.filter((tag) => !known.includes(tag))
    if (tagList) buttons.push(...unknown.map((tag) => addTagButton(tagList, tag)))
    for (const button of buttons) showButton(button, filter, rows)
    if (input && input.value !== filter.text) input.value = filter.text
    announce(showRows(list, notes, filter), notes.length)
  }
}

/** Throws where the file cannot be read: no choice can be shown then. */
async function readFacets(address: string): Promise<RowFacets> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`The filters could not be loaded: ${answer.status}.`)
  return (await answer.json()) as RowFacets
}
