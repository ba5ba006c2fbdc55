/** Takes out of a file what its maker wrote into it unseen: place, camera, author, comments. */
import { extensionOf } from '../paths.ts'
import { hasText } from './bytes.ts'
import { findMetadata } from './find-metadata.ts'
import { stripGif } from './strip-gif.ts'
import { stripJpeg } from './strip-jpeg.ts'
import { stripPng } from './strip-png.ts'
import { stripSvg } from './strip-svg.ts'
import { stripWebp } from './strip-webp.ts'
import type { Strip, Stripped } from './stripped.ts'

/** The first bytes decide, not the name: a browser goes by them too. */
const formats: readonly [is: (bytes: Uint8Array) => boolean, strip: Strip][] = [
  [(bytes) => hasText(bytes, 0, '\xff\xd8\xff'), stripJpeg],
  [(bytes) => hasText(bytes, 0, '\x89PNG\r\n\x1a\n'), stripPng],
  [(bytes) => hasText(bytes, 0, 'GIF87a') || hasText(bytes, 0, 'GIF89a'), stripGif],
  [(bytes) => hasText(bytes, 0, 'RIFF') && hasText(bytes, 8, 'WEBP'), stripWebp],
]

/** The file at `path` without its metadata, the picture itself unchanged to the bit. */
export function stripMetadata(path: string, bytes: Uint8Array): Stripped {
  const strip = extensionOf(path) === 'svg' ? stripSvg : formats.find(([is]) => is(bytes))?.[1]
  if (strip) return strip(bytes)
  const what = findMetadata(path, bytes)
  return what === null ? { state: 'clean', bytes } : { state: 'kept', what }
}
