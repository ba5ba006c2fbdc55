/** One suggested link in the panel of `one dev`. */
import type { Decision, Offer } from './offer.ts'

/** Tells `decide` what its owner wants of it; Delete anywhere in it rejects. */
export function drawOffer(offer: Offer, decide: (decision: Decision) => void): HTMLElement {
  const item = element('li', 'offer')
  item.dataset['offer'] = offer.id
  const link = document.createElement('a')
  link.href = offer.href
  link.append(offer.title)
  const target = element('p', 'offer-target')
  target.append(link)
  const why = element('p', 'offer-why')
  why.append(`${offer.percent} % · ${offer.reasons.join(', ')}`)
  const keys = element('div', 'offer-keys')
  const named = (decision: string) =>
    `${decision}: ${offer.sentence?.words ?? 'related note'}, to ${offer.title}`
  keys.append(
    button('Accept', named('Accept'), () => decide('accept')),
    button('Reject', named('Reject'), () => decide('reject')),
  )
  item.append(drawSentence(offer), target)
  if (offer.lead) item.append(element('p', 'offer-lead', offer.lead))
  item.append(why, keys)
  item.addEventListener('keydown', (event) => {
    if (event.key !== 'Delete') return
    event.preventDefault()
    decide('reject')
  })
  return item
}

function drawSentence({ sentence }: Offer): HTMLElement {
  if (!sentence) return element('p', 'offer-kind', 'Related note')
  const text = element('p', 'offer-sentence')
  text.lang = document.documentElement.lang
  text.dir = 'auto'
  text.append(sentence.before, element('mark', 'offer-words', sentence.words), sentence.after)
  return text
}

function button(words: string, name: string, onClick: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'offer-key'
  made.append(words)
  made.setAttribute('aria-label', name)
  made.addEventListener('click', onClick)
  return made
}

export function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag)
  made.className = className
  if (text !== '') made.append(text)
  return made
}
