/**
 * The panel of suggested links beside a note, in `one dev` alone. What is
 * accepted is written into the note, whose page then loads again with it.
 */
import { drawOffer, element } from './draw-offer.ts'
import { foldButton } from './fold-button.ts'
import type { Decision, Offer, OffersAnswer } from './offer.ts'
import { recallSaid, rememberSaid } from './said.ts'

/**
 * Asks at `address` what there is for the note on the page, and shows it. Does nothing on other pages, and nothing
 * in a frame: a page around it could lead a click that was meant for itself to a decision.
 */
export async function openOffers(address: string): Promise<void> {
  const article = document.querySelector('main.note > .note-article')
  if (!article || window.top !== window) return
  const answer = await fetch(`${address}?page=${encodeURIComponent(location.pathname)}`).catch(() => null)
  if (!answer?.ok) return
  await style()
  show(article, address, (await answer.json()) as OffersAnswer)
}

/** Resolves when the panel has its styles, once on a page. */
function style(): Promise<void> {
  const href = new URL('./offers.css', import.meta.url).href
  if (document.querySelector(`link[href="${href}"]`)) return Promise.resolve()
  return new Promise((resolve) => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = href
    link.onload = link.onerror = () => resolve()
    document.head.append(link)
  })
}

const quiet: Record<OffersAnswer['state'], string> = {
  looking: 'Looking for links…',
  ready: 'Nothing to suggest.',
  failed: 'No links could be looked for. The terminal says why.',
}

function show(article: Element, address: string, { token, state, offers }: OffersAnswer): void {
  const panel = panelBehind(article)
  const list = element('ul', 'offer-list')
  list.role = 'list'
  const heading = panel.querySelector('h2')
  const decide = (offer: Offer) => (decision: Decision) =>
    void settle(panel, { address, token, offer, decision })
  list.append(...offers.map((offer) => drawOffer(offer, decide(offer))))
  panel.querySelector('.offer-list')?.replaceWith(list)
  panel.dataset['state'] = offers.length > 0 ? 'offers' : state
  if (heading) heading.textContent = offers.length > 0 ? 'Suggested links' : quiet[state]
  const said = recallSaid(location.pathname)
  if (said) {
    say(panel, said)
    focusOffer(panel, 0)
  }
}

interface Deciding {
  address: string
  token: string
  offer: Offer
  decision: Decision
}

/** Has the server do it, says what came of it, and goes on to the next. */
async function settle(panel: HTMLElement, deciding: Deciding): Promise<void> {
  const { address, offer, decision } = deciding
  const items = [...panel.querySelectorAll<HTMLElement>('.offer')]
  const at = items.findIndex((item) => item.dataset['offer'] === offer.id)
  if (panel.ariaBusy === 'true' || at < 0) return
  panel.ariaBusy = 'true'
  // The page loads again as soon as the note is written, perhaps before the answer is here.
  if (decision === 'accept') rememberSaid(location.pathname, `Linked: ${offer.written}`)
  const reason = await ask(deciding)
  panel.ariaBusy = 'false'
  if (reason !== null) {
    rememberSaid(location.pathname, null)
    say(panel, reason)
    return openOffers(address)
  }
  items[at]?.remove()
  if (items.length === 1) {
    const heading = panel.querySelector('h2')
    if (heading) heading.textContent = quiet.ready
    panel.dataset['state'] = 'ready'
  }
  say(panel, decision === 'accept' ? `Linked: ${offer.written}` : 'It is not suggested again.')
  focusOffer(panel, at)
}

/** Null when it is done, else why not. */
async function ask({ address, token, offer: { id }, decision }: Deciding): Promise<string | null> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-one-token': token },
    body: JSON.stringify({ id, decision }),
  }).catch(() => null)
  if (!answer) return 'The server does not answer. Is `one dev` still running?'
  if (answer.ok) return null
  const { reason } = (await answer.json()) as { reason: string }
  return reason
}

/** The panel, which stands in the article from the first answer on. */
function panelBehind(article: Element): HTMLElement {
  const known = document.querySelector<HTMLElement>('.offers')
  if (known) return known
  const panel = element('section', 'offers')
  panel.lang = 'en'
  panel.dir = 'ltr'
  const heading = element('h2', 'offers-title')
  heading.id = 'site:offers'
  heading.tabIndex = -1
  panel.setAttribute('aria-labelledby', heading.id)
  const said = element('p', 'offers-said')
  said.role = 'status'
  panel.append(heading, foldButton(panel), said, element('ul', 'offer-list'))
  article.append(panel)
  return panel
}

function say(panel: HTMLElement, words: string): void {
  const said = panel.querySelector('.offers-said')
  // A region that is new on the page is heard from its next words on.
  requestAnimationFrame(() => {
    if (said) said.textContent = words
  })
}

/** The offer that took the place of the one at `at`, else the last, else the heading. */
function focusOffer(panel: HTMLElement, at: number): void {
  const keys = [...panel.querySelectorAll<HTMLElement>('.offer-key:first-child')]
  const next = keys[Math.min(at, keys.length - 1)] ?? panel.querySelector<HTMLElement>('h2')
  next?.focus({ preventScroll: true })
}
