/** `one costs` */
import { Command } from 'commander'
import { readSettings } from '../../pipelines/adapters/read-settings.ts'
import { renderCosts } from '../../src/garden/engine/render-costs.ts'
import { createWorld, printJson, type SharedOptions, withSharedOptions } from '../shared-options.ts'

export function costsCommand(): Command {
  return withSharedOptions(new Command('costs'))
    .description('Say what an engine has cost, and what is left of the budget')
    .action(runCosts)
}

async function runCosts(options: SharedOptions): Promise<void> {
  const world = createWorld(options)
  const place = await readSettings(world, options)
  const { costs } = await import('../../pipelines/costs/index.ts')
  const found = await costs(world, place)
  if (options.json) return printJson(found)
  process.stdout.write(renderCosts(found, found.warnings))
}
