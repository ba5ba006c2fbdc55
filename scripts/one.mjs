#!/usr/bin/env node
// Starts the command on the pinned runtime. This file alone must run on any
// Node: it is what an old system Node sees.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import * as module from 'node:module'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'

const [major, minor] = process.versions.node.split('.').map(Number)
const main = fileURLToPath(new URL('./main.ts', import.meta.url))
const pinned = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url))
const pinnedWindows = `${pinned}.exe`
// Compiled code is kept between runs: without it, most of a short run is compiling.
const compiled = fileURLToPath(new URL('../.cache/compiled', import.meta.url))
// A build of many notes, or a look for links in them, makes much that it forgets at once: without a bound that takes up to 128 MB.
// The C library, too, keeps what each of its arenas had once, of which there are eight for each processor.
const isLarge = ['build', 'link'].includes(process.argv[2] ?? '')
const bounds = isLarge ? ['--max-semi-space-size=16'] : []
const environment = { ...(isLarge && { MALLOC_ARENA_MAX: '2' }), ...process.env }

if (major > 24 || (major === 24 && minor >= 12)) {
  const isBound = bounds.every((bound) => process.execArgv.includes(bound))
  // The same process starts anew; Windows knows no such thing, and does without the bound.
  if (!isBound && process.platform !== 'win32')
    process.execve(
      process.execPath,
      [process.execPath, ...process.execArgv, ...bounds, ...process.argv.slice(1)],
      environment,
    )
  module.enableCompileCache(compiled)
  const { run } = await import('./main.ts')
  await run(process.argv.slice(2))
} else {
  const node = [pinned, pinnedWindows].find((file) => existsSync(file))
  if (node) startOn(node)
  else {
    console.error(`This needs Node 24, and this is Node ${process.versions.node}.`)
    console.error(
      'Run `npm ci`: it installs the right one into this project (its install script must be allowed to run).',
    )
    process.exitCode = 2
  }
}

function startOn(node) {
  const env = { NODE_COMPILE_CACHE: compiled, ...environment }
  const child = spawn(node, [...bounds, main, ...process.argv.slice(2)], { stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    console.error(`Node 24 cannot be started: ${error.message}`)
    console.error('Run `npm ci`: it installs the right one for this machine into this project.')
    process.exitCode = 2
  })
  child.on('exit', (code, signal) => {
    process.exitCode = signal ? 128 + (constants.signals[signal] ?? 0) : (code ?? 3)
  })
}
