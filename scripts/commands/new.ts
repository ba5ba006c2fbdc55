/** `one new` */
import { Command } from 'commander'
import { readSettings } from '../../pipelines/adapters/read-settings.ts'
import { createWorld, printJson, type SharedOptions, withSharedOptions } from '../shared-options.ts'

interface NewOptions extends SharedOptions {
  folder?: string
  topic?: string
  dryRun?: boolean
}

export function newCommand(): Command {
  return withSharedOptions(new Command('new'))
    .description('Make a note: a draft, until you take `draft: true` out')
    .argument('<title>', 'its title; the file name is made from it')
    .option('--folder <folder>', 'the folder of the vault to put it in')
    .option('--topic <topic>', 'the topic it belongs to')
    .option('--dry-run', 'only say what would be made')
    .action(runNew)
}

async function runNew(title: string, options: NewOptions): Promise<void> {
  const world = createWorld(options)
  const place = await readSettings(world, options)
  const request = {
    title,
    folder: options.folder ?? '',
    topic: options.topic,
    today: today(),
  }
  const { newNote } = await import('../../pipelines/new/index.ts')
  const plan = await newNote(world, place, request, options.dryRun === true)
  if (options.json) return printJson(plan)
  for (const { path } of plan.changes) console.log(`${options.dryRun ? 'Would make' : 'Made'} ${path}`)
}

/** The calendar date where the owner sits. */
function today(): string {
  const now = new Date()
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
