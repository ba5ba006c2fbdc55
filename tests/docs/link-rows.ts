/** The examples of the help note on links: small vaults, one link, and where it leads. */
import { toVaultPath } from '../../src/garden/paths.ts'
import { gardenOf } from '../fakes/garden-of.ts'
import type { Cell } from './help-tables.ts'

/** Where the link of a row of files, source and link leads: `found: a.md`, `ambiguous: a.md, b.md` or `missing`. */
export function resolveFileRow([files, source, link]: readonly Cell[]): string {
  const from = source?.codes[0] ?? ''
  const texts = Object.fromEntries((files?.codes ?? []).map((path) => [path, '']))
  const garden = gardenOf({ ...texts, [from]: link?.codes[0] ?? '' })
  const [resolved] = garden.links.get(toVaultPath(from)) ?? []
  if (!resolved || resolved.outcome === 'missing') return 'missing'
  return `${resolved.outcome}: ${resolved.candidates.join(', ')}`
}

/** The same, as the row says it. */
export function statedOutcome({ text, codes }: Cell): string {
  if (text === 'missing') return text
  return `${text.startsWith('ambiguous: ') ? 'ambiguous' : 'found'}: ${codes.join(', ')}`
}

/** The id that the link of a row of lines and link leads to in the note of those lines, or null. */
export function resolvePlaceRow([lines, link]: readonly Cell[], target: string): string | null {
  const garden = gardenOf({ [target]: (lines?.codes ?? []).join('\n\n'), 'from.md': link?.codes[0] ?? '' })
  const [resolved] = garden.links.get(toVaultPath('from.md')) ?? []
  if (resolved?.target !== target) throw new Error(`${link?.text} does not lead to ${target}.`)
  return resolved.anchor
}
