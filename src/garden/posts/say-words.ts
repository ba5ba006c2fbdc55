/** Puts what a model drafted into the posts of a note, where a channel has room for it. */

import type { ChosenPost } from './choose-posts.ts'
import { draftPost, type NoteForPosts, roomForWords } from './draft-post.ts'
import { faultWords, type WordsDraft } from './model/words-draft.ts'
import { renderPost } from './render-post.ts'

/** The model that was asked for the words of a post, and why the template speaks instead; null where it does not. */
export interface PostWriter {
  model: string
  instead: string | null
}

export interface SaidPost extends ChosenPost {
  /** Null where no model was asked. */
  writer: PostWriter | null
}

/** `draft` is that of the note of `post`. */
export function sayWords(chosen: ChosenPost, note: NoteForPosts, draft: WordsDraft | undefined): SaidPost {
  const { channel, to } = chosen.post
  const room = roomForWords(note, channel)
  if (!draft || !room) return { ...chosen, writer: null }
  const { model, refused } = draft
  const keep = (instead: string): SaidPost => ({ ...chosen, writer: { model, instead } })
  if (refused !== null) return keep(faultWords[refused])
  const said = draft.said.map(({ text }) => text)
  if (room.count(said[0] ?? '') > room.most) return keep('its first sentence was too long')
  const post = draftPost({ ...note, words: () => said }, channel, to)
  return post && renderPost(post) !== null
    ? { ...chosen, post, writer: { model, instead: null } }
    : keep('no file could hold it')
}
