/** `one distribute` */
import { appendFile } from 'node:fs/promises'
import { Argument, Command, Option } from 'commander'
import { isFork } from '../../pipelines/adapters/github/is-fork.ts'
import { readSettings } from '../../pipelines/adapters/read-settings.ts'
import type { DistributionAccess } from '../../pipelines/distribute/read-distribution.ts'
import { isHidden, needsOwner } from '../../src/garden/distribution/distribution.ts'
import {
  renderDistribution,
  renderDistributionSummary,
} from '../../src/garden/distribution/render-distribution.ts'
import { count } from '../../src/garden/report/count.ts'
import { renderTerminal } from '../../src/garden/report/render-terminal.ts'
import { UserError } from '../../src/garden/user-error.ts'
import { type ChannelName, channelNames } from '../../src/schemas/post.ts'
import { isPublicLog } from '../public-log.ts'
import { refusesSending } from '../refuses-sending.ts'
import { createWorld, printJson, type SharedOptions, withSharedOptions } from '../shared-options.ts'
import { wantsDistribution } from '../wants-distribution.ts'

interface DistributeCommandOptions extends SharedOptions {
  send?: boolean
  settle?: string
  begin?: ChannelName[]
  only?: Target[]
  except?: Target[]
}

const ends = ['posted', 'not-posted'] as const

/** Hubs of WebSub are told of feeds and not of notes, but left out as channels are. */
const targets = [...channelNames, 'websub'] as const

type Target = (typeof targets)[number]

export function distributeCommand(): Command {
  const channels = (flags: string, text: string) => new Option(flags, text).choices(targets)
  return withSharedOptions(new Command('distribute'))
    .description('Say what would be sent to which channel, or send what was approved')
    .addArgument(new Argument('[end]', 'with --settle: what became of it').choices(ends))
    .option('--send', 'send what was approved; without it nothing is sent')
    .addOption(channels('--only <channel...>', 'these channels alone; `websub` stands for the hubs'))
    .addOption(channels('--except <channel...>', 'all channels but these'))
    .option('--settle <id>', 'say what became of a post that nobody knows of: posted or not-posted')
    .addOption(
      new Option('--begin <channel...>', 'list what is published as told to these channels').choices(
        channelNames,
      ),
    )
    .action(runDistribute)
}

async function runDistribute(
  end: (typeof ends)[number] | undefined,
  options: DistributeCommandOptions,
): Promise<void> {
  const { settle, begin, send = false } = options
  if (begin !== undefined) return runBegin(begin, options)
  if ((settle === undefined) !== (end === undefined) || (settle !== undefined && send))
    throw new UserError(
      '`--settle` needs an id, an end and nothing else.',
      'Say `one distribute --settle ID posted`, or `not-posted`.',
    )
  const world = createWorld(options)
  const place = await readSettings(world, options)
  const access = accessOf(process.env)
  if (settle !== undefined) {
    const { settlePost } = await import('../../pipelines/distribute/settle-post.ts')
    const id = await settlePost(place, access, { id: settle, wasSent: end === 'posted' }, Date.now)
    if (options.json) return printJson({ id, end })
    process.stdout.write(`Put down: ${id} is ${end === 'posted' ? 'posted' : 'not posted'}.\n`)
    return
  }
  const askFork = async () => {
    const { repository, token, api } = access
    return repository === null ? null : isFork({ repository, token, api })
  }
  if (!options.json && !wantsDistribution(world, place, { hubs: true })) return
  const because = send ? await refusesSending(process.env, askFork) : null
  if (because !== null) world.notice(because)
  const { distribute } = await import('../../pipelines/distribute/index.ts')
  const { openChannels } = await import('../../pipelines/adapters/channels/open-channels.ts')
  const isWanted = wantedChannels(options)
  const { messages, ...all } = await distribute(world, place, {
    access,
    open: (settings) => openChannels(settings, process.env),
    isWanted,
    send: send && because === null,
    now: Date.now,
  })
  const isPublic = isPublicLog()
  const report = isPublic ? { ...all, rows: all.rows.filter((row) => !isHidden(row)) } : all
  const hidden = all.rows.length - report.rows.length
  const now = Date.now()
  if (!isPublic) process.stderr.write(renderTerminal(messages, { color: process.stderr.isTTY }))
  await addSummary(renderDistributionSummary(report, { hidden, now }))
  if (needsOwner(all)) process.exitCode = 1
  if (options.json) return printJson({ ...report, hidden })
  process.stdout.write(renderDistribution(report, { hidden, now }))
}

async function runBegin(channels: readonly ChannelName[], options: DistributeCommandOptions): Promise<void> {
  if (options.send || options.settle !== undefined)
    throw new UserError('`--begin` stands alone.', 'Say `one distribute --begin CHANNEL`.')
  const world = createWorld(options)
  const place = await readSettings(world, options)
  const { beginChannels } = await import('../../pipelines/distribute/begin-channels.ts')
  const begun = await beginChannels(world, place, channels)
  if (options.json) return printJson(begun)
  const { written, there, notes } = begun
  for (const path of there) process.stdout.write(`${path} is there already, and stays as it is.\n`)
  for (const path of written) process.stdout.write(`Wrote ${path}: ${count(notes, 'note')}.\n`)
  if (written.length > 0) process.stdout.write('Commit it and push: new notes are proposed from then on.\n')
}

function wantedChannels({ only, except = [] }: DistributeCommandOptions): (channel: Target) => boolean {
  return (channel) => (only === undefined || only.includes(channel)) && !except.includes(channel)
}

function accessOf({
  GITHUB_TOKEN,
  GITHUB_REPOSITORY,
  GITHUB_API_URL,
  GITHUB_SERVER_URL,
}: NodeJS.ProcessEnv): DistributionAccess {
  return {
    repository: GITHUB_REPOSITORY || null,
    token: GITHUB_TOKEN || null,
    api: GITHUB_API_URL || 'https://api.github.com',
    server: GITHUB_SERVER_URL || 'https://github.com',
  }
}

async function addSummary(text: string): Promise<void> {
  const { GITHUB_STEP_SUMMARY } = process.env
  if (GITHUB_STEP_SUMMARY) await appendFile(GITHUB_STEP_SUMMARY, text)
}
