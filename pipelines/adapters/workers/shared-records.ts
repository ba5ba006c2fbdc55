/** Plain data in memory that threads share: it is there once, however many look at it. */

export interface SharedRecords {
  /** The records as JSON in UTF-8, one after the other, in a `SharedArrayBuffer`. */
  bytes: SharedArrayBuffer
  /** Where each ends. */
  ends: readonly number[]
}

/** The memory grows up to here, 4 GB; what is not written to is not taken. */
const most = 2 ** 32

/** So much at a time. */
const step = 2 ** 22

/** Each of `records` in its turn, so that none is there twice for long. */
export function shareRecords(records: Iterable<unknown>): SharedRecords {
  const bytes = new SharedArrayBuffer(step, { maxByteLength: most })
  const ends: number[] = []
  let end = 0
  for (const record of records) {
    const json = JSON.stringify(record)
    const size = Buffer.byteLength(json)
    if (end + size > bytes.byteLength) bytes.grow(end + size + step)
    end += Buffer.from(bytes, end, size).write(json)
    ends.push(end)
  }
  return { bytes, ends }
}

/** The records one after the other, each made anew. */
export function* readRecords({ bytes, ends }: SharedRecords): Generator<unknown> {
  let start = 0
  for (const end of ends) {
    yield JSON.parse(Buffer.from(bytes, start, end - start).toString('utf8'))
    start = end
  }
}
