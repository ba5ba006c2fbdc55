/** `one observe` */
import { resolve } from 'node:path'
import { Command } from 'commander'
import { isFork } from '../../pipelines/adapters/github/is-fork.ts'
import { readSettings } from '../../pipelines/adapters/read-settings.ts'
import { renderObserved } from '../../src/garden/ops/render-observed.ts'
import { refusesSending } from '../refuses-sending.ts'
import { createWorld, printJson, type SharedOptions, withSharedOptions } from '../shared-options.ts'

interface ObserveCommandOptions extends SharedOptions {
  dist: string
  lighthouse?: string[]
  dryRun?: boolean
}

export function observeCommand(): Command {
  return withSharedOptions(new Command('observe'))
    .description('Record how workflows, proposals and the site stand, for reports to tell of')
    .option('--dist <dir>', 'the folder that the site was written to', 'dist')
    .option('--lighthouse <file...>', 'reports of Lighthouse in JSON, of pages of that site')
    .option('--dry-run', 'only say what would be recorded')
    .action(runObserve)
}

async function runObserve(options: ObserveCommandOptions): Promise<void> {
  const world = createWorld(options)
  const place = await readSettings(world, options)
  const { GITHUB_TOKEN, GITHUB_REPOSITORY, GITHUB_API_URL, GITHUB_SERVER_URL } = process.env
  const access = {
    repository: GITHUB_REPOSITORY || null,
    token: GITHUB_TOKEN || null,
    api: GITHUB_API_URL || 'https://api.github.com',
    server: GITHUB_SERVER_URL || 'https://github.com',
  }
  const { repository } = access
  const askFork = async () => (repository === null ? null : isFork({ ...access, repository }))
  const because = options.dryRun ? null : await refusesSending(process.env, askFork)
  if (because !== null) world.notice(because)
  const { observe } = await import('../../pipelines/observe/index.ts')
  const observed = await observe(place, {
    access,
    dist: resolve(world.cwd, options.dist),
    lighthouse: (options.lighthouse ?? []).map((file) => resolve(world.cwd, file)),
    dryRun: options.dryRun === true || because !== null,
    now: Date.now(),
  })
  if (observed.hasFailed) process.exitCode = 2
  if (options.json) return printJson(observed)
  process.stdout.write(renderObserved(observed))
}
