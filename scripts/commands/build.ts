/** `one build` */
import { resolve } from 'node:path'
import { Command } from 'commander'
import { readSettings } from '../../pipelines/adapters/read-settings.ts'
import { reportMessages } from '../report-messages.ts'
import {
  type AddressOptions,
  createWorld,
  printJson,
  type SharedOptions,
  withAddressOptions,
  withSharedOptions,
} from '../shared-options.ts'

interface BuildCommandOptions extends SharedOptions, AddressOptions {
  out: string
}

export function buildCommand(): Command {
  return withSharedOptions(withAddressOptions(new Command('build')))
    .description('Publish the garden as a website')
    .option(
      '--out <dir>',
      'the folder that the site is written to; it holds the site and nothing else',
      'dist',
    )
    .action(runBuild)
}

async function runBuild(options: BuildCommandOptions): Promise<void> {
  const world = createWorld(options)
  const place = await readSettings(world, options)
  const outDir = resolve(world.cwd, options.out)
  const { build } = await import('../../pipelines/build/index.ts')
  const report = await build(world, place, {
    outDir,
    verbose: options.verbose === true && options.json !== true,
  })
  const { messages, privateNames, ...figures } = report
  process.exitCode = await reportMessages(messages, { vault: place.vault, cwd: world.cwd, privateNames })
  const peakRssMB = Math.round(process.resourceUsage().maxRSS / 1024)
  if (options.json) return printJson({ ...figures, peakRssMB })
  if (figures.pages === 0) return
  const seconds = (figures.durationMs / 1000).toFixed(1)
  const site = `${figures.published} of ${figures.notes} notes on ${figures.pages} pages`
  const effort = `in ${seconds} s and ${peakRssMB} MB`
  console.log(
    figures.unchanged
      ? `Nothing has changed since the last build, as was found ${effort}: ${site} stand at ${options.out}`
      : `${site}, ${effort}, at ${options.out}`,
  )
  const preview = options.out === 'dist' ? 'npm run preview' : `npx one preview --out ${options.out}`
  console.log(`Look at it with \`${preview}\`.`)
}
