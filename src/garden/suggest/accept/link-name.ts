/** The name by which a new link leads to its note: of those in the style of the garden the shortest that leads there and nowhere else. */
import { extensionOf, type VaultPath } from '../../paths.ts'
import { pathsInForm } from '../../rename/link-form.ts'
import { firstLeadingTo } from '../../rename/rewrite-links.ts'
import type { AcceptContext } from './note-draft.ts'

type LinkKind = 'wikilink' | 'markdown' | 'property'

/** Null where no name does, or none can stand in a link of this kind. */
export function linkName(
  kind: LinkKind,
  source: VaultPath,
  target: VaultPath,
  { garden, format, style }: AcceptContext,
): string | null {
  const form =
    kind === 'markdown'
      ? { style: style.address, extension: true }
      : { style: style.name, extension: extensionOf(target) !== 'md' }
  return firstLeadingTo(target, pathsInForm(form, source, target), { kind, source }, garden, format)
}
