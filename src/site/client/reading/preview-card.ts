/**
 * The card with the opening of a note, or with what another site says of its page, beside the link that leads there. After
 * WCAG 1.4.13 it can be sent away with Escape, the pointer may move onto it, and
 * it stays until the pointer and the focus have left.
 */
import { createPreviewFetcher, type PreviewText } from './fetch-preview.ts'
import { followAnchor, type Offset, placeCard } from './place-card.ts'

export interface Rest {
  /** The file of the preview. */
  url: string
  place: string
  /** Where the pointer is; null for the focus. */
  point: { x: number; y: number } | null
}

interface Shown {
  anchor: HTMLAnchorElement
  offset: Offset
}

/** Milliseconds from resting to showing, and from leaving to hiding: time to reach the card. */
const intent = 300
const grace = 250

const id = 'site:preview'

export const previewCard = createPreviewCard()

function createPreviewCard(): { restOn(anchor: HTMLAnchorElement, rest: Rest): void } {
  const card = makeCard()
  const fetchPreview = createPreviewFetcher()
  const fetched = new Set<string>()
  let shown: Shown | null = null
  let waiting: HTMLAnchorElement | null = null
  let timer = 0

  const later = (what: () => unknown, ms: number) => {
    clearTimeout(timer)
    timer = window.setTimeout(what, ms)
  }
  const hide = () => {
    clearTimeout(timer)
    waiting = null
    shown?.anchor.removeAttribute('aria-describedby')
    shown = null
    card.hidePopover?.()
    card.hidden = true
  }
  /** Something of the two still holds the reader. */
  const isHeld = () =>
    card.matches(':hover') || shown?.anchor.matches(':hover, :focus-visible') || waiting?.matches(':hover')
  const leave = () => {
    if (!shown) waiting = null
    later(() => isHeld() || hide(), grace)
  }
  const show = (anchor: HTMLAnchorElement, point: Rest['point'], text: PreviewText) => {
    hide()
    fill(card, text)
    // Within the text, as all that belongs to it; notes side by side leave there only what is theirs.
    anchor.closest('main')?.append(card)
    card.hidden = false
    card.showPopover?.()
    shown = { anchor, offset: placeCard(card, anchor, point) }
    anchor.setAttribute('aria-describedby', id)
    if (anchor.origin === location.origin && !fetched.has(anchor.pathname)) prefetch(anchor.href)
    fetched.add(anchor.pathname)
  }

  card.addEventListener('pointerleave', leave)
  addEventListener('scroll', () => shown && followAnchor(card, shown.anchor, shown.offset), {
    capture: true,
    passive: true,
  })
  addEventListener('click', ({ target }) => (target instanceof Node && card.contains(target)) || hide(), {
    capture: true,
  })
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !shown) return
      event.stopImmediatePropagation()
      hide()
    },
    { capture: true },
  )

  return {
    restOn: (anchor, { url, place, point }) => {
      for (const left of ['pointerleave', 'blur']) anchor.addEventListener(left, leave, { once: true })
      if (shown?.anchor === anchor) return clearTimeout(timer)
      if (waiting === anchor) return
      waiting = anchor
      const text = fetchPreview(url, place)
      later(async () => {
        const found = await text
        if (waiting === anchor && found) show(anchor, point, found)
      }, intent)
    },
  }
}

function makeCard(): HTMLElement {
  const card = document.createElement('div')
  Object.assign(card, { id, className: 'preview', role: 'tooltip', popover: 'manual', hidden: true })
  return card
}

function fill(card: HTMLElement, { nodes, lang, dir }: PreviewText): void {
  card.replaceChildren(...nodes.map((node) => document.importNode(node, true)))
  Object.assign(card, { lang, dir })
}

/** Whoever reads the card is likely to follow the link. Other sites learn nothing of readers who do not. */
function prefetch(href: string): void {
  document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href }))
}
