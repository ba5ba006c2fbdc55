/** Ledgers in two clones of a bare repository on this disk, by real git, whose pushes are refused or lose their answers. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Ledger, openLedger } from '../../../pipelines/adapters/effects/open-ledger.ts'
import { type Git, GitFailure, openGit } from '../../../pipelines/adapters/git/open-git.ts'
import type { Ledgers } from './scene.ts'
import { gate, type World } from './simulated-world.ts'

const anyTime = Number.POSITIVE_INFINITY

export function gitLedgers(world: World): Ledgers {
  const home = mkdtempSync(join(tmpdir(), 'ledgers-'))
  const bare = join(home, 'origin.git')
  run(home, 'init', '--quiet', '--bare', '--initial-branch=main', bare)
  const clones = ['one', 'two'].map((name) => {
    const clone = join(home, name)
    run(home, 'init', '--quiet', clone)
    run(clone, 'remote', 'add', 'origin', bare)
    return openLedger(troubled(world, openGit(clone)), 'post')
  })
  const [first = openLedger(openGit(bare), 'post'), second = first] = clones
  return {
    enter: () => gateLedger(world, world.runs % 2 === 0 ? first : second),
    lines: async () => (await first.read()).lines,
    close: async () => rmSync(home, { recursive: true, force: true }),
  }
}

function gateLedger(world: World, { read, add }: Ledger): Ledger {
  return {
    read: () => gate(world, anyTime, read),
    add: (state, lines) => gate(world, anyTime, () => add(state, lines)),
  }
}

function troubled(world: World, git: Git): Git {
  return async (args, env) => {
    const isTroubled = args[0] === 'push' && !world.calm && world.chance.is(0.05)
    if (isTroubled && world.chance.is(0.5)) throw new GitFailure('push', 'no connection')
    const said = await git(args, env)
    if (isTroubled) throw new GitFailure('push', 'the connection was closed')
    return said
  }
}

function run(cwd: string, ...args: string[]): void {
  execFileSync('git', args, { cwd, stdio: 'pipe' })
}
