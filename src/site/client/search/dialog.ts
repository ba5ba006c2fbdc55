/** The search in a dialog over any page. */
import { element } from './element.ts'
import { mountPanel } from './panel.ts'
import { readStart } from './read-start.ts'

export interface SearchDialog {
  /** The focus goes back to where it was when the dialog is closed. */
  open(): void
}

/** Makes the dialog; `address` is where the start of the search stands. */
export async function makeDialog(address: string): Promise<SearchDialog> {
  const start = await readStart(address)
  const { words } = start
  const field = element('input', {
    class: 'search-field',
    id: 'site:search-field',
    type: 'text',
    name: 'q',
    'aria-label': words.label,
    placeholder: words.label,
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    enterkeyhint: 'search',
  })
  const close = element('button', { class: 'search-close', type: 'button' }, words.close)
  const head = element('search', { class: 'search-head' }, field, close)
  const body = element('div', { class: 'search-body' })
  const dialog = element(
    'dialog',
    { class: 'search-dialog', lang: start.lang, 'aria-label': words.title },
    head,
    body,
    keysOf(words),
  )
  close.addEventListener('click', () => dialog.close())
  // A press on the dialog itself is one beside all that stands in it.
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close()
  })
  // A link to a section of this very page leads out of the dialog too.
  body.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) dialog.close()
  })
  document.body.append(dialog)
  const toPage = (query: string) => location.assign(`${start.page}?q=${encodeURIComponent(query)}`)
  const panel = mountPanel(body, field, start, { query: '', eager: true, onEnter: toPage })
  return {
    open: () => {
      if (!dialog.open) dialog.showModal()
      panel.field.select()
    },
  }
}

function keysOf({ keys, close }: { keys: { move: string; open: string }; close: string }): HTMLElement {
  const key = (sign: string, meaning: string) =>
    element('span', { class: 'search-key' }, element('kbd', {}, sign), ` ${meaning}`)
  return element(
    'p',
    { class: 'search-keys', 'aria-hidden': 'true' },
    key('↑↓', keys.move),
    key('Enter', keys.open),
    key('Esc', close.toLowerCase()),
  )
}
