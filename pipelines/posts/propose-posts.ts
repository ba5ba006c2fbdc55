/** Proposes posts on new notes in one pull request: merging it approves them, and what was not wanted is not proposed again. */
import { hash } from 'node:crypto'
import { toByteEdits } from '../../src/garden/changes/byte-edits.ts'
import { readBacklog, renderBacklog } from '../../src/garden/posts/backlog.ts'
import { type ChosenPost, choosePosts } from '../../src/garden/posts/choose-posts.ts'
import { postAccount } from '../../src/garden/posts/post-account.ts'
import { backlogPath, postPath } from '../../src/garden/posts/post-path.ts'
import { publishedNotes } from '../../src/garden/posts/published-notes.ts'
import { renderPost } from '../../src/garden/posts/render-post.ts'
import {
  type PostsReport,
  postsBody,
  postsTitle,
  readPostsRecord,
} from '../../src/garden/posts/render-posts-offer.ts'
import { UserError } from '../../src/garden/user-error.ts'
import type { FileChange } from '../../src/schemas/change.ts'
import type { DistributionSettings } from '../../src/schemas/distribution-settings.ts'
import { type ChannelName, channelNames } from '../../src/schemas/post.ts'
import { leakingPosts } from '../adapters/posts/inspect-posts.ts'
import { listPosts } from '../adapters/posts/list-posts.ts'
import { leftAlone, settleProposal } from '../adapters/proposals/settle-proposal.ts'
import { type ProposalAccess, type Workplace, withWorkplace } from '../adapters/proposals/with-workplace.ts'
import { type GardenRead, readGarden } from '../adapters/read-garden.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import type { World } from '../adapters/world.ts'
import { collectCandidates } from './collect-candidates.ts'
import { readBacklogs } from './read-backlogs.ts'
import { writeBack } from './write-back.ts'

/** The branch of the pull request. */
export const postsBranch = 'one/posts'

/** An owner reads no more at a time. */
const mostPosts = 30

export interface PostsProposal extends PostsReport {
  body: string
  changes: FileChange[]
}

/**
 * Plans for the garden at `place` as it is in the repository, and publishes the plan unless `dryRun`. For a channel
 * without a backlog it lists what is published already, and proposes nothing. Throws `UserError` where the settings name no channel.
 */
export async function proposePosts(
  world: World,
  place: GardenPlace,
  access: ProposalAccess,
  { dryRun }: { dryRun: boolean },
): Promise<PostsProposal> {
  const { distribution } = place.settings
  const accounts = distribution ? accountsOf(distribution) : new Map()
  if (!distribution || accounts.size === 0) throw noChannel()
  return withWorkplace(world, place, access, { branch: postsBranch, dryRun }, async (workplace) => {
    const none = {
      title: '',
      body: '',
      posts: [],
      seeded: [],
      written: [],
      changes: [],
      refused: 0,
      more: false,
    }
    if (!workplace.isFree) return { ...none, ...leftAlone(workplace) }
    const read = await readGarden(world, workplace.place)
    const plan = await planPosts(world, workplace, read, distribution, accounts)
    const title = postsTitle(plan)
    const body = postsBody(plan)
    const isEmpty = plan.changes.length === 0
    const proposal = { title, body, changes: plan.changes, changed: [] }
    return { ...plan, title, body, ...(await settleProposal(workplace, proposal, { isEmpty, dryRun })) }
  })
}

function accountsOf(distribution: DistributionSettings): Map<ChannelName, string | null> {
  const named = channelNames.filter((channel) => distribution.channels[channel] !== undefined)
  return new Map(named.map((channel) => [channel, postAccount(distribution, channel)]))
}

type Plan = Pick<PostsProposal, 'posts' | 'seeded' | 'written' | 'changes' | 'refused' | 'more'>

async function planPosts(
  world: World,
  workplace: Workplace,
  read: GardenRead,
  { maxAge }: DistributionSettings,
  accounts: ReadonlyMap<ChannelName, string | null>,
): Promise<Plan> {
  const { place, today, pulls } = workplace
  const past = pulls.filter(({ state }) => state !== 'open').map(({ body }) => readPostsRecord(body))
  const unwanted = new Set(past.flatMap((record) => record?.posts ?? []))
  const refusedChannels = new Set(past.flatMap((record) => record?.channels ?? []))
  const { backlogs, proposed } = await readBacklogs(workplace, [...accounts.keys()])
  const there = (
    await Promise.all([...accounts.keys()].map((channel) => listPosts(place.vault, channel)))
  ).flat()
  const seeded = [...accounts.keys()].filter(
    (channel) => !backlogs.has(channel) && !refusedChannels.has(channel),
  )
  const { chosen, more } = choosePosts(await collectCandidates(read, place.settings), {
    accounts,
    isOld: new Map([...backlogs].map(([channel, text]) => [channel, readBacklog(text)])),
    isSettled: (channel, id) => unwanted.has(id) || isThere(there, channel, id),
    today,
    maxAge,
    most: mostPosts,
    sha256,
  })
  const { posts, changes } = await fit(world, place, read, chosen)
  const now = renderBacklog(publishedNotes(read.garden, place.settings).keys())
  const lists = seeded.map((channel) => newFile(backlogPath(channel), proposed.get(channel) ?? now))
  const back = await writeBack(workplace, read, new Set(past.flatMap((record) => record?.written ?? [])))
  const all = [...lists, ...changes, ...back.changes]
  const { written } = back
  return { posts, seeded, written, changes: all, refused: chosen.length - posts.length, more }
}

/** Leaves out what leaks and what has no form as a file. */
async function fit(world: World, place: GardenPlace, read: GardenRead, chosen: readonly ChosenPost[]) {
  const leaks = await leakingPosts(
    world,
    place,
    read,
    chosen.map(({ post }) => post),
  )
  const files = chosen.flatMap((one) => {
    const text = leaks.has(one.post) ? null : renderPost(one.post)
    return text === null ? [] : [{ one, file: newFile(postPath(one.post.channel, one.slug, one.id), text) }]
  })
  return { posts: files.map(({ one }) => one), changes: files.map(({ file }) => file) }
}

/** The name of a post ends in the beginning of its id, whatever its note was called then. */
function isThere(paths: readonly string[], channel: ChannelName, id: string): boolean {
  const [folder, end] = [`/${channel}/`, `${id.slice(0, 8)}.md`]
  return paths.some((path) => path.includes(folder) && path.endsWith(end))
}

function newFile(path: string, text: string): FileChange {
  return { path, hash: null, to: null, edits: toByteEdits('', [{ start: 0, end: 0, text }]) }
}

function sha256(text: string): string {
  return hash('sha256', text, 'hex')
}

function noChannel(): UserError {
  return new UserError(
    'The settings name no channel to post to.',
    'Name one in `distribution.channels` of garden.config.ts.',
  )
}
