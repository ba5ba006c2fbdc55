/** How each link of a note appears on the site. */
import type { NoteHeading } from '../markdown/assign-anchors.ts'
import { parseEmbedText } from '../markdown/html/media.ts'
import type { PictureView } from '../markdown/html/picture.ts'
import type { LinkView } from '../markdown/render-context.ts'
import type { Settings } from '../schemas/settings.ts'
import type { LangAttributes } from '../words/direction.ts'
import type { Words } from '../words/words.ts'
import { contextText } from './context-text.ts'
import { fileAddress } from './file-address.ts'
import { fileKind } from './file-kinds.ts'
import type { Garden } from './garden.ts'
import { resolvePath } from './links/resolve-path.ts'
import type { Note } from './note.ts'
import { languageIn, noteWords } from './note-words.ts'
import { baseName, type VaultPath } from './paths.ts'
import { viewPicture } from './pictures/view-picture.ts'
import { propertyWords } from './property-words.ts'
import type { ResolvedLink } from './resolve-links.ts'
import { leadsToWithheld } from './site-address.ts'
import { fileUrl, noteUrl, type SiteAddress } from './urls.ts'

/** What decides how a link appears. */
export type ViewSettings = SiteAddress & Pick<Settings, 'linkText' | 'lang'>

/** The view of one link. Of a target that is not published it holds nothing. */
export function viewLink(garden: Garden, link: ResolvedLink, settings: ViewSettings): LinkView {
  const isHidden = isHiddenLink(garden, link)
  const label = wordsFor(garden, link, settings, isHidden)
  if (isHidden) return { state: 'withheld', label }
  if (link.target === null) {
    const { text } = wordsAt(garden, link, settings)
    return { state: 'missing', label, hint: link.embedded ? text.noSuchFile : text.unwritten }
  }
  const note = garden.notes.get(link.target)
  if (note) {
    return {
      state: 'page',
      href: noteHref(garden, note, link.anchor, settings),
      label,
      ...ownLanguage(garden, link, note, settings),
    }
  }
  const kind = fileKind(link.target)
  return {
    state: 'file',
    href: garden.places?.file(link.target) ?? fileUrl(settings, fileAddress(link.target)),
    label,
    kind: kind === 'note' ? 'file' : kind,
    fragment: link.subpath,
    ...pictureOf(garden, link.target, settings),
  }
}

/** The words that stand for one link. */
export function linkLabel(
  garden: Garden,
  link: ResolvedLink,
  settings: Pick<Settings, 'linkText' | 'lang'>,
): string {
  return wordsFor(garden, link, settings, isHiddenLink(garden, link))
}

function wordsFor(
  garden: Garden,
  link: ResolvedLink,
  settings: Pick<Settings, 'linkText' | 'lang'>,
  isHidden: boolean,
): string {
  if (isHidden) return embedWords(link) || wordsAt(garden, link, settings).text.withheld
  if (link.target === null) return embedWords(link) || baseName(link.path) || link.raw
  return garden.notes.has(link.target)
    ? labelOf(garden, link, settings)
    : embedWords(link) || baseName(link.target)
}

function pictureOf(garden: Garden, path: VaultPath, settings: SiteAddress): { picture?: PictureView } {
  const picture = viewPicture(garden, path, settings)
  return picture ? { picture } : {}
}

/** The author's words for a target; the size that an embed may end in is none of them. */
function embedWords({ embedded, display }: ResolvedLink): string | null {
  return embedded ? parseEmbedText(display, '').alt : display
}

function noteHref({ places }: Garden, note: Note, anchor: string | null, settings: SiteAddress): string {
  const place = places?.note(note.path)
  if (places && place) return anchor === null ? place : places.heading(place, anchor)
  const hash = anchor === null ? '' : `#${encodeURIComponent(anchor)}`
  return noteUrl(settings, note.slug) + hash
}

/** Whether the name that the link is written with may be that of a note that is not published. */
export function isHiddenLink(garden: Garden, link: ResolvedLink): boolean {
  return link.outcome === 'withheld' || hidesName(garden, link)
}

/**
 * Between twins nothing is chosen, yet the name may be that of a note that is not published; so may the address of a
 * page, and the name at the end of a path where the note lay once.
 */
function hidesName(garden: Garden, { source, target, candidates, path }: ResolvedLink): boolean {
  if (target !== null) return false
  const { withheld } = garden.publishSet
  if (candidates.some((one) => withheld.has(one)) || leadsToWithheld(garden, path)) return true
  if (!path.includes('/')) return false
  const named = resolvePath(garden.index, source, baseName(path))
  return [named.target, ...named.candidates].some((one) => one !== null && withheld.has(one))
}

/** The words for the note that the link stands in. */
function wordsAt({ notes }: Garden, { source }: ResolvedLink, settings: Pick<Settings, 'lang'>): Words {
  return noteWords(notes.get(source), settings)
}

/** The author's words, else the title of the note and the heading that the link leads to. */
function labelOf(garden: Garden, link: ResolvedLink, settings: Pick<Settings, 'linkText' | 'lang'>): string {
  if (link.display !== null) return link.display
  const note = link.target ? garden.notes.get(link.target) : undefined
  const heading = note?.headings.find(({ id }) => id === link.anchor)
  const section = note && heading ? shownHeading(garden, note, heading, settings) : ''
  if (link.path === '' && section) return section
  return section ? `${nameOf(garden, link, settings)} › ${section}` : nameOf(garden, link, settings)
}

/** The language of a title that stands as the label. */
function ownLanguage(
  { notes }: Garden,
  { display, source }: ResolvedLink,
  note: Note,
  settings: Pick<Settings, 'lang'>,
): { lang?: LangAttributes } {
  const lang = display === null ? languageIn(note, notes.get(source), settings) : {}
  return lang.lang === undefined ? {} : { lang }
}

function nameOf(garden: Garden, link: ResolvedLink, settings: Pick<Settings, 'linkText'>): string {
  const title = link.target ? garden.notes.get(link.target)?.title : undefined
  return settings.linkText === 'title' && title !== undefined
    ? title
    : baseName(link.path) || (title ?? link.raw)
}

/** The words of a heading as readers may see them: without the names of notes that are not published. */
export function shownHeading(
  garden: Garden,
  note: Note,
  heading: NoteHeading,
  settings: Pick<Settings, 'lang'>,
): string {
  const context = note.contexts.find(({ offset }) => offset === heading.offset)
  if (!context) return propertyWords(garden, note, heading.text)
  const links = garden.links.get(note.path)?.slice(note.relations.length) ?? []
  return contextText(context.pieces, (at) => {
    const link = links[at]
    if (!link) return ''
    return (
      link.display ??
      (isHiddenLink(garden, link)
        ? noteWords(note, settings).text.withheld
        : nameOf(garden, link, { linkText: 'title' }))
    )
  })
}
