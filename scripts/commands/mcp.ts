/** `one mcp` */
import { Command } from 'commander'
import { readSettings } from '../../pipelines/adapters/read-settings.ts'
import { readVersion } from '../read-version.ts'
import { createWorld, type SharedOptions, withSharedOptions } from '../shared-options.ts'

export function mcpCommand(): Command {
  return withSharedOptions(new Command('mcp'))
    .description('Let a program read the garden, over the Model Context Protocol')
    .option('--all', 'show it every note of the vault, also those that are not published')
    .action(runMcp)
}

async function runMcp(options: SharedOptions & { all?: boolean }): Promise<void> {
  // Standard output belongs to the protocol.
  const world = createWorld({ ...options, json: true })
  const place = await readSettings(world, options)
  console.error(
    options.all ? 'Serving ALL notes, also those that are not published.' : 'Serving the published notes.',
  )
  const { mcp } = await import('../../pipelines/mcp/index.ts')
  await mcp(world, place, { all: options.all === true, version: readVersion() })
}
