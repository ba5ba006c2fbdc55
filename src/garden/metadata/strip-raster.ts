/** Pictures made of pixels, in the formats whose metadata can be taken out. */
import { hasText } from './bytes.ts'
import { stripGif } from './strip-gif.ts'
import { stripJpeg } from './strip-jpeg.ts'
import { stripPng } from './strip-png.ts'
import { stripWebp } from './strip-webp.ts'
import type { Strip, Stripped } from './stripped.ts'

/** The first bytes decide, not the name: a browser goes by them too. */
const formats: readonly [is: (bytes: Uint8Array) => boolean, strip: Strip][] = [
  [(bytes) => hasText(bytes, 0, '\xff\xd8\xff'), stripJpeg],
  [(bytes) => hasText(bytes, 0, '\x89PNG\r\n\x1a\n'), stripPng],
  [(bytes) => hasText(bytes, 0, 'GIF87a') || hasText(bytes, 0, 'GIF89a'), stripGif],
  [(bytes) => hasText(bytes, 0, 'RIFF') && hasText(bytes, 8, 'WEBP'), stripWebp],
]

/** The picture without its metadata; null when it is in none of the formats. */
export function stripRaster(bytes: Uint8Array): Stripped | null {
  return formats.find(([is]) => is(bytes))?.[1](bytes) ?? null
}
