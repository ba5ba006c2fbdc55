/** Why a suggestion is not made a link. */

export interface Refusal {
  code: RefusalCode
  /** A sentence for the owner. */
  reason: string
}

/**
 * `source`: the note cannot hold a link. `target`: the target is no note to link to. `linked`: the note has the link.
 * `changed`: the words do not stand there. `words`: a link cannot hold them. `place`: no link can stand there.
 * `name`: no way of writing leads surely to the target. `overlap`: a better suggestion has the words.
 * `properties`: they cannot be edited. `unclean`: more than the link would change.
 */
export type RefusalCode =
  | 'source'
  | 'target'
  | 'linked'
  | 'changed'
  | 'words'
  | 'place'
  | 'name'
  | 'overlap'
  | 'properties'
  | 'unclean'

export function refuse(code: RefusalCode, reason: string): { refusal: Refusal } {
  return { refusal: { code, reason } }
}
