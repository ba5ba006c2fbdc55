/** How `one` starts: with which bounds, and on the pinned runtime where it was started on an older one. */
import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeVault } from '../fakes/make-vault.ts'
import { projectRoot } from '../fakes/run-one.ts'

/** Runs `one.mjs` as an old Node would, in a project whose pinned runtime is `runtime`. */
function start(runtime: string, ...command: string[]) {
  const old = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.1.0' } })`
  const root = makeVault({ 'node_modules/node/bin/node': runtime, 'scripts/main.ts': '', 'old.mjs': old })
  copyFileSync(join(projectRoot, 'scripts/one.mjs'), join(root, 'scripts/one.mjs'))
  if (runtime.startsWith('#!')) chmodSync(join(root, 'node_modules/node/bin/node'), 0o755)
  const args = [`--import=${join(root, 'old.mjs')}`, join(root, 'scripts/one.mjs'), ...command]
  return spawnSync(process.execPath, args, { encoding: 'utf8' })
}

test.for([
  ['SIGKILL', 137],
  ['SIGTERM', 143],
  ['SIGABRT', 134],
] as const)('a runtime that ends by %s gives the code of shells', ([signal, code]) => {
  expect(start(`#!/bin/sh\nkill -${signal.slice(3)} $$\n`).status).toBe(code)
})

test('a runtime that cannot be started is a problem of the set-up', () => {
  const { status, stderr } = start('of another machine')
  expect(status).toBe(2)
  expect(stderr).toContain('cannot be started')
  expect(stderr).toContain('npm ci')
  expect(stderr).not.toContain('    at ')
})

test('its own exit code is handed on', () => {
  expect(start('#!/bin/sh\nexit 1\n').status).toBe(1)
})

const bound = '--max-semi-space-size=16'

test('what needs much memory has a bound of it on the pinned runtime, and other commands have none', () => {
  const told = '#!/bin/sh\necho "$MALLOC_ARENA_MAX" "$@"\n'
  expect(start(told, 'build', '--json').stdout).toMatch(
    new RegExp(`^2 ${bound} \\S+main\\.ts build --json\n$`),
  )
  expect(start(told, 'link').stdout).toMatch(new RegExp(`^2 ${bound} \\S+main\\.ts link\n$`))
  expect(start(told, 'check').stdout).toMatch(/^ \S+main\.ts check\n$/)
})

test.runIf(process.platform !== 'win32')('a build has that bound on the runtime it was started on', () => {
  const tell = `--import=data:text/javascript,console.log(process.execArgv.includes('${bound}'),process.env.MALLOC_ARENA_MAX)`
  const one = join(projectRoot, 'scripts/one.mjs')
  const toldBy = (command: string) =>
    spawnSync(process.execPath, [tell, one, command, '--help'], { encoding: 'utf8' }).stdout.split(
      '\nUsage',
    )[0]
  expect(toldBy('build')).toBe('false undefined\ntrue 2')
  expect(toldBy('check')).toBe('false undefined')
})
