/** `one ask` */
import { Command } from 'commander'
import { readSettings } from '../../pipelines/adapters/read-settings.ts'
import { visibleText } from '../../src/garden/report/visible-text.ts'
import { renderAnswer } from '../../src/garden/writing/render/render-answer.ts'
import { isPublicLog } from '../public-log.ts'
import { createWorld, printJson, type SharedOptions, withSharedOptions } from '../shared-options.ts'
import { tellEstimate, tellWriter } from '../tell-writer.ts'

interface AskCommandOptions extends SharedOptions {
  public?: boolean
  engine?: boolean
  dryRun?: boolean
}

export function askCommand(): Command {
  return withSharedOptions(new Command('ask'))
    .description('Answer a question in sentences of your notes, each with its place')
    .argument('<question>', 'what you want to know')
    .option('--public', 'read published notes only')
    .option('--no-engine', 'quote sentences alone, where the settings name a model too')
    .option('--dry-run', 'only show what a model would read, and what it would cost')
    .action(runAsk)
}

async function runAsk(question: string, options: AskCommandOptions): Promise<void> {
  const world = createWorld(options)
  const place = await readSettings(world, options)
  const { ask } = await import('../../pipelines/ask/index.ts')
  const asked = await ask(world, place, question, {
    onlyPublic: options.public === true || isPublicLog(),
    dryRun: options.dryRun === true,
    ...(options.engine === false && { engine: null }),
  })
  if (asked.estimate !== null && !options.json)
    return console.error(tellEstimate(asked.estimate, place.settings))
  process.exitCode = asked.claims.length > 0 ? 0 : 1
  if (options.json) return printJson(asked)
  process.stdout.write(renderAnswer(asked))
  for (const line of tellWriter(asked.writer, place.settings)) console.error(visibleText(line))
}
