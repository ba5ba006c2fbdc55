/** `one links` */
import { Command, InvalidArgumentError, Option } from 'commander'
import { type GardenPlace, readSettings } from '../../pipelines/adapters/read-settings.ts'
import type { World } from '../../pipelines/adapters/world.ts'
import { isPublicLog } from '../public-log.ts'
import { readVersion } from '../read-version.ts'
import { reportWebLinks } from '../report-web-links.ts'
import { createWorld, printJson, type SharedOptions, withSharedOptions } from '../shared-options.ts'

interface LinksOptions extends SharedOptions {
  outcome?: string
  web?: boolean
  check?: boolean
  limit: number
}

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
    .option('--web', 'list the pages of other sites that published notes link to, and what is known of them')
    .option('--check', 'with --web, first ask for those that are due, and write down what came of it')
    .option('--limit <number>', 'with --check, ask for no more than so many', parseLimit, 200)
    .action(runLinks)
}

async function runLinks(options: LinksOptions): Promise<void> {
  const world = createWorld(options)
  const place = await readSettings(world, options)
  if (options.web || options.check) return runWebLinks(world, place, options)
  const { listLinks } = await import('../../pipelines/links/index.ts')
  const links = await listLinks(world, place, { publicOnly: isPublicLog() })
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

async function runWebLinks(world: World, place: GardenPlace, options: LinksOptions): Promise<void> {
  const { check, json, limit } = options
  if (!check) {
    const { listWebLinks } = await import('../../pipelines/links/list-web.ts')
    return reportWebLinks({ links: await listWebLinks(world, place) }, json)
  }
  const { checkWeb } = await import('../../pipelines/links/check-web.ts')
  const { agentOf, openWebDoor } = await import('../../pipelines/adapters/web/web-door.ts')
  const door = openWebDoor({ agent: agentOf(readVersion(), place.settings.url) })
  reportWebLinks(await checkWeb(world, place, { limit, door }), json)
}

function parseLimit(value: string): number {
  if (/^[1-9]\d{0,5}$/.test(value)) return Number(value)
  throw new InvalidArgumentError('A limit is a whole number from 1.')
}
