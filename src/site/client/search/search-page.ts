/** Runs on the page of the search: answers as readers type, and keeps the question in the address. */
import { mountPanel } from './panel.ts'
import { readStart } from './read-start.ts'

const form = document.querySelector<HTMLFormElement>('[data-search-page]')
const field = form?.querySelector('input')
const place = document.querySelector<HTMLElement>('[data-search-place]')
const list = document.querySelector<HTMLElement>('[data-search-list]')
if (form && field && place && list) void start(form, field, place, list)

async function start(
  form: HTMLFormElement,
  field: HTMLInputElement,
  place: HTMLElement,
  list: HTMLElement,
): Promise<void> {
  const begun = await readStart(form.dataset['start'] ?? '')
  const asked = () => new URLSearchParams(location.search).get('q') ?? ''
  const address = (query: string) =>
    query === '' ? location.pathname : `?${new URLSearchParams({ q: query })}`
  const panel = mountPanel(place, field, begun, {
    query: field.value || asked(),
    eager: false,
    onAsked: (query) => {
      if (query !== asked()) history.replaceState(null, '', address(query))
      list.hidden = query.trim() !== ''
      // Notes to begin with would push the list of all down, under the reader's eyes.
      place.hidden = !list.hidden
    },
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    panel.ask(field.value)
  })
  addEventListener('popstate', () => panel.ask(asked()))
}
