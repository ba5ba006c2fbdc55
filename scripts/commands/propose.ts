/** `one propose` */
import { appendFile } from 'node:fs/promises'
import { Argument, Command } from 'commander'
import type { ProposalAccess } from '../../pipelines/adapters/proposals/with-workplace.ts'
import { type GardenPlace, readSettings } from '../../pipelines/adapters/read-settings.ts'
import type { World } from '../../pipelines/adapters/world.ts'
import type { LinkProposal } from '../../pipelines/link/propose-links.ts'
import {
  renderDetailsOffer,
  renderDetailsSummary,
} from '../../src/garden/describe/offers/render-details-offer.ts'
import { renderDetails } from '../../src/garden/describe/render-details.ts'
import { renderMoney } from '../../src/garden/engine/price.ts'
import type { PostsEngine } from '../../src/garden/posts/model/write-words.ts'
import { renderPostsOffer } from '../../src/garden/posts/render-posts-offer.ts'
import { renderPostsPlan } from '../../src/garden/posts/render-posts-plan.ts'
import { count } from '../../src/garden/report/count.ts'
import { visibleText } from '../../src/garden/report/visible-text.ts'
import { renderProposal, renderProposalSummary } from '../../src/garden/suggest/offers/render-proposal.ts'
import { renderSuggestions } from '../../src/garden/suggest/render-suggestions.ts'
import { UserError } from '../../src/garden/user-error.ts'
import { renderPages, renderPagesSummary } from '../../src/garden/web/pages-offer.ts'
import { renderSyntheses, renderSynthesesSummary } from '../../src/garden/writing/offers/render-syntheses.ts'
import { isPublicLog } from '../public-log.ts'
import { readVersion } from '../read-version.ts'
import { createWorld, printJson, type SharedOptions, withSharedOptions } from '../shared-options.ts'
import { wantsDistribution } from '../wants-distribution.ts'

interface ProposeOptions extends SharedOptions {
  dryRun?: boolean
  engine?: boolean
}

/** So many pages are asked for in one run, at the pace that each host allows. */
const mostPages = 200

const kinds = ['links', 'syntheses', 'descriptions', 'posts', 'pages'] as const

export function proposeCommand(): Command {
  return withSharedOptions(new Command('propose'))
    .description('Offer changes to the garden as one pull request on GitHub')
    .addArgument(new Argument('<kind>', 'what to propose').choices(kinds))
    .option('--dry-run', 'only say what would be proposed')
    .option('--no-engine', 'keep to the template of posts, where the settings name a model too')
    .action(runPropose)
}

async function runPropose(kind: (typeof kinds)[number], options: ProposeOptions): Promise<void> {
  if (options.engine === false && kind !== 'posts')
    throw new UserError(
      '`--no-engine` is for `one propose posts` alone.',
      'Say it without; of the others, `one propose links` alone asks a model.',
    )
  const { GITHUB_TOKEN, GITHUB_REPOSITORY, GITHUB_API_URL, GITHUB_SERVER_URL } = process.env
  const dryRun = options.dryRun === true
  if (!GITHUB_TOKEN && !dryRun)
    throw new UserError(
      'There is no token for GitHub.',
      'Set `GITHUB_TOKEN` to one that may write contents and pull requests, or say `--dry-run`.',
    )
  const world = createWorld(options)
  const place = await readSettings(world, options)
  const access = {
    repository: GITHUB_REPOSITORY || undefined,
    token: GITHUB_TOKEN || null,
    api: GITHUB_API_URL || 'https://api.github.com',
    server: GITHUB_SERVER_URL || 'https://github.com',
  }
  if (kind === 'links') await runLinks(world, place, access, options)
  else if (kind === 'syntheses') await runSyntheses(world, place, access, options)
  else if (kind === 'descriptions') await runDescriptions(world, place, access, options)
  else if (kind === 'posts') await runPosts(world, place, access, options)
  else await runPages(world, place, access, options)
}

async function runLinks(world: World, place: GardenPlace, access: ProposalAccess, options: ProposeOptions) {
  const dryRun = options.dryRun === true
  const { proposeLinks } = await import('../../pipelines/link/propose-links.ts')
  const proposal = await proposeLinks(world, place, access, { dryRun })
  await addSummary(renderProposalSummary(proposal))
  if (options.json) return printJson(jsonOf(proposal))
  if (dryRun && !isPublicLog())
    process.stdout.write(renderSuggestions(proposal.accepted.map(({ suggestion }) => suggestion)))
  process.stdout.write(renderProposal(proposal))
}

async function runSyntheses(
  world: World,
  place: GardenPlace,
  access: ProposalAccess,
  options: ProposeOptions,
) {
  const dryRun = options.dryRun === true
  const { proposeSyntheses } = await import('../../pipelines/synthesize/propose-syntheses.ts')
  const { body: _body, ...proposal } = await proposeSyntheses(world, place, access, { dryRun })
  await addSummary(renderSynthesesSummary(proposal))
  if (options.json) return printJson(proposal)
  if (dryRun && !isPublicLog())
    for (const { path, reason } of proposal.offers)
      process.stdout.write(`${visibleText(`${path}: ${reason}`)}\n`)
  process.stdout.write(renderSyntheses(proposal))
}

async function runDescriptions(
  world: World,
  place: GardenPlace,
  access: ProposalAccess,
  options: ProposeOptions,
) {
  const dryRun = options.dryRun === true
  const { proposeDescriptions } = await import('../../pipelines/describe/propose-descriptions.ts')
  const { body: _body, ...proposal } = await proposeDescriptions(world, place, access, { dryRun })
  await addSummary(renderDetailsSummary(proposal))
  if (options.json) return printJson(proposal)
  if (dryRun && !isPublicLog())
    process.stdout.write(renderDetails({ details: proposal.details, mute: [], more: false }))
  process.stdout.write(renderDetailsOffer(proposal))
}

async function runPosts(world: World, place: GardenPlace, access: ProposalAccess, options: ProposeOptions) {
  const dryRun = options.dryRun === true
  if (!options.json && !wantsDistribution(world, place, { hubs: false })) return
  const { proposePosts } = await import('../../pipelines/posts/propose-posts.ts')
  const engine = options.engine === false ? { engine: null } : {}
  const { body: _body, drafts, ...proposal } = await proposePosts(world, place, access, { dryRun, ...engine })
  if (proposal.engine) tellEstimate(proposal.engine, place)
  await addSummary(renderPostsOffer({ ...proposal, drafts }))
  if (options.json) return printJson(proposal)
  if (dryRun && !isPublicLog()) process.stdout.write(renderPostsPlan(proposal.posts, proposal.seeded))
  process.stdout.write(renderPostsOffer({ ...proposal, drafts }))
}

function tellEstimate({ estimate }: PostsEngine, { settings: { engine } }: GardenPlace): void {
  if (!estimate || !engine) return
  const price = renderMoney(estimate.nanos, engine.currency)
  console.error(
    `A model would read ${count(estimate.notes, 'note')} for ${price} at most. Nothing was asked.`,
  )
}

async function runPages(world: World, place: GardenPlace, access: ProposalAccess, options: ProposeOptions) {
  const dryRun = options.dryRun === true
  const { proposePages } = await import('../../pipelines/links/propose-pages.ts')
  const { agentOf, openWebDoor } = await import('../../pipelines/adapters/web/web-door.ts')
  const door = openWebDoor({ agent: agentOf(readVersion(), place.settings.url) })
  const report = await proposePages(world, place, access, { dryRun, door, limit: mostPages })
  await addSummary(renderPagesSummary(report))
  if (options.json) return printJson(report)
  process.stdout.write(renderPages(report))
}

/** Tells the summary of the job, where there is one. */
async function addSummary(text: string): Promise<void> {
  const { GITHUB_STEP_SUMMARY } = process.env
  if (GITHUB_STEP_SUMMARY) await appendFile(GITHUB_STEP_SUMMARY, text)
}

function jsonOf({ accepted, body: _body, ...proposal }: LinkProposal): object {
  const links = accepted.map(({ suggestion: { id, kind, source, target, score }, written }) => {
    return { id, kind, source, target, score, written }
  })
  return { ...proposal, links }
}
