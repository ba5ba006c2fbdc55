/**
 * Plans the safe repairs of a garden. They are made in memory first: none is
 * planned after which anything would be published that is not published already.
 */
import type { Root } from 'mdast'
import type { Settings } from '../../schemas/settings.ts'
import { assetClosure } from '../asset-closure.ts'
import { editVault, regrow } from '../changes/edited-vault.ts'
import type { Garden } from '../garden.ts'
import { noteFormat } from '../note-format.ts'
import type { VaultPath } from '../paths.ts'
import { linkWriter } from '../rename/link-writer.ts'
import type { TextEdit } from '../text-edit.ts'
import type { NoteFile, Vault } from '../vault.ts'
import { likelyTarget } from './likely-target.ts'
import type { Repair } from './repair.ts'
import { type LinkRepairs, repairLink } from './repair-link.ts'
import { isRepairable, repairProperties } from './repair-properties.ts'

export interface RepairState {
  vault: Vault
  garden: Garden
  settings: Pick<Settings, 'public'>
  treeOf(path: VaultPath): Root
}

/** The repairs by file and place, without overlap. */
export function planRepairs(state: RepairState): Repair[] {
  const { vault, garden, settings } = state
  const context = contextOf(state)
  const repairs = withoutOverlap(vault.notes.flatMap((file) => repairsOf(state, context, file)))
  if (repairs.length === 0) return []
  const after = regrow(editVault(vault, editsOf(repairs)), garden, settings)
  const published = publishedBy(garden)
  return [...publishedBy(after)].every((path) => published.has(path)) ? repairs : []
}

/** The edits of each file. */
export function editsOf(repairs: readonly Repair[]): Map<VaultPath, TextEdit[]> {
  const byFile = Map.groupBy(repairs, ({ file }) => file)
  return new Map([...byFile].map(([file, own]) => [file, own.flatMap(({ edits }) => edits)]))
}

function repairsOf({ garden }: RepairState, context: LinkRepairs, file: NoteFile): Repair[] {
  const note = garden.notes.get(file.path)
  if (note?.format !== 'markdown') return []
  const links = (garden.links.get(file.path) ?? []).flatMap((link) => {
    const found = repairLink(link, () => lineWithout(file.text ?? '', link), context)
    return found ? [found] : []
  })
  // Most notes have nothing to repair, and need not be read for it.
  const isSound = !note.messages.some(({ ruleId }) => isRepairable(ruleId))
  return isSound ? links : [...repairProperties(file.path, file.text ?? ''), ...links]
}

function contextOf({ vault, garden, treeOf }: RepairState): LinkRepairs {
  const used = new Set(assetClosure(garden))
  return {
    garden,
    format: vault.obsidian.linkFormat,
    write: linkWriter(vault, treeOf),
    likely: likelyTarget(garden, vault),
    isOpen: (path) => noteFormat(path) === 'markdown' || used.has(path),
  }
}

/** The line that a link stands in, but for itself. */
function lineWithout(text: string, { start, end }: { start: number; end: number }): string {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const to = text.indexOf('\n', end)
  return text.slice(from, start) + text.slice(end, to < 0 ? text.length : to)
}

function publishedBy(garden: Garden): Set<VaultPath> {
  return new Set([
    ...[...garden.publishSet.published.values()].map(({ path }) => path),
    ...assetClosure(garden),
  ])
}

/** Of two repairs of one place the first is made; the other is found again by the next run. */
function withoutOverlap(repairs: readonly Repair[]): Repair[] {
  const kept = new Map<VaultPath, Repair[]>()
  for (const repair of repairs) {
    const own = kept.get(repair.file) ?? []
    const clashes = own.some((other) =>
      other.edits.some((a) => repair.edits.some((b) => a.start < b.end && b.start < a.end)),
    )
    if (!clashes) kept.set(repair.file, [...own, repair])
  }
  return [...kept.values()].flat()
}
