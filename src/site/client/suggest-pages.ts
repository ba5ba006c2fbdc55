/** Runs on the 404: fills in what the reader may have meant, from the list of all notes. */
import { type Candidate, suggestPages } from '../suggest.ts'
import { parseHtml } from './parse-html.ts'

const place = document.querySelector<HTMLElement>('[data-lost]')
const index = place?.dataset['index']
if (place && index) void fillIn(place, index)

async function fillIn(place: HTMLElement, index: string): Promise<void> {
  const pages = suggestPages(location.pathname, await readPages(index))
  place.querySelector('ul')?.replaceChildren(...pages.map(itemOf))
  place.hidden = pages.length === 0
}

/** All notes. The 404 is of use without them, so a failure only leaves the suggestions out. */
async function readPages(index: string): Promise<Candidate[]> {
  const answer = await fetch(index).catch(() => null)
  if (!answer?.ok) return []
  const page = parseHtml(await answer.text())
  return [...page.querySelectorAll('[data-index-rows] a')].map((link) => ({
    path: link.getAttribute('href') ?? '',
    title: link.textContent ?? '',
  }))
}

function itemOf({ path, title }: Candidate): HTMLLIElement {
  const link = document.createElement('a')
  link.href = path
  link.textContent = title
  const item = document.createElement('li')
  item.append(link)
  return item
}
