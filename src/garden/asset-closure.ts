/** Which attachments are published: those that a published note uses, and no others. */
import type { Garden } from './garden.ts'
import { compareText, type VaultPath } from './paths.ts'
import { basePictures } from './queries/base-pictures.ts'

/** The attachments that published notes link to, embed, or show by a base; by path. */
export function assetClosure(garden: Garden): VaultPath[] {
  const used = basePictures(garden)
  for (const note of garden.publishSet.published.values()) {
    for (const { target, property } of garden.links.get(note.path) ?? []) {
      const shown = property === null || property === 'image'
      if (shown && target && garden.attachments.has(target)) used.add(target)
    }
  }
  return [...used].sort(compareText)
}
