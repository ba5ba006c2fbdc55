/** The name by which a new link leads to its note: the shortest that leads there and nowhere else. */
import { extensionOf, type VaultPath } from '../../paths.ts'
import { type LinkForm, pathsInForm } from '../../rename/link-form.ts'
import { firstLeadingTo } from '../../rename/rewrite-links.ts'
import type { LinkFormat } from '../../vault.ts'
import type { AcceptContext } from './note-draft.ts'

type LinkKind = 'wikilink' | 'markdown' | 'property'

/** Null where no name does, or none can stand in a link of this kind. */
export function linkName(
  kind: LinkKind,
  source: VaultPath,
  target: VaultPath,
  { garden, format }: AcceptContext,
): string | null {
  const isAddress = kind === 'markdown'
  const form = {
    style: isAddress ? addressStyle(format) : nameStyle(format),
    extension: isAddress || extensionOf(target) !== 'md',
  }
  return firstLeadingTo(target, pathsInForm(form, source, target), { kind, source }, garden, format)
}

function nameStyle(format: LinkFormat | null): LinkForm['style'] {
  if (format === 'relative') return 'relative'
  return format === 'absolute' ? 'path' : 'name'
}

/** Without Obsidian an address counts from its note, as everywhere on the web. */
function addressStyle(format: LinkFormat | null): LinkForm['style'] {
  return format === null ? 'relative' : nameStyle(format)
}
