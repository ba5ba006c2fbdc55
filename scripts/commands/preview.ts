/** `one preview` */
import { resolve } from 'node:path'
import { Command } from 'commander'
import { readSettings } from '../../pipelines/adapters/read-settings.ts'
import {
  type AddressOptions,
  createWorld,
  parsePort,
  printJson,
  type SharedOptions,
  withAddressOptions,
  withSharedOptions,
} from '../shared-options.ts'
import { untilStopped } from '../until-stopped.ts'

interface PreviewCommandOptions extends SharedOptions, AddressOptions {
  out: string
  port?: number
}

export function previewCommand(): Command {
  return withSharedOptions(withAddressOptions(new Command('preview')))
    .description('Serve the site that `one build` made')
    .option('--out <dir>', 'the folder that the site was written to', 'dist')
    .option('--port <number>', 'the port to serve it on', parsePort)
    .action(runPreview)
}

async function runPreview(options: PreviewCommandOptions): Promise<void> {
  const world = createWorld(options)
  const place = await readSettings(world, options)
  const { preview } = await import('../../pipelines/preview/index.ts')
  const server = await preview(world, place, { outDir: resolve(world.cwd, options.out), port: options.port })
  // Before the address is known: whoever has it may ask for the end at once.
  const stopped = untilStopped()
  if (options.json) printJson({ url: server.url })
  else console.log(server.url)
  await stopped
  await server.stop()
}
