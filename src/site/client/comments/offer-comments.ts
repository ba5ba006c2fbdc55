/**
 * Opens the discussion of a note in a frame when a reader asks for it, and asks
 * nobody before. A reader who comes back from signing in has asked already.
 */
import { commentsOrigin } from '../../../garden/shield/comments-origin.ts'
import { type CommentsDoor, widgetTheme, widgetUrl } from '../../comments/widget-url.ts'
import { keptKeys } from '../../privacy/kept-keys.ts'

const place = document.querySelector<HTMLElement>('[data-comments]')
const button = place?.querySelector<HTMLButtonElement>('[data-comments-show]')
if (place && button) offer(place, button, JSON.parse(place.dataset['comments'] ?? '') as CommentsDoor)

function offer(place: HTMLElement, button: HTMLButtonElement, door: CommentsDoor): void {
  const show = () => {
    const frame = frameOf(door)
    place.querySelector('[data-comments-door]')?.replaceWith(frame)
    listen(frame, door)
    return frame
  }
  button.hidden = false
  button.addEventListener('click', () => show().focus())
  if (takeSession()) show()
}

function frameOf(door: CommentsDoor): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.className = 'comments-frame'
  frame.title = door.title
  frame.allow = 'clipboard-write'
  frame.src = addressOf(door)
  return frame
}

function addressOf(door: CommentsDoor): string {
  const description = document.querySelector<HTMLMetaElement>('meta[name="description"]')?.content ?? ''
  const session = sessionStorage.getItem(keptKeys.session) ?? ''
  return widgetUrl(door, { page: cleanAddress().href, description, session, theme: theme() })
}

/** Whether giscus.app sends the reader back with a session, which is taken out of the address. */
function takeSession(): boolean {
  const session = new URL(location.href).searchParams.get('giscus')
  if (session === null) return false
  sessionStorage.setItem(keptKeys.session, session)
  history.replaceState(null, '', cleanAddress())
  return true
}

function cleanAddress(): URL {
  const address = new URL(location.href)
  address.searchParams.delete('giscus')
  address.hash = ''
  return address
}

/** Takes the height that the frame asks for, forgets a session that ended, and hands the theme on. */
function listen(frame: HTMLIFrameElement, door: CommentsDoor): void {
  addEventListener('message', ({ origin, source, data }: MessageEvent<{ giscus?: Message }>) => {
    if (origin !== commentsOrigin || source !== frame.contentWindow || !data?.giscus) return
    const { resizeHeight, signOut, error } = data.giscus
    if (typeof resizeHeight === 'number') frame.style.height = `${resizeHeight}px`
    const ended = typeof error === 'string' && /Bad credentials|Invalid state|State has expired/.test(error)
    if ((signOut || ended) && sessionStorage.getItem(keptKeys.session) !== null) {
      sessionStorage.removeItem(keptKeys.session)
      frame.src = addressOf(door)
    }
  })
  const tell = () => {
    const message = { giscus: { setConfig: { theme: widgetTheme(theme()) } } }
    frame.contentWindow?.postMessage(message, commentsOrigin)
  }
  new MutationObserver(tell).observe(document.documentElement, { attributeFilter: ['data-theme'] })
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', tell)
}

interface Message {
  /** Pixels. */
  resizeHeight?: number
  signOut?: boolean
  error?: string
}

/** The theme that the page shows. */
function theme(): 'light' | 'dark' {
  const chosen = document.documentElement.dataset['theme']
  if (chosen === 'light' || chosen === 'dark') return chosen
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}
