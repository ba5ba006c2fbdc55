/**
 * Runs on the index: turns the links of the filters into buttons that combine in
 * place. The choice stands in the address, so that it can be shared and restored.
 */
import { type Filter, filterQuery, parseFilter, toggle } from '../filter.ts'
import { addTagButton, buttonFor, facetOf, showButton } from './facet-button.ts'
import { announce, readRows, showRows } from './list-rows.ts'

const filters = document.querySelector<HTMLElement>('[data-index-filters]')
const list = document.querySelector<HTMLElement>('[data-index-rows]')
if (filters && list) start(filters, list)

function start(filters: HTMLElement, list: HTMLElement): void {
  const show = showerOf(filters, list)
  let filter = parseFilter(location.search)
  const choose = (next: Filter, remember: 'pushState' | 'replaceState'): void => {
    filter = next
    const query = filterQuery(filter)
    history[remember](null, '', query === '' ? location.pathname : `?${query}`)
    show(filter)
  }

  filters.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null
    const chosen = button && facetOf(button)
    if (chosen) choose(toggle(filter, chosen.facet, chosen.value), 'pushState')
  })
  filters.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement) choose({ ...filter, text: target.value }, 'replaceState')
  })
  document.querySelector('[data-index-clear]')?.addEventListener('click', () => {
    choose(parseFilter(''), 'pushState')
  })
  addEventListener('popstate', () => {
    filter = parseFilter(location.search)
    show(filter)
  })
  show(filter)
}

/** Readies the filters, and returns what shows a choice on the page. */
function showerOf(filters: HTMLElement, list: HTMLElement): (filter: Filter) => void {
  const notes = readRows(list)
  const rows = notes.map(({ row }) => row)
  const buttons = [...filters.querySelectorAll<HTMLAnchorElement>('a[data-facet]')].map(buttonFor)
  const tagList = filters.querySelector('[data-facet-tags]')
  const input = filters.querySelector('input')
  input?.closest('p')?.removeAttribute('hidden')
  return (filter) => {
    const known = buttons.map(facetOf).flatMap((facet) => (facet?.facet === 'tag' ? facet.value : []))
    const unknown = filter.tags.filter((tag) => !known.includes(tag))
    if (tagList) buttons.push(...unknown.map((tag) => addTagButton(tagList, tag)))
    for (const button of buttons) showButton(button, filter, rows)
    if (input && input.value !== filter.text) input.value = filter.text
    announce(showRows(list, notes, filter), notes.length)
  }
}
