/** Reads the header `Range`, RFC 9110 section 14. */

export interface ByteRange {
  /** The first byte, from 0. */
  start: number
  /** The last byte, which belongs to it. */
  end: number
}

/**
 * The one range that `header` asks of `size` bytes. Null where the whole is to
 * be sent: without a header, with one that cannot be read, or with several ranges.
 */
export function parseRange(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | null {
  // First and last byte; without a first, the last so many bytes; without a last, to the end.
  const [, first, last] = /^bytes=(\d*)-(\d*)$/i.exec(header?.trim() ?? '') ?? []
  if (first === undefined || last === undefined || (first === '' && last === '')) return null
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (first !== '' && last !== '' && Number(last) < start) return null
  return start > end ? 'unsatisfiable' : { start, end }
}
