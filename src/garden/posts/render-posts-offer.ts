/** Proposed posts as a pull request, with a record for the next run; and what a run says of them. */
import { z } from 'zod'
import { type ChannelName, channelName } from '../../schemas/post.ts'
import { readHiddenRecord, writeHiddenRecord } from '../proposals/hidden-record.ts'
import { quoteText } from '../proposals/quote-text.ts'
import { type ProposalWords, type Settled, sayOutcome } from '../proposals/settled.ts'
import { count } from '../report/count.ts'
import { type WordsDraft, wordsDraft } from './model/words-draft.ts'
import type { PostsEngine } from './model/write-words.ts'
import { writersWords } from './render-writers.ts'
import type { SaidPost } from './say-words.ts'

export interface PostsReport extends Settled {
  title: string
  posts: SaidPost[]
  /** Channels that are set up: what is published already counts as told. */
  seeded: ChannelName[]
  /** The ids of the posts whose addresses are written into their notes. */
  written: string[]
  /** How many hold something that is not published, or cannot be written as a file. */
  refused: number
  more: boolean
  /** What a model drafted for notes. */
  drafts: WordsDraft[]
  /** Null where there is none. */
  engine: PostsEngine | null
}

const effectId = z.string().regex(/^[0-9a-f]{32}$/)

const recordSchema = z.strictObject({
  version: z.literal(1),
  /** The ids of the effects. */
  posts: z.array(effectId).max(1000),
  channels: z.array(channelName),
  /** The ids of the posts whose addresses are written into notes. */
  written: z.array(effectId).max(1000).optional(),
  /** What a model said of notes: it is asked once. */
  drafts: z.array(wordsDraft).max(1000).optional(),
})

export type PostsRecord = z.output<typeof recordSchema>

/** The record in the body of a pull request; null where it has none that is sound. */
export function readPostsRecord(body: string): PostsRecord | null {
  return readHiddenRecord('posts', recordSchema, body)
}

type Offered = Pick<PostsReport, 'posts' | 'seeded' | 'written' | 'drafts' | 'engine'>

export function postsTitle({ posts, seeded, written }: Omit<Offered, 'drafts' | 'engine'>): string {
  if (posts.length > 0) return `${posts.length} ${posts.length === 1 ? 'post' : 'posts'} to other places`
  if (seeded.length === 0 && written.length > 0) return 'Where notes were posted'
  return seeded.length > 0 ? `Tell ${seeded.join(', ')} of new notes from here on` : 'No posts'
}

/** The same posts give the same text. */
export function postsBody({ posts, seeded, written, drafts, engine }: Offered): string {
  const remembered = memorable(drafts)
  const record = writeHiddenRecord('posts', {
    version: 1,
    posts: posts.map(({ id }) => id),
    channels: seeded,
    ...(written.length > 0 && { written }),
    ...(remembered.length > 0 && { drafts: remembered }),
  })
  const paragraphs = [
    record,
    ...(posts.length > 0 ? [introduction, postsTable(posts), ...writersWords(posts, engine)] : []),
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

/** GitHub takes 65,536 signs; signs that are no ASCII count six in a record. */
const mostRemembered = 30_000

/** The first drafts that have room in a body. Of the others a model is asked again. */
function memorable(drafts: readonly WordsDraft[]): WordsDraft[] {
  let signs = 0
  return drafts.filter((draft) => {
    signs += writeHiddenRecord('draft', draft).length
    return signs <= mostRemembered
  })
}

function postsTable(posts: readonly SaidPost[]): string {
  const isWritten = posts.some(({ writer }) => writer !== null)
  const rows = posts.map(({ slug, post: { channel, to, text }, writer }) => {
    const by = isWritten ? ` ${writer?.instead === null ? quoteText(writer.model) : 'the template'} |` : ''
    return `| ${channel} | ${quoteText(slug)} | ${quoteText(text === '' ? to : text, 240)} |${by}`
  })
  const head = isWritten
    ? ['| Channel | Note | Says | Words of |', '| --- | --- | --- | --- |']
    : ['| Channel | Note | Says |', '| --- | --- | --- |']
  return [...head, ...rows].join('\n')
}

/** A log holds counts: the world may read it. */
export function renderPostsOffer(report: PostsReport): string {
  const { refused, more, posts, seeded, written } = report
  const isEmptyPlan = report.outcome === 'planned' && posts.length + seeded.length + written.length === 0
  return [
    `${isEmptyPlan ? words.nothing : sayOutcome(report, words)}\n`,
    ...(refused > 0 ? [`${refused} left out: they hold what is not published, or cannot be written.\n`] : []),
    ...(more ? ['There are more for another time.\n'] : []),
    ...sayWriters(report),
  ].join('')
}

function sayWriters({ posts, engine }: PostsReport): string[] {
  const asked = posts.flatMap(({ writer }) => writer ?? [])
  const used = asked.filter(({ instead }) => instead === null).length
  const drafted =
    asked.length > 0
      ? [`A model found the words of ${used} of the ${count(asked.length, 'post')} that it was asked for.\n`]
      : []
  if (!engine?.fault) return drafted
  return [...drafted, `The template speaks of ${count(engine.unanswered, 'note')}. ${engine.fault.message}\n`]
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
