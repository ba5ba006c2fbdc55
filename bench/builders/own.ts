/** This project's own command, with all that it does by default. */
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from '../measure/measure.ts'
import type { BenchGarden, Builder } from './builder.ts'

/** `one build` of a garden, in the project at `root`. */
export function setUpOwn(root: string, dir: string, { vault, edited }: BenchGarden): Builder {
  const outDir = join(dir, 'site')
  return {
    name: 'one build',
    ...ownCommand(root, ['build', '--json', '--vault', vault, '--out', outDir]),
    outDir,
    note: join(vault, edited),
    forget: () => {
      forgetCaches(root)
      rmSync(outDir, { recursive: true, force: true })
    },
  }
}

export function ownCommand(root: string, args: readonly string[]): Command {
  return { command: process.execPath, args: [join(root, 'scripts', 'one.mjs'), ...args], cwd: root }
}

/** Takes away all caches of the project but the unpacked browser. */
export function forgetCaches(root: string): void {
  const caches = join(root, '.cache')
  for (const name of readdirSync(root).includes('.cache') ? readdirSync(caches) : []) {
    if (name !== 'chromium') rmSync(join(caches, name), { recursive: true, force: true })
  }
}
