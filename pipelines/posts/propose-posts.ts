/** Proposes posts on new notes in one pull request: merging it approves them, and what was not wanted is not proposed again. */
import { hash } from 'node:crypto'
import { readBacklog, renderBacklog } from '../../src/garden/posts/backlog.ts'
import { choosePosts } from '../../src/garden/posts/choose-posts.ts'
import { postAccount } from '../../src/garden/posts/post-account.ts'
import { backlogPath } from '../../src/garden/posts/post-path.ts'
import { publishedNotes } from '../../src/garden/posts/published-notes.ts'
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
import type { EngineOptions } from '../adapters/engine/open-engine.ts'
import { listPosts } from '../adapters/posts/list-posts.ts'
import { leftAlone, settleProposal } from '../adapters/proposals/settle-proposal.ts'
import { type ProposalAccess, type Workplace, withWorkplace } from '../adapters/proposals/with-workplace.ts'
import { type GardenRead, readGarden } from '../adapters/read-garden.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import type { World } from '../adapters/world.ts'
import { collectCandidates } from './collect-candidates.ts'
import { fitPosts, newFile, postFiles } from './fit-posts.ts'
import { readBacklogs } from './read-backlogs.ts'
import { writeBack } from './write-back.ts'
import { writePosts } from './write-posts.ts'

/** The branch of the pull request. */
export const postsBranch = 'one/posts'

/** An owner reads no more at a time. */
const mostPosts = 30

export interface ProposePosts {
  /** Asks no model for what it has not answered before either. */
  dryRun: boolean
  /** Stands in for the network and the environment; with null the template speaks alone. */
  engine?: EngineOptions | null
}

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
  { dryRun, engine = {} }: ProposePosts,
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
      drafts: [],
      engine: null,
    }
    if (!workplace.isFree) return { ...none, ...leftAlone(workplace) }
    const read = await readGarden(world, workplace.place)
    const plan = await planPosts(world, workplace, read, {
      distribution,
      accounts,
      own: place,
      onlyKnown: dryRun,
      engine,
    })
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

type Plan = Omit<PostsProposal, 'outcome' | 'pull' | 'title' | 'body'>

interface PlanGiven {
  distribution: DistributionSettings
  accounts: ReadonlyMap<ChannelName, string | null>
  /** Where the owner works. */
  own: GardenPlace
  onlyKnown: boolean
  engine: EngineOptions | null
}

async function planPosts(
  world: World,
  workplace: Workplace,
  read: GardenRead,
  { distribution, accounts, ...writing }: PlanGiven,
): Promise<Plan> {
  const { place, today, pulls } = workplace
  const records = pulls.map(({ state, body }) => ({ state, record: readPostsRecord(body) }))
  const past = records.flatMap(({ state, record }) => (state !== 'open' && record ? [record] : []))
  const unwanted = new Set(past.flatMap(({ posts }) => posts))
  const refusedChannels = new Set(past.flatMap(({ channels }) => channels))
  const { backlogs, proposed } = await readBacklogs(workplace, [...accounts.keys()])
  const there = (
    await Promise.all([...accounts.keys()].map((channel) => listPosts(place.vault, channel)))
  ).flat()
  const seeded = [...accounts.keys()].filter(
    (channel) => !backlogs.has(channel) && !refusedChannels.has(channel),
  )
  const candidates = await collectCandidates(read, place.settings)
  const { chosen, more } = choosePosts(candidates, {
    accounts,
    isOld: new Map([...backlogs].map(([channel, text]) => [channel, readBacklog(text)])),
    isSettled: (channel, id) => unwanted.has(id) || isThere(there, channel, id),
    today,
    maxAge: distribution.maxAge,
    most: mostPosts,
    sha256,
  })
  const fitting = await fitPosts(world, place, read, chosen)
  const drafted = records.flatMap(({ state, record }) => (state === 'open' ? (record?.drafts ?? []) : []))
  const given = { ...writing, place, read, candidates, chosen: fitting, past: drafted }
  const { posts, drafts, engine } = await writePosts(world, given)
  const now = renderBacklog(publishedNotes(read.garden, place.settings).keys())
  const lists = seeded.map((channel) => newFile(backlogPath(channel), proposed.get(channel) ?? now))
  const back = await writeBack(workplace, read, new Set(past.flatMap(({ written }) => written ?? [])))
  const changes = [...lists, ...postFiles(posts), ...back.changes]
  const refused = chosen.length - fitting.length
  return { posts, seeded, written: back.written, changes, refused, more, drafts, engine }
}

/** The name of a post ends in the beginning of its id, whatever its note was called then. */
function isThere(paths: readonly string[], channel: ChannelName, id: string): boolean {
  const [folder, end] = [`/${channel}/`, `${id.slice(0, 8)}.md`]
  return paths.some((path) => path.includes(folder) && path.endsWith(end))
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
