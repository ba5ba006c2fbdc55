/** Writes links of a vault anew, each where it stands in its file. */
import type { Root } from 'mdast'
import { noteFormat } from '../note-format.ts'
import type { VaultPath } from '../paths.ts'
import type { ResolvedLink } from '../resolve-links.ts'
import type { TextEdit } from '../text-edit.ts'
import { UserError } from '../user-error.ts'
import type { Vault } from '../vault.ts'
import { type Destinations, findDestinations, writeJsonLink, writeLink } from './write-link.ts'
import type { NewTarget } from './write-wikilink.ts'

/** The edit of a link's file. Throws `UserError` where the new target cannot stand in the link. */
export type LinkWriter = (link: ResolvedLink, target: NewTarget) => TextEdit

/** Prepares the writing; a note is looked through for addresses when one of its links first needs it. */
export function linkWriter(vault: Vault, treeOf: (path: VaultPath) => Root): LinkWriter {
  const files = new Map(vault.notes.map((file) => [file.path, file]))
  const known = new Map<VaultPath, Destinations>()
  const destinationsIn = (path: VaultPath) => {
    const found = known.get(path) ?? findDestinations(treeOf(path))
    known.set(path, found)
    return found
  }
  return (link, target) => {
    const { source, kind } = link
    const edit =
      noteFormat(source) === 'markdown'
        ? writeLink(
            link,
            target,
            files.get(source)?.text ?? '',
            kind === 'markdown' ? destinationsIn(source) : new Map(),
          )
        : writeJsonLink(link, target)
    if (!edit) throw cannotKeep(link)
    return edit
  }
}

/** What to say of a link that no edit can keep. */
export function cannotKeep({ source, line, column, raw }: ResolvedLink): UserError {
  return new UserError(
    `The link \`${raw}\` in \`${source}:${line}:${column}\` cannot be written so that it leads where it leads.`,
    'Change that link first, or choose another name.',
  )
}
