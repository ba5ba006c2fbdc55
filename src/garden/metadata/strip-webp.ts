/** WebP with the chunks that draw it, and no others: RFC 9649, 2.7. */
import { ascii, concat, hasText, viewOf } from './bytes.ts'
import { readOrientation, writeOrientation } from './orientation.ts'
import { malformed, type Stripped } from './stripped.ts'

const drawing = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])

/** Bits of the first byte of `VP8X`. */
const [hasExif, hasXmp] = [0x08, 0x04]

export function stripWebp(bytes: Uint8Array): Stripped {
  const view = viewOf(bytes)
  const chunks: Uint8Array[] = []
  let orientation = 1
  const size = Math.min(bytes.length, 8 + view.getUint32(4, true))
  for (let at = 12; at < size; ) {
    if (at + 8 > size) return malformed(`a chunk ends early at byte ${at}`)
    const length = view.getUint32(at + 4, true)
    if (at + 8 + length > size) return malformed(`a chunk ends early at byte ${at}`)
    const type = ascii(bytes, at, at + 4)
    const end = at + 8 + length + (length % 2)
    if (type === 'EXIF') orientation = readOrientation(tiffIn(bytes.subarray(at + 8, at + 8 + length)))
    // A picture of odd length may lack its padding at the end of the file.
    if (drawing.has(type))
      chunks.push(concat([bytes.slice(at, Math.min(end, size)), new Uint8Array(Math.max(0, end - size))]))
    at = end
  }
  if (chunks.length === 0) return malformed('no picture')
  for (const chunk of chunks) if (hasText(chunk, 0, 'VP8X')) setFlags(chunk, orientation)
  if (orientation !== 1) chunks.push(exifChunk(orientation))
  const header = bytes.slice(0, 12)
  viewOf(header).setUint32(4, 4 + chunks.reduce((sum, { length }) => sum + length, 0), true)
  return { state: 'clean', bytes: concat([header, ...chunks]) }
}

/** Some writers put the prefix of JPEG before the structure. */
function tiffIn(content: Uint8Array): Uint8Array {
  return hasText(content, 0, 'Exif\0\0') ? content.subarray(6) : content
}

function setFlags(chunk: Uint8Array, orientation: number): void {
  const flags = (chunk[8] ?? 0) & ~(hasExif | hasXmp)
  chunk[8] = orientation === 1 ? flags : flags | hasExif
}

function exifChunk(orientation: number): Uint8Array {
  const tiff = writeOrientation(orientation)
  const chunk = concat([new TextEncoder().encode('EXIF'), new Uint8Array(4), tiff])
  viewOf(chunk).setUint32(4, tiff.length, true)
  return chunk
}
