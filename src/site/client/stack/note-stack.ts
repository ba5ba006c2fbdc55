/**
 * Notes side by side, after Andy Matuschak’s sliding panes: a link opens its note
 * to the right of its own, and what was to the right of that goes. The address
 * says which notes are open, so that it can be shared, and the history of the
 * browser goes back pane by pane.
 */
import type { NoteLink, ReadingAids } from '../../reading-aids.ts'
import { parseStack, stackQuery } from '../../stack-query.ts'
import { fetchPane, type Pane } from './make-pane.ts'
import { revealPane } from './reveal-pane.ts'
import { createFrame } from './stack-frame.ts'
import { stackKeys } from './stack-keys.ts'

/** Pixels above a place that a link leads to. */
const air = 24

export interface NoteStack {
  /** Opens the note of the link `anchor` beside the pane that it stands in. */
  add(anchor: HTMLAnchorElement, link: NoteLink): Promise<void>
  closeAll(): void
}

/** The stack of the page whose text is `main`; from then on it shows what the address says. */
export function createStack(main: HTMLElement, aids: ReadingAids, toggle: HTMLElement | null): NoteStack {
  const own = location.pathname.slice(aids.notes.length).replace(/\/$/, '')
  const frame = createFrame(main, own, aids.words.panes)
  /** Those beside the page, in their order. */
  let panes: Pane[] = []
  let made = 0
  const all = () => [...(frame.first ? [frame.first] : []), ...panes]
  const paths = () => panes.map(({ path }) => path)
  const urlOf = (path: string) => `${aids.notes}${path}${aids.slash ? '/' : ''}`
  const focus = (pane: Pane | undefined, place = '') => {
    if (!pane) return
    revealPane(
      main,
      all().map(({ element }) => element),
      pane.element,
    )
    pane.element.focus({ preventScroll: true })
    const target = place === '' ? null : document.getElementById(pane.prefix + place)
    if (target)
      pane.body.scrollBy(0, target.getBoundingClientRect().top - pane.body.getBoundingClientRect().top - air)
  }

  /** Makes the panes those of `wanted`. Notes that are not there are left out. */
  const show = async (wanted: readonly string[]) => {
    const kept = new Map(panes.map((pane) => [pane.path, pane]))
    const next = await Promise.all(
      wanted
        .filter((path) => path !== own)
        .map((path) => kept.get(path) ?? fetchPane(path, urlOf(path), `site:pane-${++made}:`, aids.words)),
    )
    panes = next.filter((pane) => pane !== null)
    frame.show(panes)
    toggle?.setAttribute('aria-pressed', String(panes.length > 0))
  }
  const remember = () => history.pushState(null, '', location.pathname + stackQuery(paths()))
  const close = async (pane: Pane) => {
    const at = panes.indexOf(pane)
    if (at < 0) return
    await show(paths().toSpliced(at, 1))
    remember()
    if (pane.opener?.isConnected) pane.opener.focus({ preventScroll: true })
    focus(all()[at], '')
  }
  const add = async (anchor: HTMLAnchorElement, { path, place }: NoteLink) => {
    const open = all().find((pane) => pane.path === path)
    if (open) return focus(open, place)
    const from = panes.findIndex(({ element }) => element.contains(anchor))
    const top = anchor.getBoundingClientRect().top
    const plain = panes.length === 0
    await show([...paths().slice(0, from + 1), path])
    const added = panes.find((pane) => pane.path === path)
    if (!added) return location.assign(anchor.href)
    added.opener = anchor
    if (plain) frame.first?.body.scrollBy(0, anchor.getBoundingClientRect().top - top)
    remember()
    focus(added, place)
  }

  stackKeys(main, all, focus, close)
  addEventListener('popstate', async () => {
    const before = paths()
    await show(parseStack(location.search))
    const after = paths()
    focus(
      all()[
        after.length < before.length ? after.length : after.findIndex((path) => !before.includes(path)) + 1
      ],
    )
  })
  const closeAll = async () => {
    await show([])
    remember()
  }
  const restored = parseStack(location.search)
  if (restored.length > 0) void show(restored).then(() => focus(panes.at(-1)))
  return { add, closeAll }
}
