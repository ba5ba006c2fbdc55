/** The other process of `build-place.ts`: one argument, the JSON of what to build. */
import { join } from 'node:path'
import { parseSettings } from '../../pipelines/adapters/read-settings.ts'
import { build } from '../../pipelines/build/index.ts'
import { quietWorld } from './quiet-world.ts'

interface Given {
  vault: string
  outDir: string
  settings: unknown
}

const { vault, outDir, settings } = JSON.parse(process.argv[2] ?? '') as Given
const world = quietWorld(join(import.meta.dirname, '..', '..'))
const place = { settings: parseSettings(settings, 'garden.config.ts'), vault }
const { messages } = await build(world, place, { outDir, verbose: false })
console.log(JSON.stringify(messages.map(({ file, ruleId }) => `${file} ${ruleId}`)))
