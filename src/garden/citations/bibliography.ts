/** The works that notes may cite, from all the files that the settings name. */
import type { CitationLookup } from '../../markdown/citation-text.ts'
import type { CslItem } from '../../schemas/csl-item.ts'
import { createMessage, type Message } from '../message.ts'
import type { VaultPath } from '../paths.ts'
import { nameLabel } from './names.ts'
import { yearOf } from './year.ts'

export interface Bibliography {
  /** By key. */
  items: ReadonlyMap<string, CslItem>
  /** Equal for equal files. */
  digest: string
  /** Those of its files that lie in the vault; they are never published. */
  files: ReadonlySet<VaultPath>
  messages: Message[]
}

/** One file, parsed. */
export interface BibliographyFile {
  /** As the settings name it. */
  name: string
  /** Its path in the vault; null outside of it. */
  vaultPath: VaultPath | null
  source: string
  items: readonly FoundItem[]
  problems: readonly BibliographyProblem[]
}

export interface FoundItem {
  item: CslItem
  /** Offset of its entry; null where it is not known. */
  start: number | null
}

export interface BibliographyProblem {
  reason: string
  /** Offset in the file; null where it is not known. */
  start: number | null
}

/** Joins the files. The first of two works with one key counts, and the second is reported. */
export function joinBibliography(
  files: readonly BibliographyFile[],
  digest: string,
  messages: readonly Message[] = [],
): Bibliography {
  const items = new Map<string, CslItem>()
  const problems = files.flatMap(({ name: file, source, items: found, problems }) => {
    const twice = found.flatMap(({ item, start }) => {
      const known = items.has(item.id)
      if (!known) items.set(item.id, item)
      return known
        ? [{ reason: `The key \`${item.id}\` is there already. The first work counts; rename one.`, start }]
        : []
    })
    return [...problems, ...twice].map(({ reason, start }) =>
      createMessage('bibliography-invalid', reason, { file, source, start }),
    )
  })
  const inVault = files.flatMap(({ vaultPath }) => vaultPath ?? [])
  return { items, digest, files: new Set(inVault), messages: [...messages, ...problems] }
}

/** How each work reads in running text, before years are told apart by letters. */
export function citationLookup({ items }: Bibliography): CitationLookup {
  return (key) => {
    const item = items.get(key)
    return item ? { names: nameLabel(item), year: yearOf(item.issued) } : null
  }
}
