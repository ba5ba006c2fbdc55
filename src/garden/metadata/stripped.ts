/** What became of a file when its metadata was taken out. */
export type Stripped =
  | { state: 'clean'; bytes: Uint8Array }
  /** It is published as it is; `what` it carries, in words. */
  | { state: 'kept'; what: string }
  /** It cannot be read, so nobody knows what is in it. */
  | { state: 'malformed'; reason: string }

/** Takes the metadata out of a file of one format. */
export type Strip = (bytes: Uint8Array) => Stripped

export function malformed(reason: string): Stripped {
  return { state: 'malformed', reason }
}
