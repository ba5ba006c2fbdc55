/** Which attachments are published: those that a published note uses, and no others. */
import type { Garden } from './garden.ts'
import { compareText, type VaultPath } from './paths.ts'
import { basePictures } from './queries/base-pictures.ts'

/** The attachments that published notes link to, embed, or show by a base; by path. */
export function assetClosure(garden: Garden): VaultPath[] {
  const used = basePictures(garden)
  for (const { path } of garden.publishSet.published.values())
    for (const attachment of attachmentsOf(garden, path)) used.add(attachment)
  return [...used].sort(compareText)
}

/** The attachments that the note at `path` links to or embeds. */
export function attachmentsOf(garden: Garden, path: VaultPath): VaultPath[] {
  return (garden.links.get(path) ?? []).flatMap(({ target, property }) => {
    const shown = property === null || property === 'image'
    return shown && target && garden.attachments.has(target) ? [target] : []
  })
}
