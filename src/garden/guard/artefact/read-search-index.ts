/**
 * The text of a file of Pagefind's, unpacked: a fragment is the JSON of a note,
 * all others are CBOR (RFC 8949). Stems of words stand in them in the order of
 * the alphabet; the whole texts stand in the fragments.
 */
import { type ArtefactText, noText } from './artefact-text.ts'
import { readBytes } from './read-bytes.ts'
import { readJson } from './read-json.ts'

/** What every file begins with. */
const signature = new TextEncoder().encode('pagefind_dcd')

/** Whether these bytes are a file of Pagefind's. */
export function isSearchIndex(bytes: Uint8Array): boolean {
  return signature.every((byte, at) => bytes[at] === byte)
}

/**
 * What a fragment, a list of words or of values says; the program among them is
 * read as bytes. The values of facets are shown to readers.
 */
export function readSearchIndex(bytes: Uint8Array, facets = false): ArtefactText {
  const body = bytes.subarray(signature.length)
  if (body[0] === openBrace) return readJson(new TextDecoder().decode(body))
  if (body[0] === 0) return readBytes(body)
  return { ...noText, [facets ? 'words' : 'program']: cborTexts(body) }
}

const openBrace = 0x7b

/** All text strings, in order. An array or a map is a head before its items, so that one pass finds all. */
function cborTexts(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const decoder = new TextDecoder()
  const texts: string[] = []
  for (let at = 0; at < bytes.length; ) {
    const head = bytes[at] ?? 0
    const major = head >> 5
    const info = head & 31
    const size = argumentSize(info)
    if (at + 1 + size > bytes.length) break
    const length = major === 2 || major === 3 ? argument(view, at + 1, info, size) : 0
    const start = at + 1 + size
    if (major === 3) texts.push(decoder.decode(bytes.subarray(start, start + length)))
    at = start + length
  }
  return texts
}

/** Bytes after the head that hold its argument: section 3. */
function argumentSize(info: number): number {
  return info < 24 || info > 27 ? 0 : 2 ** (info - 24)
}

function argument(view: DataView, at: number, info: number, size: number): number {
  if (size === 0) return info < 24 ? info : 0
  if (size === 1) return view.getUint8(at)
  if (size === 2) return view.getUint16(at)
  return size === 4 ? view.getUint32(at) : Number(view.getBigUint64(at))
}
