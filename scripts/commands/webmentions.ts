/** `one webmentions` */
import { Command } from 'commander'
import { readSettings } from '../../pipelines/adapters/read-settings.ts'
import { createWorld, printJson, type SharedOptions, withSharedOptions } from '../shared-options.ts'

interface WebmentionsCommandOptions extends SharedOptions {
  from?: string
  hide?: string[]
  show?: string[]
}

export function webmentionsCommand(): Command {
  const collect = (id: string, ids: string[] = []) => [...ids, id]
  return withSharedOptions(new Command('webmentions'))
    .description('Bring answers from other sites into the vault')
    .option('--from <file>', 'a feed in JF2 that was saved, in place of asking webmention.io')
    .option('--hide <id>', 'do not show this answer; may be given several times', collect)
    .option('--show <id>', 'show this answer again; may be given several times', collect)
    .action(runWebmentions)
}

async function runWebmentions(options: WebmentionsCommandOptions): Promise<void> {
  const world = createWorld(options)
  const place = await readSettings(world, options)
  const { webmentions } = await import('../../pipelines/webmentions/index.ts')
  const { from, hide = [], show = [] } = options
  const report = await webmentions(world, place, {
    from,
    hide,
    show,
    token: process.env['WEBMENTION_IO_TOKEN'],
  })
  if (options.json) return printJson(report)
  console.log(`${report.kept} kept, ${report.added} of them new, ${report.hidden} hidden`)
}
