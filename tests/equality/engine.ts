/**
 * A project of a test's own, which builds in the process of the test: a copy of
 * the code that it may change, as an upgrade does, with caches of its own.
 */
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type BuildReport, build } from '../../pipelines/build/index.ts'
import { type SettingsInput, settingsSchema } from '../../src/schemas/settings.ts'
import { withCommandEnv } from '../fakes/build-here.ts'
import { quietWorld } from '../fakes/quiet-world.ts'
import { projectRoot } from '../fakes/run-one.ts'

export interface Engine {
  /** The folder of the project. */
  root: string
  /** Builds `vault` into `outDir`. Builds come one after the other. */
  build(vault: string, settings: Partial<SettingsInput>, outDir: string): Promise<BuildReport>
  /** Changes the code: pages and notes come from other files than before, and say so. */
  upgrade(number: number): void
  /** Takes away all that builds keep for each other. */
  forget(): void
}

const linked = ['node_modules', 'pipelines', 'scripts', 'public']
const copied = ['src', 'package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json']

export function makeEngine(): Engine {
  const root = mkdtempSync(join(tmpdir(), 'engine-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  mkdirSync(root, { recursive: true })
  for (const name of linked) symlinkSync(join(projectRoot, name), join(root, name))
  for (const name of copied) cpSync(join(projectRoot, name), join(root, name), { recursive: true })
  return {
    root,
    build: (vault, settings, outDir) => {
      const place = { vault, settings: settingsSchema.parse({ title: 'Garden', ...settings }) }
      return withCommandEnv(() => build(quietWorld(root), place, { outDir, verbose: false }))
    },
    upgrade: (number) => {
      appendFileSync(join(root, 'src/markdown/render.ts'), `// Upgrade ${number}.\n`)
      appendFileSync(join(root, 'src/components/site-footer.astro'), `\n<i hidden>${number}</i>\n`)
    },
    forget: () => rmSync(join(root, '.cache'), { recursive: true, force: true }),
  }
}
