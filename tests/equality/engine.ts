/** Builds in the process of the test, in a project of its own. */
import { appendFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type BuildReport, build } from '../../pipelines/build/index.ts'
import { settingsSchema } from '../../src/schemas/settings.ts'
import { withCommandEnv } from '../fakes/build-here.ts'
import { quietWorld } from '../fakes/quiet-world.ts'
import { copyProject } from './copy-project.ts'
import { type GardenState, writeState } from './garden-state.ts'

export interface Engine {
  /** The caches of all its builds. */
  cache: string
  /** Makes `dir/vault` hold the garden, and builds it into `dir/site`. Builds come one after the other. */
  build(state: GardenState, dir: string): Promise<BuildReport>
  /** What builds said of their caches. */
  notices: readonly string[]
  /** Changes the code: the hashes of all of it, and what pages say. */
  upgrade(number: number): void
  /** Takes away all that builds keep for each other. */
  forget(): void
}

export function makeEngine(): Engine {
  const root = copyProject(['src'])
  const cache = join(root, '.cache')
  const notices: string[] = []
  const world = { ...quietWorld(root), notice: (text: string) => notices.push(text) }
  return {
    cache,
    notices,
    build: (state, dir) => {
      const vault = join(dir, 'vault')
      writeState(vault, state)
      const settings = settingsSchema.parse({ title: 'Garden', ...state.settings })
      const options = { outDir: join(dir, 'site'), verbose: false }
      return withCommandEnv(() => build(world, { vault, settings }, options))
    },
    upgrade: (number) => {
      appendFileSync(join(root, 'src/markdown/render.ts'), `// Upgrade ${number}.\n`)
      appendFileSync(join(root, 'src/components/site-footer.astro'), `\n<i hidden>${number}</i>\n`)
    },
    forget: () => rmSync(cache, { recursive: true, force: true }),
  }
}
