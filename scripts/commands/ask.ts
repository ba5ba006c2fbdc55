/** `one ask` */
import { Command } from 'commander'
import { readSettings } from '../../pipelines/adapters/read-settings.ts'
import { renderAnswer } from '../../src/garden/writing/render/render-answer.ts'
import { isPublicLog } from '../public-log.ts'
import { createWorld, printJson, type SharedOptions, withSharedOptions } from '../shared-options.ts'

interface AskCommandOptions extends SharedOptions {
  public?: boolean
}

export function askCommand(): Command {
  return withSharedOptions(new Command('ask'))
    .description('Answer a question in sentences of your notes, each with its place')
    .argument('<question>', 'what you want to know')
    .option('--public', 'read published notes only')
    .action(runAsk)
}

async function runAsk(question: string, options: AskCommandOptions): Promise<void> {
  const world = createWorld(options)
  const place = await readSettings(world, options)
  const { ask } = await import('../../pipelines/ask/index.ts')
  const asked = await ask(world, place, question, {
    onlyPublic: options.public === true || isPublicLog(),
  })
  process.exitCode = asked.claims.length > 0 ? 0 : 1
  if (options.json) return printJson(asked)
  process.stdout.write(renderAnswer(asked))
}
