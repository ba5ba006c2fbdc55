/** Proposed posts as a pull request, with a record for the next run; and what a run says of them. */
import { z } from 'zod'
import { type ChannelName, channelName } from '../../schemas/post.ts'
import { readHiddenRecord, writeHiddenRecord } from '../proposals/hidden-record.ts'
import { quoteText } from '../proposals/quote-text.ts'
import { type ProposalWords, type Settled, sayOutcome } from '../proposals/settled.ts'
import type { ChosenPost } from './choose-posts.ts'

export interface PostsReport extends Settled {
  title: string
  posts: ChosenPost[]
  /** Channels that are set up: what is published already counts as told. */
  seeded: ChannelName[]
  /** The ids of the posts whose addresses are written into their notes. */
  written: string[]
  /** How many hold something that is not published, or cannot be written as a file. */
  refused: number
  more: boolean
}

const effectId = z.string().regex(/^[0-9a-f]{32}$/)

const recordSchema = z.strictObject({
  version: z.literal(1),
  /** The ids of the effects. */
  posts: z.array(effectId).max(1000),
  channels: z.array(channelName),
  /** The ids of the posts whose addresses are written into notes. */
  written: z.array(effectId).max(1000).optional(),
})

export type PostsRecord = z.output<typeof recordSchema>

/** The record in the body of a pull request; null where it has none that is sound. */
export function readPostsRecord(body: string): PostsRecord | null {
  return readHiddenRecord('posts', recordSchema, body)
}

type Offered = Pick<PostsReport, 'posts' | 'seeded' | 'written'>

export function postsTitle({ posts, seeded, written }: Offered): string {
  if (posts.length > 0) return `${posts.length} ${posts.length === 1 ? 'post' : 'posts'} to other places`
  if (seeded.length === 0 && written.length > 0) return 'Where notes were posted'
  return seeded.length > 0 ? `Tell ${seeded.join(', ')} of new notes from here on` : 'No posts'
}

/** The same posts give the same text. */
export function postsBody({ posts, seeded, written }: Offered): string {
  const record = writeHiddenRecord('posts', {
    version: 1,
    posts: posts.map(({ id }) => id),
    channels: seeded,
    ...(written.length > 0 && { written }),
  })
  const paragraphs = [
    record,
    ...(posts.length > 0 ? [introduction, postsTable(posts)] : []),
    ...seeded.map(
      (channel) =>
        `\`${channel}\` is new: \`.one/posts/${channel}/backlog.txt\` lists the notes that are published already, and it is never told of those.`,
    ),
    ...(written.length > 0 ? [writtenWords] : []),
    ...(posts.length + seeded.length + written.length === 0
      ? ['Nothing of what was proposed here is left.']
      : []),
  ]
  return `${paragraphs.join('\n\n')}\n`
}

export function postsTable(posts: readonly ChosenPost[]): string {
  const rows = posts.map(
    ({ slug, post: { channel, to, text } }) =>
      `| ${channel} | ${quoteText(slug)} | ${quoteText(text === '' ? to : text, 240)} |`,
  )
  return ['| Channel | Note | Says |', '| --- | --- | --- |', ...rows].join('\n')
}

/** A log holds counts: the world may read it. */
export function renderPostsOffer(report: PostsReport): string {
  const { refused, more, posts, seeded, written } = report
  const isEmptyPlan = report.outcome === 'planned' && posts.length + seeded.length + written.length === 0
  return [
    `${isEmptyPlan ? words.nothing : sayOutcome(report, words)}\n`,
    ...(refused > 0 ? [`${refused} left out: they hold what is not published, or cannot be written.\n`] : []),
    ...(more ? ['There are more for another time.\n'] : []),
  ].join('')
}

const introduction = `\`one propose posts\` drafted what could be said elsewhere of new notes. Each file in \`.one/posts/\` is one post, sent exactly as it says.

- **Merge**, and what is merged is approved.
- **Edit** the files on this branch: what you write there is what is sent.
- **Delete** a file on this branch, and that post is never proposed again.
- **Close** without merging, and none of it is.`

const writtenWords =
  'Notes that were posted say where, in `syndication`: their pages then link there. Take a line out on this branch, and it is not proposed again.'

const words: ProposalWords = {
  branch: 'one/posts',
  withdrawn: 'nothing of it is left to propose.',
  nothing: 'Nothing to propose.',
}
