/** `one tend` */
import { Command } from 'commander'
import { readSettings } from '../../pipelines/adapters/read-settings.ts'
import { renderTending } from '../../src/garden/tend/render-tending.ts'
import { isPublicLog } from '../public-log.ts'
import {
  createWorld,
  parseMost,
  printJson,
  type SharedOptions,
  withSharedOptions,
} from '../shared-options.ts'

interface TendCommandOptions extends SharedOptions {
  most: number
}

export function tendCommand(): Command {
  return withSharedOptions(new Command('tend'))
    .description('Say what to tend next: a few notes, each with its reason')
    .option('--most <number>', 'how many to name', parseMost, 12)
    .action(runTend)
}

async function runTend(options: TendCommandOptions): Promise<void> {
  const world = createWorld(options)
  const place = await readSettings(world, options)
  const { tend } = await import('../../pipelines/tend/index.ts')
  const tending = await tend(world, place, { most: options.most, onlyPublic: isPublicLog() })
  if (options.json) return printJson(tending)
  process.stdout.write(renderTending(tending))
}
