/** The buttons of the index's filters: one for each topic, stage and tag. */
import { type Filter, type FilterRow, matcher, toggle } from '../filter.ts'

export interface Facet {
  facet: 'topic' | 'maturity' | 'tag'
  /** The key of the topic or tag, or the name of the stage. */
  value: string
}

/** Puts a button in the place of a link, with the same words and data. */
export function buttonFor(link: HTMLAnchorElement): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = link.className
  Object.assign(button.dataset, link.dataset)
  button.append(...link.childNodes)
  link.replaceWith(button)
  return button
}

/** A button for a tag that the page shows no link to, as an address can name one. */
export function addTagButton(list: Element, tag: string): HTMLButtonElement {
  const number = document.createElement('span')
  number.className = 'facet-count'
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'facet-value'
  Object.assign(button.dataset, { facet: 'tag', value: tag })
  button.append(tag, ' ', number)
  const item = document.createElement('li')
  item.append(button)
  list.prepend(item)
  return button
}

/** What a button chooses; null for a button that is none of the filters'. */
export function facetOf(button: HTMLElement): Facet | null {
  const facet = button.dataset['facet']
  const value = button.dataset['value']
  if (value === undefined) return null
  return facet === 'topic' || facet === 'maturity' || facet === 'tag' ? { facet, value } : null
}

/** Shows whether the button is chosen, and how many notes there are with it. */
export function showButton(button: HTMLButtonElement, filter: Filter, rows: readonly FilterRow[]): void {
  const chosen = facetOf(button)
  if (!chosen) return
  const { facet, value } = chosen
  const pressed = facet === 'tag' ? filter.tags.includes(value) : filter[facet] === value
  const left = rows.filter(matcher(pressed ? filter : toggle(filter, facet, value))).length
  button.setAttribute('aria-pressed', String(pressed))
  const number = button.querySelector('.facet-count')
  if (number) number.textContent = String(left)
  // Of many tags only those are of use that leave something; topics and stages keep their places.
  const item = button.closest('li')
  if (item) item.hidden = facet === 'tag' && left === 0 && !pressed
}
