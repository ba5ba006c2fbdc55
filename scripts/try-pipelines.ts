/** Runs what the workflows run, without writing, sending or paying anything, and says what each would do. */
import { openChannels } from '../pipelines/adapters/channels/open-channels.ts'
import type { ProposalAccess } from '../pipelines/adapters/proposals/with-workplace.ts'
import type { GardenPlace } from '../pipelines/adapters/read-settings.ts'
import type { World } from '../pipelines/adapters/world.ts'
import { count } from '../src/garden/report/count.ts'
import { UserError } from '../src/garden/user-error.ts'

export interface Trial {
  /** What does it in earnest. */
  command: string
  /** What it would do, or why it cannot. */
  found: string
  fails: boolean
  /** What an engine would cost at most; null where none is asked. */
  cost: Price | null
  durationMs: number
}

export interface Price {
  /** Billionths of the currency. */
  nanos: number
  currency: string
}

export interface TrialGround {
  world: World
  place: GardenPlace
  access: ProposalAccess
  env: Readonly<Record<string, string | undefined>>
}

type Tried = Pick<Trial, 'found'> & Partial<Pick<Trial, 'cost'>>

/** `paid` is the same garden with its engine: only what it would cost may be asked of it. */
type Try = (ground: TrialGround, paid: TrialGround) => Promise<Tried>

/** In the order in which a week has them. No engine is asked: the garden is taken without one, and what it would cost is reckoned. */
export async function tryPipelines(ground: TrialGround): Promise<Trial[]> {
  const { engine: _engine, ...settings } = ground.place.settings
  const unpaid = { ...ground, place: { ...ground.place, settings } }
  const trials: Trial[] = []
  for (const [command, run] of triesOf(ground.place)) {
    const start = ground.world.clock()
    const end = await settle(run(unpaid, ground))
    trials.push({ command, ...end, durationMs: Math.round(ground.world.clock() - start) })
  }
  return trials
}

/** What the owner can mend is told, and is no reason to stop. */
async function settle(run: Promise<Tried>): Promise<Pick<Trial, 'found' | 'fails' | 'cost'>> {
  try {
    return { cost: null, ...(await run), fails: false }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { found: [error.message, error.hint].join(' '), fails: true, cost: null }
  }
}

async function linkPrice({ world, place }: TrialGround): Promise<Price | null> {
  const { engine } = place.settings
  if (!engine) return null
  const { readGarden } = await import('../pipelines/adapters/read-garden.ts')
  const { linkCost } = await import('../pipelines/adapters/engine/link-cost.ts')
  const { embeddings, judge } = await linkCost(world, place.vault, engine, await readGarden(world, place))
  if (!embeddings && !judge) return null
  return { nanos: (embeddings?.nanos ?? 0) + (judge?.all ?? 0), currency: engine.currency }
}

function triesOf({ settings }: GardenPlace): [command: string, run: Try][] {
  const posts: [string, Try][] = [
    ['one propose posts', tryPosts],
    ['one distribute --send', tryDistribution],
  ]
  return [
    ['one build', tryBuild],
    ['one propose links', tryLinks],
    ['one propose syntheses', trySyntheses],
    ['one propose descriptions', tryDescriptions],
    ...(settings.distribution ? posts : []),
    ['one report', tryReport],
  ]
}

const tryBuild: Try = async ({ world, place }) => {
  const { readGarden } = await import('../pipelines/adapters/read-garden.ts')
  const { countNotes } = await import('../src/garden/count-notes.ts')
  const { garden, vault } = await readGarden(world, place)
  const { published, notes } = countNotes(garden, vault)
  return { found: `publishes ${published} of ${count(notes, 'note')}` }
}

const dry = { dryRun: true }

const tryLinks: Try = async ({ world, place, access }, paid) => {
  const { proposeLinks } = await import('../pipelines/link/propose-links.ts')
  const { accepted } = await proposeLinks(world, place, access, dry)
  return { found: `offers ${count(accepted.length, 'link')}`, cost: await linkPrice(paid) }
}

const trySyntheses: Try = async ({ world, place, access }) => {
  const { proposeSyntheses } = await import('../pipelines/synthesize/propose-syntheses.ts')
  const { offers } = await proposeSyntheses(world, place, access, dry)
  return { found: `offers ${offers.length} ${offers.length === 1 ? 'synthesis' : 'syntheses'}` }
}

const tryDescriptions: Try = async ({ world, place, access }) => {
  const { proposeDescriptions } = await import('../pipelines/describe/propose-descriptions.ts')
  const { details } = await proposeDescriptions(world, place, access, dry)
  return { found: `offers ${count(details.length, 'detail')}` }
}

/** With its engine, which a dry run asks for nothing that it has not answered before. */
const tryPosts: Try = async (_unpaid, { world, place, access, env }) => {
  const { proposePosts } = await import('../pipelines/posts/propose-posts.ts')
  const { posts, engine } = await proposePosts(world, place, access, { ...dry, engine: { env } })
  const currency = place.settings.engine?.currency
  const nanos = engine?.estimate?.nanos
  const cost = nanos !== undefined && currency !== undefined ? { nanos, currency } : null
  return { found: `offers ${count(posts.length, 'post')}`, cost }
}

const tryDistribution: Try = async ({ world, place, access, env }) => {
  const { distribute } = await import('../pipelines/distribute/index.ts')
  const { rows } = await distribute(world, place, {
    access: { ...access, repository: access.repository ?? null },
    open: (settings) => openChannels(settings, env),
    isWanted: (channel) => channel !== 'websub',
    send: false,
    now: Date.now,
  })
  const sent = rows.filter(({ does }) => does === 'send' || does === 'seek')
  return { found: `sends ${count(sent.length, 'post')}` }
}

const tryReport: Try = async ({ world, place }) => {
  const { report } = await import('../pipelines/report/index.ts')
  const { period, tasks } = await report(world, place, { now: Date.now() })
  return { found: `tells of ${period}, with ${count(tasks.length, 'thing')} to do` }
}
