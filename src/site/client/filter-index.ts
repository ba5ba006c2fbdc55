/**
 * Runs on the index: turns the links of the filters into buttons that combine in
 * place. The choice stands in the address, so that it can be shared and restored.
 */
import { count } from '../count.ts'
import { type Filter, type FilterRow, filterQuery, matches, parseFilter, toggle } from '../filter.ts'

const filters = document.querySelector<HTMLElement>('[data-index-filters]')
const rows = document.querySelector<HTMLElement>('[data-index-rows]')
if (filters && rows) start(filters, rows)

function start(filters: HTMLElement, rows: HTMLElement): void {
  const notes = [...rows.querySelectorAll('li')].map((element) => ({ element, row: rowOf(element) }))
  const groups = [...rows.querySelectorAll<HTMLElement>('.index-group')]
  const buttons = [...filters.querySelectorAll<HTMLAnchorElement>('a[data-facet]')].map(buttonFor)
  const input = filters.querySelector('input')
  let filter = parseFilter(location.search)

  const show = (): void => {
    for (const { element, row } of notes) element.hidden = !matches(row, filter)
    for (const group of groups) group.hidden = !group.querySelector('li:not([hidden])')
    for (const tag of filter.tags) {
      if (!buttons.some((button) => button.dataset['facet'] === 'tag' && button.dataset['value'] === tag)) {
        buttons.push(addTag(filters, tag))
      }
    }
    for (const button of buttons)
      showButton(
        button,
        filter,
        notes.map(({ row }) => row),
      )
    if (input && input.value !== filter.text) input.value = filter.text
    announce(notes.filter(({ element }) => !element.hidden).length, notes.length)
  }
  const choose = (next: Filter, remember: 'pushState' | 'replaceState'): void => {
    filter = next
    const query = filterQuery(filter)
    history[remember](null, '', query === '' ? location.pathname : `?${query}`)
    show()
  }

  filters.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null
    const chosen = button && facetOf(button)
    if (chosen) choose(toggle(filter, chosen.facet, chosen.value), 'pushState')
  })
  input?.addEventListener('input', () => choose({ ...filter, text: input.value }, 'replaceState'))
  document
    .querySelector('[data-index-clear]')
    ?.addEventListener('click', () => choose(parseFilter(''), 'pushState'))
  addEventListener('popstate', () => {
    filter = parseFilter(location.search)
    show()
  })
  input?.closest('p')?.removeAttribute('hidden')
  show()
}

function rowOf(element: HTMLElement): FilterRow {
  const tags = element.dataset['tags']?.split('\n') ?? []
  const text = [
    element.querySelector('a')?.textContent,
    element.querySelector('.index-topic')?.textContent,
    ...tags,
  ]
  return {
    topic: element.dataset['topic'] ?? '',
    maturity: element.dataset['maturity'] ?? '',
    tags,
    text: text.join(' ').toLowerCase().normalize('NFC'),
  }
}

/** Puts a button in the place of a link, with the same words and data. */
function buttonFor(link: HTMLAnchorElement): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = link.className
  Object.assign(button.dataset, link.dataset)
  button.append(...link.childNodes)
  link.replaceWith(button)
  return button
}

/** A button for a tag that the page shows no link to, as an address can name one. */
function addTag(filters: HTMLElement, tag: string): HTMLButtonElement {
  const link = document.createElement('a')
  link.className = 'facet-value'
  link.dataset['facet'] = 'tag'
  link.dataset['value'] = tag
  const number = document.createElement('span')
  number.className = 'facet-count'
  link.append(tag, ' ', number)
  const item = document.createElement('li')
  item.append(link)
  filters.querySelector('[data-facet-tags]')?.prepend(item)
  return buttonFor(link)
}

/** Shows whether the button is chosen, and how many notes pressing it would leave. */
function showButton(button: HTMLButtonElement, filter: Filter, rows: readonly FilterRow[]): void {
  const chosen = facetOf(button)
  if (!chosen) return
  const { facet, value } = chosen
  const pressed = facet === 'tag' ? filter.tags.includes(value) : filter[facet] === value
  const then = pressed ? filter : { ...toggle(filter, facet, value) }
  const left = rows.filter((row) => matches(row, then)).length
  button.setAttribute('aria-pressed', String(pressed))
  button.classList.toggle('facet-empty', left === 0)
  const number = button.querySelector('.facet-count')
  if (number) number.textContent = String(left)
}

function facetOf(button: HTMLButtonElement): { facet: 'topic' | 'maturity' | 'tag'; value: string } | null {
  const { facet, value } = { facet: button.dataset['facet'], value: button.dataset['value'] }
  if (value === undefined) return null
  return facet === 'topic' || facet === 'maturity' || facet === 'tag' ? { facet, value } : null
}

function announce(shown: number, total: number): void {
  const status = document.querySelector('[data-index-count]')
  const text =
    shown === total ? count(total, 'note') : `${shown.toLocaleString('en')} of ${count(total, 'note')}`
  if (status && status.textContent?.trim() !== text) status.textContent = text
  const none = document.querySelector<HTMLElement>('[data-index-none]')
  if (none) none.hidden = shown > 0
}
