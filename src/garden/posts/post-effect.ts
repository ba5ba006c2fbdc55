/** A post as an effect: what it is called for ever, and the exact bytes that an approval is bound to. */
import type { Post } from '../../schemas/post.ts'

/** SHA-256 in hexadecimal. */
export type Sha256 = (text: string) => string

/** A JSON of the whole post, the same for the same post whoever writes it. */
export function postPayload({ channel, to, note, url, lang, title, tags, text }: Post): string {
  return JSON.stringify({ channel, to, note, url, lang, title, tags, text })
}

/** What an approval is bound to: the hash of the payload. */
export function postHash(post: Post, sha256: Sha256): string {
  return sha256(postPayload(post))
}

/**
 * The id of the effect: one for each note and channel, for a webmention one for each page that is told.
 * Neither the account nor the address of the note is part of it, so that no move sends anything again.
 */
export function postId(post: Named, sha256: Sha256): string {
  return sha256(postName(post)).slice(0, 32)
}

/** What the id is made of: two posts of one name are one effect. */
export function postName({ channel, note, to }: Named): string {
  return JSON.stringify(channel === 'webmention' ? ['post', channel, note, to] : ['post', channel, note])
}

type Named = Pick<Post, 'channel' | 'note' | 'to'>
