/**
 * Runs on every page with links to notes and does nothing but wait: the scripts
 * that show previews and put notes side by side are fetched when a reader first
 * asks for them.
 */
import { type ReadingAids, readNoteLink } from '../../reading-aids.ts'
import { parseStack } from '../../stack-query.ts'
import type { NoteStack } from '../stack/note-stack.ts'

const holder = document.querySelector<HTMLElement>('[data-reading]')
if (holder) wait(JSON.parse(holder.dataset['reading'] ?? '') as ReadingAids)

function wait(aids: ReadingAids): void {
  if (aids.previews !== null || aids.web !== null) waitForRest(aids)
  if (aids.stack) waitForStack(aids)
}

/** A finger rests on no link: it follows it, and its long press is the browser's. */
function waitForRest(aids: ReadingAids): void {
  const rest = async (event: PointerEvent | FocusEvent) => {
    const found = previewAt(event.target, aids)
    if (!found) return
    const point = event instanceof PointerEvent ? { x: event.clientX, y: event.clientY } : null
    const { previewCard } = await import('./preview-card.ts')
    previewCard.restOn(found.anchor, { ...found, point })
  }
  addEventListener('pointerover', (event) => {
    if (event.pointerType !== 'touch') void rest(event)
  })
  addEventListener('focusin', (event) => {
    if (event.target instanceof Element && event.target.matches(':focus-visible')) void rest(event)
  })
}

/**
 * A link opens beside the page with Shift or Alt, or while the switch is on.
 * With the keys for a new tab it does what it always does, and on a narrow
 * screen, where one note is read at a time, it always leads there.
 */
function waitForStack(aids: ReadingAids): void {
  const main = document.querySelector('main')
  if (!main) return
  const roomy = matchMedia('(min-width: 64rem)')
  const toggle = document.querySelector<HTMLButtonElement>('[data-stack-switch]')
  const isOn = () => toggle?.getAttribute('aria-pressed') === 'true'
  let made: Promise<NoteStack> | undefined
  const stack = () => {
    made ??= import('../stack/note-stack.ts').then(({ createStack }) => createStack(main, aids, toggle))
    return made
  }
  toggle?.removeAttribute('hidden')
  toggle?.addEventListener('click', () => {
    toggle.setAttribute('aria-pressed', String(!isOn()))
    if (!isOn() && location.search !== '') void stack().then(({ closeAll }) => closeAll())
  })
  const open = (event: MouseEvent) => {
    if (!(event.shiftKey || event.altKey || isOn()) || event.ctrlKey || event.metaKey) return
    const found = roomy.matches && event.button === 0 ? linkAt(event.target, aids) : null
    if (!found || found.anchor.getAttribute('href')?.startsWith('#')) return
    event.preventDefault()
    void stack().then(({ add }) => add(found.anchor, found))
  }
  addEventListener('click', open, { capture: true })
  const last = parseStack(location.search).at(-1)
  if (last !== undefined && roomy.matches) void stack()
  else if (last !== undefined) location.replace(`${aids.notes}${last}${aids.slash ? '/' : ''}`)
}

/** The preview of the link at `target`: of another note, or of another site. */
function previewAt(target: EventTarget | null, aids: ReadingAids) {
  const { previews, web } = aids
  const outer = target instanceof Element ? target.closest<HTMLAnchorElement>('main a[data-web]') : null
  if (outer && web !== null) return { anchor: outer, url: `${web}${outer.dataset['web']}.htm`, place: '' }
  const found = previews === null ? null : linkAt(target, aids)
  if (!found || found.anchor.pathname === location.pathname) return null
  return { anchor: found.anchor, url: `${previews}${found.path}.htm`, place: found.place }
}

function linkAt(target: EventTarget | null, { notes }: ReadingAids) {
  const anchor = target instanceof Element ? target.closest<HTMLAnchorElement>('main a[href]') : null
  const link = anchor && readNoteLink(anchor.href, location.origin, notes)
  return anchor && link ? { anchor, ...link } : null
}
