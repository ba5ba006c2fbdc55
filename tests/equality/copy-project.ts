/** A project of a test's own, with caches of its own and with code that the test may change. */
import { chmodSync, cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { projectRoot } from '../fakes/run-one.ts'

const files = ['package.json', 'package-lock.json', 'astro.config.mjs', 'garden.config.ts', 'tsconfig.json']
const code = ['src', 'pipelines', 'scripts']

/**
 * The folder of the copy, gone when the test is. Of its `code` the folders that
 * are not `own` are links: what they hold runs as the project's own.
 */
export function copyProject(own: readonly string[] = code): string {
  const root = mkdtempSync(join(tmpdir(), 'project-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  chmodSync(root, 0o755)
  for (const name of [...files, ...own])
    cpSync(join(projectRoot, name), join(root, name), { recursive: true })
  const linked = ['node_modules', 'public', ...code.filter((name) => !own.includes(name))]
  for (const name of linked) symlinkSync(join(projectRoot, name), join(root, name))
  return root
}
