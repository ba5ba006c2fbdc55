/** Which of the posts in the records may be sent at all, before anybody asks who approved them. */
import type { DistributionSettings } from '../../schemas/distribution-settings.ts'
import type { Post } from '../../schemas/post.ts'
import type { Message } from '../message.ts'
import { postAccount } from '../posts/post-account.ts'
import { postHash, postId, type Sha256 } from '../posts/post-effect.ts'
import { readPost } from '../posts/read-post.ts'

/** Why a post is not sent, whoever approved it. */
export type Obstacle =
  /** Another file is for the same note and channel. */
  | 'twice'
  | 'other-account'
  /** Its note is not published, or stands at another address. */
  | 'not-published'
  /** It holds what is not to be public. */
  | 'private'

export interface SortedPost {
  /** The path of its file in the vault. */
  path: string
  id: string
  hash: string
  post: Post
  obstacle: Obstacle | null
}

export interface SortedPosts {
  posts: SortedPost[]
  /** Of files that are no posts, at their places. */
  messages: Message[]
}

export interface PostRules {
  settings: DistributionSettings
  /** The addresses of published notes, by their identity. */
  published: ReadonlyMap<string, { url: string }>
  sha256: Sha256
}

/** `files`: the texts in `.one/posts`, by their path in the vault. Whether they hold what is `private` is for others to say. */
export function sortPosts(files: ReadonlyMap<string, string>, rules: PostRules): SortedPosts {
  const read = [...files]
    .filter(([path]) => path.endsWith('.md'))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([path, text]) => ({ path, ...readPost({ path, text }) }))
  const known = read.flatMap(({ path, post }) => {
    if (post === null) return []
    return [{ path, post, id: postId(post, rules.sha256), hash: postHash(post, rules.sha256) }]
  })
  const claims = Map.groupBy(known, ({ id }) => id)
  const posts = known.map((one) => {
    const isTwice = (claims.get(one.id)?.length ?? 0) > 1
    return { ...one, obstacle: isTwice ? ('twice' as const) : obstacleOf(one.post, rules) }
  })
  return { posts, messages: read.flatMap(({ messages }) => messages) }
}

function obstacleOf(post: Post, { settings, published }: PostRules): Obstacle | null {
  const { channel, note, url, to } = post
  if (published.get(note)?.url !== url) return 'not-published'
  const isOwn =
    channel === 'webmention' ? settings.channels.webmention : postAccount(settings, channel) === to
  return isOwn ? null : 'other-account'
}
