/** `one links` */
import { Command, Option } from 'commander'
import { readSettings } from '../../pipelines/adapters/read-settings.ts'
import { isPublicLog } from '../public-log.ts'
import { createWorld, printJson, type SharedOptions, withSharedOptions } from '../shared-options.ts'

export function linksCommand(): Command {
  return withSharedOptions(new Command('links'))
    .description('List every link and what it resolves to')
    .addOption(
      new Option('--outcome <outcome>', 'only links with this outcome').choices([
        'found',
        'ambiguous',
        'missing',
        'withheld',
      ]),
    )
    .action(runLinks)
}

async function runLinks(options: SharedOptions & { outcome?: string }): Promise<void> {
  const world = createWorld(options)
  const { listLinks } = await import('../../pipelines/links/index.ts')
  const links = await listLinks(world, await readSettings(world, options), { publicOnly: isPublicLog() })
  for (const link of links.filter(({ outcome }) => !options.outcome || outcome === options.outcome)) {
    if (options.json) printJson(link)
    else {
      const target = link.target ? `${link.target}${link.anchor ? `#${link.anchor}` : ''}` : ''
      console.log(
        `${link.source}:${link.line}:${link.column}  ${link.raw}  ${link.outcome}  ${target}`.trimEnd(),
      )
    }
  }
}
