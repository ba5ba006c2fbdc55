/** `one propose` */
import { appendFile } from 'node:fs/promises'
import { Argument, Command } from 'commander'
import { readSettings } from '../../pipelines/adapters/read-settings.ts'
import type { LinkProposal } from '../../pipelines/link/propose-links.ts'
import { renderProposal, renderProposalSummary } from '../../src/garden/suggest/offers/render-proposal.ts'
import { renderSuggestions } from '../../src/garden/suggest/render-suggestions.ts'
import { UserError } from '../../src/garden/user-error.ts'
import { isPublicLog } from '../public-log.ts'
import { createWorld, printJson, type SharedOptions, withSharedOptions } from '../shared-options.ts'

interface ProposeOptions extends SharedOptions {
  dryRun?: boolean
}

export function proposeCommand(): Command {
  return withSharedOptions(new Command('propose'))
    .description('Offer changes to the garden as one pull request on GitHub')
    .addArgument(new Argument('<kind>', 'what to propose').choices(['links']))
    .option('--dry-run', 'only say what would be proposed')
    .action((_, options: ProposeOptions) => runPropose(options))
}

async function runPropose(options: ProposeOptions): Promise<void> {
  const { GITHUB_TOKEN, GITHUB_REPOSITORY, GITHUB_API_URL, GITHUB_SERVER_URL, GITHUB_STEP_SUMMARY } =
    process.env
  const dryRun = options.dryRun === true
  if (!GITHUB_TOKEN && !dryRun)
    throw new UserError(
      'There is no token for GitHub.',
      'Set `GITHUB_TOKEN` to one that may write contents and pull requests, or say `--dry-run`.',
    )
  const world = createWorld(options)
  const place = await readSettings(world, options)
  const { proposeLinks } = await import('../../pipelines/link/propose-links.ts')
  const access = {
    repository: GITHUB_REPOSITORY || undefined,
    token: GITHUB_TOKEN || null,
    api: GITHUB_API_URL || 'https://api.github.com',
    server: GITHUB_SERVER_URL || 'https://github.com',
  }
  const proposal = await proposeLinks(world, place, access, { dryRun })
  if (GITHUB_STEP_SUMMARY) await appendFile(GITHUB_STEP_SUMMARY, renderProposalSummary(proposal))
  if (options.json) return printJson(jsonOf(proposal))
  if (dryRun && !isPublicLog())
    process.stdout.write(renderSuggestions(proposal.accepted.map(({ suggestion }) => suggestion)))
  process.stdout.write(renderProposal(proposal))
}

function jsonOf({ accepted, body: _body, ...proposal }: LinkProposal): object {
  const links = accepted.map(({ suggestion: { id, kind, source, target, score }, written }) => {
    return { id, kind, source, target, score, written }
  })
  return { ...proposal, links }
}
