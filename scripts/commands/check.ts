/** `one check` */
import { Command } from 'commander'
import { readSettings } from '../../pipelines/adapters/read-settings.ts'
import { check } from '../../pipelines/check/index.ts'
import { messageRecord } from '../../src/garden/report/message-record.ts'
import { exitCodeOf, reportMessages } from '../report-messages.ts'
import { createWorld, printJson, type SharedOptions, withSharedOptions } from '../shared-options.ts'

export function checkCommand(): Command {
  return withSharedOptions(new Command('check'))
    .description('Find all that is wrong with the content, each with its place')
    .action(runCheck)
}

async function runCheck(options: SharedOptions): Promise<void> {
  const world = createWorld(options)
  const place = await readSettings(world, options)
  const { notes, published, withheld, links, messages, privateNames } = await check(world, place)
  if (options.json) {
    process.exitCode = exitCodeOf(messages)
    return printJson({ notes, links, messages: messages.map(messageRecord) })
  }
  process.exitCode = await reportMessages(messages, { vault: place.vault, cwd: world.cwd, privateNames })
  const { found, ambiguous, missing } = links
  console.log(`${notes} notes: ${published} published, ${withheld} withheld`)
  console.log(
    `${found + ambiguous + missing + links.withheld} links: ${found} found, ${ambiguous} ambiguous, ${missing} missing, ${links.withheld} to withheld notes`,
  )
}
