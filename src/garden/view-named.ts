/** How a note appears that is named outside of links, such as by a node of a diagram. */
import type { LinkView } from '../markdown/render-context.ts'
import type { Settings } from '../schemas/settings.ts'
import { wordsOf } from '../words/words-of.ts'
import type { LinkIndex } from './links/link-index.ts'
import { resolvePath } from './links/resolve-path.ts'
import type { Note } from './note.ts'
import { noteFormat } from './note-format.ts'
import type { VaultPath } from './paths.ts'
import type { PublishSet } from './publish-set.ts'
import { noteUrl, type SiteAddress } from './urls.ts'

/** What must be known of a garden to say so. */
export interface NamedIn {
  notes: ReadonlyMap<VaultPath, Note>
  index: LinkIndex
  publishSet: Pick<PublishSet, 'withheld' | 'published'>
  /** The host of the site, without `www.`; null or left out where no settings say it. */
  host?: string | null
}

/** The note that names another. */
export type Speaker = Pick<Note, 'path' | 'fields'>

/** The view of the note that `name` means in `note`; null when it means none. */
export function viewNamed(
  garden: NamedIn,
  note: Speaker,
  name: string,
  settings: SiteAddress & Pick<Settings, 'linkText'> & Partial<Pick<Settings, 'lang'>>,
): LinkView | null {
  const hidden: LinkView = {
    state: 'withheld',
    label: wordsOf(note.fields.lang, settings.lang).text.withheld,
  }
  const { target, candidates } = resolvePath(garden.index, note.path, name.split('#', 1)[0] ?? '')
  const { withheld } = garden.publishSet
  if (target === null) return candidates.some((path) => withheld.has(path)) ? hidden : null
  if (withheld.has(target)) return hidden
  const found = garden.notes.get(target)
  if (!found && noteFormat(target) !== null) return hidden
  return found ? { state: 'page', href: noteUrl(settings, found.slug), label: found.title } : null
}
