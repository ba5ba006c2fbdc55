/** Which posts are proposed: those of notes that are new, once each. */
import type { ChannelName, Post } from '../../schemas/post.ts'
import { draftPost, type NoteForPosts } from './draft-post.ts'
import { postId, type Sha256 } from './post-effect.ts'

/** A published note that may be told of, with the pages of other sites that it links to. */
export interface Candidate extends NoteForPosts {
  slug: string
  /** `YYYY-MM-DD`; null where nothing tells, and then it counts as old. */
  created: string | null
  targets: readonly string[]
}

export interface ChosenPost {
  id: string
  slug: string
  post: Post
}

export interface ChoiceRules {
  /** The account of each channel; null for webmentions, which go to the targets. */
  accounts: ReadonlyMap<ChannelName, string | null>
  /** By channel, whether a note was published before it was set up. */
  isOld: ReadonlyMap<ChannelName, (identity: string) => boolean>
  /** Whether there is such a post already, or its owner did not want it. */
  isSettled(channel: ChannelName, id: string): boolean
  today: string
  maxAge: number
  most: number
  sha256: Sha256
}

/** The newest notes first; `more` tells that some wait for another time. */
export function choosePosts(
  candidates: readonly Candidate[],
  rules: ChoiceRules,
): { chosen: ChosenPost[]; more: boolean } {
  const { accounts, isOld, isSettled, sha256, most } = rules
  const fresh = candidates
    .filter(({ created }) => created !== null && daysBetween(created, rules.today) <= rules.maxAge)
    .toSorted((a, b) => compare(b.created ?? '', a.created ?? '') || compare(a.slug, b.slug))
  const chosen = fresh.flatMap((note) =>
    [...accounts].flatMap(([channel, account]) => {
      if (isOld.get(channel)?.(note.identity) !== false) return []
      return (account === null ? note.targets : [account]).flatMap((to) => {
        const id = postId({ channel, note: note.identity, to }, sha256)
        const post = isSettled(channel, id) ? null : draftPost(note, channel, to)
        return post ? [{ id, slug: note.slug, post }] : []
      })
    }),
  )
  return { chosen: chosen.slice(0, most), more: chosen.length > most }
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
