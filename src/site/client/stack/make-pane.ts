/** A note of the site beside another: its page, fetched and taken apart. */
import type { ReadingAids } from '../../reading-aids.ts'
import { fetchPage } from '../fetch-page.ts'
import { nameLandmarks } from './name-landmarks.ts'
import { ownIds } from './own-ids.ts'
import { ownPage } from './own-page.ts'

export interface Pane {
  /** The path of its note, as in `NoteLink`. */
  path: string
  element: HTMLElement
  /** What scrolls. */
  body: HTMLElement
  /** Stands before the ids in it. */
  prefix: string
  /** The link that opened it. */
  opener?: HTMLElement
}

/** The pane around the text of the page that is open. It cannot be closed. */
export function firstPane(path: string, main: HTMLElement): Pane {
  const title = main.querySelector('h1')?.textContent ?? ''
  const body = paneBody([...main.childNodes])
  return { path, element: frame(title, [spine(title, location.pathname), body]), body, prefix: '' }
}

/** The pane of the note at `url`, its ids behind `prefix`; null where no page of a note is. */
export async function fetchPane(
  path: string,
  url: string,
  prefix: string,
  words: ReadingAids['words'],
): Promise<Pane | null> {
  const page = await fetchPage(url)
  const main = page?.querySelector('main')
  const title = main?.querySelector('h1')?.textContent
  if (!page || !main || !title) return null
  ownPage(page, main)
  nameLandmarks(main, title)
  ownIds(main, prefix)
  setBase(main, new URL(url, location.href))
  const close = document.createElement('button')
  Object.assign(close, { type: 'button', className: 'pane-close', ariaLabel: words.closePane })
  const body = paneBody([...main.childNodes])
  const element = frame(title, [spine(title, url, close), body])
  const { lang, dir } = page.documentElement
  Object.assign(element, { lang, dir })
  return { path, element, body, prefix }
}

function frame(title: string, parts: HTMLElement[]): HTMLElement {
  const pane = document.createElement('section')
  Object.assign(pane, { className: 'pane', tabIndex: -1, ariaLabel: title })
  pane.append(...parts)
  return pane
}

/** What is seen of a pane that others lie upon. Its title leads to it. */
function spine(title: string, href: string, close?: HTMLElement): HTMLElement {
  const made = document.createElement('div')
  const link = document.createElement('a')
  Object.assign(link, { className: 'pane-title', href, textContent: title })
  made.className = 'pane-spine'
  made.append(...(close ? [close] : []), link)
  return made
}

function paneBody(nodes: Node[]): HTMLElement {
  const body = document.createElement('div')
  body.className = 'pane-body'
  body.append(...nodes)
  return body
}

/** Addresses in the raw HTML of a note count from its own page. */
function setBase(main: Element, base: URL): void {
  for (const name of ['href', 'src']) {
    for (const element of main.querySelectorAll(`[${name}]`)) {
      const value = element.getAttribute(name) ?? ''
      if (!value.startsWith('#') && URL.canParse(value, base))
        element.setAttribute(name, new URL(value, base).href)
    }
  }
}
