/** GIF without comments, plain text and the data of applications, but for the one that makes it loop: GIF89a, 12 to 26. */
import { ascii, concat } from './bytes.ts'
import { malformed, type Stripped } from './stripped.ts'

const [extension, image, trailer] = [0x21, 0x2c, 0x3b]
const [graphicControl, application] = [0xf9, 0xff]
const looping = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0'])

export function stripGif(bytes: Uint8Array): Stripped {
  const start = 13 + tableSize(bytes[10] ?? 0)
  const parts = [bytes.subarray(0, start)]
  for (let at = start; ; ) {
    const kind = bytes[at]
    if (kind === trailer) return { state: 'clean', bytes: concat([...parts, Uint8Array.of(trailer)]) }
    const end = kind === extension ? blocksEnd(bytes, at + 2) : kind === image ? imageEnd(bytes, at) : null
    if (end === null || end > bytes.length) return malformed(`no block at byte ${at}`)
    if (kind === image || isKept(bytes, at)) parts.push(bytes.subarray(at, end))
    at = end
  }
}

function isKept(bytes: Uint8Array, at: number): boolean {
  if (bytes[at + 1] === graphicControl) return true
  return bytes[at + 1] === application && looping.has(ascii(bytes, at + 3, at + 14))
}

function imageEnd(bytes: Uint8Array, at: number): number | null {
  return blocksEnd(bytes, at + 11 + tableSize(bytes[at + 9] ?? 0))
}

/** The end of a row of blocks, each with its size first, the last one empty. */
function blocksEnd(bytes: Uint8Array, start: number): number | null {
  for (let at = start; at < bytes.length; ) {
    const size = bytes[at] ?? 0
    at += size + 1
    if (size === 0) return at
  }
  return null
}

/** Bytes of the colour table that the flags announce. */
function tableSize(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0
}
