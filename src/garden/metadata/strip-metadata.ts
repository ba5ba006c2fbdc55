/** Takes out of a file what its maker wrote into it unseen: place, camera, author, comments. */
import { extensionOf } from '../paths.ts'
import { findMetadata } from './find-metadata.ts'
import { stripRaster } from './strip-raster.ts'
import { stripSvg } from './strip-svg.ts'
import type { Stripped } from './stripped.ts'

/** The file at `path` without its metadata, the picture itself unchanged to the bit. */
export function stripMetadata(path: string, bytes: Uint8Array): Stripped {
  const stripped = extensionOf(path) === 'svg' ? stripSvg(bytes) : stripRaster(bytes)
  if (stripped) return stripped
  const what = findMetadata(path, bytes)
  return what === null ? { state: 'clean', bytes } : { state: 'kept', what }
}
