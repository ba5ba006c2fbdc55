/** The pictures that published pages show in place, and how much room they have there. */
import { parseEmbedText } from '../../markdown/html/media.ts'
import { cover, measure } from '../../markdown/html/picture.ts'
import { fileKind } from '../file-kinds.ts'
import type { Garden } from '../garden.ts'
import type { VaultPath } from '../paths.ts'
import { basePictures } from '../queries/base-pictures.ts'

/** By path, the widest place in CSS pixels. Pictures that are only linked are not in it. */
export function picturePlaces(garden: Garden): Map<VaultPath, number> {
  const places = new Map<VaultPath, number>()
  const add = (path: VaultPath, width: number) => places.set(path, Math.max(width, places.get(path) ?? 0))
  for (const path of basePictures(garden)) add(path, cover)
  for (const note of garden.publishSet.published.values()) {
    for (const { target, embedded, property, display } of garden.links.get(note.path) ?? []) {
      if (!embedded || property !== null || !target || !garden.attachments.has(target)) continue
      if (fileKind(target) === 'image')
        add(target, Math.min(parseEmbedText(display, '').width ?? measure, measure))
    }
  }
  return places
}
