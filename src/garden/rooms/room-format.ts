/**
 * The form of a sealed file. The writer is a build, the reader a browser; both
 * follow this file.
 *
 *     "ROOM"  version  rounds   salt      nonce     AES-256-GCM of the padded content, with its tag
 *     4       1        4        16        12        …                                       bytes
 *
 * All that stands before the nonce is authenticated with the content, and so are
 * the address of the room and the name of the file: none can be put in the place
 * of another. The content is its length in four bytes, itself, and zeros.
 */

/** The file of the notes; every other one is an attachment. */
export const roomFile = 'room.bin'

/** The rounds of PBKDF2 with HMAC-SHA-256. OWASP asks for 600,000 (Password Storage Cheat Sheet, 2023). */
export const rounds = 1_000_000

/** Fewer are no protection; more would hold the browser up. */
const roundsRange = [600_000, 10_000_000] as const

/** What the key that seals files is derived for, so that no key has two uses. */
export const sealPurpose = 'system-of-one room 1: seal'

export const saltBytes = 16
export const nonceBytes = 12
const headBytes = 4 + 1 + 4 + saltBytes
const magic = [0x52, 0x4f, 0x4f, 0x4d]
const version = 1

export interface SealedFile {
  head: Uint8Array<ArrayBuffer>
  rounds: number
  salt: Uint8Array<ArrayBuffer>
  nonce: Uint8Array<ArrayBuffer>
  sealed: Uint8Array<ArrayBuffer>
}

/** The bytes that a sealed file begins with. */
export function sealedHead(salt: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = new Uint8Array(headBytes)
  head.set(magic)
  head[4] = version
  new DataView(head.buffer).setUint32(5, rounds)
  head.set(salt, 9)
  return head
}

/** The parts of a sealed file; null when it is none, or of a kind that this reader does not know. */
export function parseSealed(bytes: Uint8Array<ArrayBuffer>): SealedFile | null {
  if (bytes.length < headBytes + nonceBytes + 16) return null
  if (magic.some((byte, at) => bytes[at] !== byte) || bytes[4] !== version) return null
  const count = new DataView(bytes.buffer, bytes.byteOffset).getUint32(5)
  if (count < roundsRange[0] || count > roundsRange[1]) return null
  return {
    head: bytes.slice(0, headBytes),
    rounds: count,
    salt: bytes.slice(9, headBytes),
    nonce: bytes.slice(headBytes, headBytes + nonceBytes),
    sealed: bytes.slice(headBytes + nonceBytes),
  }
}

/** What is authenticated besides the content. `address` and `name` hold no NUL. */
export function boundTo(head: Uint8Array, address: string, name: string): Uint8Array<ArrayBuffer> {
  const place = new TextEncoder().encode(`${address}\0${name}`)
  const bound = new Uint8Array(head.length + place.length)
  bound.set(head)
  bound.set(place, head.length)
  return bound
}

/** The content with its length before it and zeros behind it. */
export function pad(content: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(paddedLength(content.length + 4))
  new DataView(padded.buffer).setUint32(0, content.length)
  padded.set(content, 4)
  return padded
}

/** The content that was padded; null when the length is not one that `pad` writes. */
export function unpad(padded: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null {
  if (padded.length < 4) return null
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0)
  return length + 4 > padded.length ? null : padded.slice(4, 4 + length)
}

/** Files below this many bytes all look alike. */
const leastLength = 16_384

/**
 * Padmé: lengths keep only their leading bits, so that a file is at most an
 * eighth larger and tells little of itself. Nikitin et al., “Reducing Metadata
 * Leakage from Encrypted Files”, PETS 2019.
 */
export function paddedLength(length: number): number {
  if (length <= leastLength) return leastLength
  const exponent = Math.floor(Math.log2(length))
  const free = exponent - (Math.floor(Math.log2(exponent)) + 1)
  const step = 2 ** free
  return Math.ceil(length / step) * step
}

/** A passphrase as it counts: however it was typed or stored. */
export function foldPassphrase(passphrase: string): string {
  return passphrase.normalize('NFC').trim()
}
