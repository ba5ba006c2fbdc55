/** Which attachments are published: those that a published note uses, and no others. */
import type { Garden } from './garden.ts'
import { compareText, type VaultPath } from './paths.ts'

/** The attachments that published notes link to or embed, by path. */
export function assetClosure(garden: Garden): VaultPath[] {
  const used = new Set<VaultPath>()
  for (const note of garden.publishSet.published.values()) {
    for (const { target, property } of garden.links.get(note.path) ?? []) {
      const shown = property === null || property === 'image'
      if (shown && target && garden.attachments.has(target)) used.add(target)
    }
  }
  return [...used].sort(compareText)
}
