/** `one dev` */
import { Command } from 'commander'
import { readSettings } from '../../pipelines/adapters/read-settings.ts'
import { countNotes } from '../../src/garden/count-notes.ts'
import { countSeverity } from '../../src/garden/message.ts'
import { count } from '../../src/garden/report/count.ts'
import {
  createWorld,
  parsePort,
  printJson,
  type SharedOptions,
  withSharedOptions,
} from '../shared-options.ts'
import { untilStopped } from '../until-stopped.ts'

export function devCommand(): Command {
  return withSharedOptions(new Command('dev'))
    .description('Show the garden while you write it')
    .option('--port <number>', 'the port to serve it on', parsePort)
    .action(runDev)
}

async function runDev(options: SharedOptions & { port?: number }): Promise<void> {
  const world = createWorld(options)
  const { dev } = await import('../../pipelines/dev/index.ts')
  const { suggestApart } = await import('../../pipelines/link/suggest-apart.ts')
  const place = await readSettings(world, options)
  const server = await dev(world, place, {
    port: options.port,
    verbose: options.verbose === true,
    onRead: ({ garden, vault, messages }, durationMs) => {
      const errors = countSeverity(messages, 'error')
      const problems = errors > 0 ? `, ${count(errors, 'error')}: see \`one check\`` : ''
      console.error(`${count(countNotes(garden, vault).published, 'note')} in ${durationMs} ms${problems}`)
    },
    suggest: (stop) => suggestApart(world, place, stop),
    onError: (error) => console.error(error instanceof Error ? error.message : String(error)),
  })
  // Before the address is known: whoever has it may ask for the end at once.
  const stopped = untilStopped()
  for (const { id, url } of server.rooms) console.error(`Room ${id}: ${url}`)
  if (options.json) printJson({ url: server.url })
  else console.log(server.url)
  await stopped
  await server.stop()
}
