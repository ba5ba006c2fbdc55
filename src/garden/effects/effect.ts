/** The words that all who deal with effects share. */

/** One thing to be done in the outside world, once. */
export interface Effect {
  /** 32 hex digits: the same for the same subject and channel for ever. */
  id: string
  channel: string
  /** What it is of, such as the identity of a note. */
  subject: string
  /** SHA-256 of the exact bytes that are to be sent. */
  hash: string
  /** The effect that it changes what was sent of. */
  updates?: string
}

/** Who approved which bytes, and in which commit. */
export interface Approval {
  by: string
  commit: string
  /** Where it stands in that commit, such as the path of a file. */
  record: string
}

/** Why what stands in the records is no approval. */
export type Refusal =
  | 'not-in-records'
  | 'cut-short'
  | 'future'
  | 'expired'
  | 'bot'
  | 'no-approver'
  | 'not-asked'
  | 'changed'
  | 'other-effect'
  | 'other-kind'
