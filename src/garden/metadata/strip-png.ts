/** PNG with the chunks that draw it, and no others: PNG (third edition), 11 and 14.2. */
import { ascii, concat, viewOf } from './bytes.ts'
import { readOrientation, writeOrientation } from './orientation.ts'
import { malformed, type Stripped } from './stripped.ts'

const drawing = new Set(
  `IHDR PLTE IDAT tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs acTL fcTL fdAT`.split(' '),
)

export function stripPng(bytes: Uint8Array): Stripped {
  const view = viewOf(bytes)
  const header = bytes.subarray(0, 8)
  const chunks: Uint8Array[] = []
  let orientation = 1
  for (let at = 8; ; ) {
    if (at + 12 > bytes.length) return malformed(`a chunk ends early at byte ${at}`)
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) return malformed(`a chunk ends early at byte ${at}`)
    const type = ascii(bytes, at + 4, at + 8)
    const chunk = bytes.subarray(at, end)
    if (type === 'eXIf') orientation = readOrientation(chunk.subarray(8, -4))
    if (drawing.has(type)) chunks.push(chunk)
    if (type === 'IEND') {
      const [first, ...others] = chunks
      if (!first) return malformed('no picture')
      const exif = orientation === 1 ? [] : [makeChunk('eXIf', writeOrientation(orientation))]
      return { state: 'clean', bytes: concat([header, first, ...exif, ...others, chunk]) }
    }
    at = end
  }
}

function makeChunk(type: string, data: Uint8Array): Uint8Array {
  const body = concat([new TextEncoder().encode(type), data])
  const chunk = concat([new Uint8Array(4), body, new Uint8Array(4)])
  viewOf(chunk).setUint32(0, data.length)
  viewOf(chunk).setUint32(4 + body.length, crc32(body))
  return chunk
}

/** PNG, annex D. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}
