/**
 * Takes packed files apart: gzip (as search indexes are), zlib, zip containers
 * such as office documents, and the streams of a PDF. What is packed in an
 * artefact is as public as the rest.
 */
import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'

export interface Part {
  /** Decides how it is read, see `readArtefact`. */
  name: string
  bytes: Uint8Array
}

/** A packed file that grows beyond this is no part of a website. */
const maxOutputLength = 512 * 1024 * 1024

const lenient = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength }

/** The parts of the file `name`, itself among them where it is not packed as a whole. */
export function unpack(name: string, bytes: Uint8Array): Part[] {
  if (startsWith(bytes, 0x1f, 0x8b))
    return unpack(name.replace(/\.gz$/, ''), gunzipSync(bytes, { maxOutputLength }))
  if (name.endsWith('.br')) return unpack(name.slice(0, -3), brotliDecompressSync(bytes, { maxOutputLength }))
  if (startsWith(bytes, 0x50, 0x4b, 3, 4)) return [{ name, bytes }, ...zipParts(bytes)]
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return [{ name, bytes }, ...pdfParts(bytes)]
  return [{ name, bytes }]
}

/** The entries of a zip, from its local headers: APPNOTE.TXT, 4.3.7. */
function zipParts(bytes: Uint8Array): Part[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: Part[] = []
  const header = Buffer.from([0x50, 0x4b, 3, 4])
  for (
    let at = buffer.indexOf(header);
    at >= 0 && at + 30 <= buffer.length;
    at = buffer.indexOf(header, at + 4)
  ) {
    const method = buffer.readUInt16LE(at + 8)
    const size = buffer.readUInt32LE(at + 18)
    const start = at + 30 + buffer.readUInt16LE(at + 26) + buffer.readUInt16LE(at + 28)
    const name = buffer.toString('utf8', at + 30, at + 30 + buffer.readUInt16LE(at + 26))
    // With bit 3 the size stands behind the data: inflating stops at its end by itself.
    const packed = buffer.subarray(start, size === 0 ? undefined : start + size)
    const unpacked = method === 8 ? attempt(() => inflateRawSync(packed, lenient)) : packed
    parts.push({ name: `${name}.txt`, bytes: Buffer.from(name) })
    if (unpacked) parts.push({ name, bytes: unpacked })
  }
  return parts
}

/** The inflated streams of a PDF: ISO 32000-1, 7.3.8. */
function pdfParts(bytes: Uint8Array): Part[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: Part[] = []
  for (let at = buffer.indexOf('stream'); at >= 0; at = buffer.indexOf('stream', at + 6)) {
    const start = at + 6 + (buffer[at + 6] === 13 ? 2 : 1)
    const stream = attempt(() => inflateSync(buffer.subarray(start), lenient))
    if (stream) parts.push({ name: 'stream', bytes: stream })
  }
  return parts
}

function attempt(work: () => Uint8Array): Uint8Array | null {
  try {
    return work()
  } catch {
    return null
  }
}

function startsWith(bytes: Uint8Array, ...magic: number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte)
}
