/** Finds the items of a document in CBOR, RFC 8949, as far as Pagefind writes it: lengths are always told. */

export interface CborItem {
  /** Where it begins and ends in the bytes. */
  start: number
  end: number
  /** What a text string says; null for all else. */
  text: string | null
  /** What an array holds. */
  items: CborItem[]
}

/** The item that begins at `at`. Throws `RangeError` where the bytes end too soon or are none of this. */
export function readCbor(bytes: Uint8Array, at = 0): CborItem {
  const [head] = bytes.subarray(at, at + 1)
  if (head === undefined) throw new RangeError('The document ends too soon.')
  const major = head >> 5
  const { value, next } = readArgument(bytes, at, head & 31)
  if (major === 4) return readArray(bytes, at, next, value)
  const end = major === 2 || major === 3 ? next + value : next
  if (major > 4 && major < 7) throw new RangeError(`An item of major type ${major} is not expected.`)
  if (end > bytes.length) throw new RangeError('The document ends too soon.')
  const text = major === 3 ? new TextDecoder().decode(bytes.subarray(next, end)) : null
  return { start: at, end, text, items: [] }
}

function readArray(bytes: Uint8Array, start: number, first: number, count: number): CborItem {
  const items: CborItem[] = []
  let end = first
  for (let item = 0; item < count; item++) {
    const read = readCbor(bytes, end)
    items.push(read)
    end = read.end
  }
  return { start, end, text: null, items }
}

/** The argument of a head is in its last five bits, or in the 1, 2, 4 or 8 bytes after it: section 3. */
function readArgument(bytes: Uint8Array, at: number, info: number): { value: number; next: number } {
  if (info < 24) return { value: info, next: at + 1 }
  const next = at + 1 + 2 ** (info - 24)
  if (info > 27 || next > bytes.length) throw new RangeError('The length of an item is not told.')
  const value = bytes.subarray(at + 1, next).reduce((sum, byte) => sum * 256 + byte, 0)
  return { value, next }
}
