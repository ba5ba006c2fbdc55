/** A picture as pages show it. */
import type { PictureView } from '../../markdown/html/picture.ts'
import type { Garden } from '../garden.ts'
import type { VaultPath } from '../paths.ts'
import { fileUrl, type SiteAddress } from '../urls.ts'

/** What is known of the picture at `path`, with the addresses of its copies; undefined where nothing is. */
export function viewPicture(
  { pictures }: Pick<Garden, 'pictures'>,
  path: VaultPath,
  settings: SiteAddress,
): PictureView | undefined {
  const picture = pictures?.get(path)
  if (!picture) return undefined
  const copies = picture.copies.map(({ format, width, address }) => ({
    format,
    width,
    href: fileUrl(settings, address),
  }))
  return { width: picture.width, height: picture.height, copies }
}
