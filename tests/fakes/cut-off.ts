/**
 * Applies changes in a process of its own that is killed, with SIGKILL, before
 * a given call that changes the disk. Run as a program with the vault, the
 * number of the call, and what to do: the changes as JSON, or `recover`.
 */
import { spawn } from 'node:child_process'
import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import type { FileChange } from '../../src/schemas/change.ts'

const mutating = [
  'chown',
  'copyFile',
  'link',
  'mkdir',
  'open',
  'rename',
  'rm',
  'rmdir',
  'unlink',
  'writeFile',
] as const

/** Whether the process came to its end before its call number `at`; what it was killed with otherwise. */
export function cutOff(vault: string, at: number, work: readonly FileChange[] | 'recover'): Promise<boolean> {
  return runUntilKilled([import.meta.filename, vault, String(at), JSON.stringify(work)])
}

/** Runs Node with `args`: true when it came to its end, false when it killed itself, as it was to. */
export function runUntilKilled(args: readonly string[]): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] })
    let errors = ''
    child.stderr.on('data', (piece) => {
      errors += piece
    })
    child.on('close', (code, signal) => {
      if (code === 0) resolve(true)
      else if (signal === 'SIGKILL') resolve(false)
      else reject(new Error(errors))
    })
  })
}

/** Calls `before` with the number of each call that changes the disk, and the call. Returns how to stop. */
export function watchCalls(before: (at: number, call: string) => void): () => void {
  const originals = mutating.map((name) => [name, fs[name]] as const)
  let calls = 0
  for (const [name, original] of originals) {
    const watched = (...args: unknown[]) => {
      before(calls++, `${name} ${args.join(' ')}`)
      return Reflect.apply(original, fs, args)
    }
    Object.assign(fs, { [name]: watched })
  }
  syncBuiltinESMExports()
  return () => {
    Object.assign(fs, Object.fromEntries(originals))
    syncBuiltinESMExports()
  }
}

if (process.argv[1] === import.meta.filename) {
  const [, , vault = '', at = '', work = ''] = process.argv
  const { applyChanges, recoverChanges } = await import('../../pipelines/adapters/changes/apply-changes.ts')
  watchCalls((call) => {
    if (call === Number(at)) process.kill(process.pid, 'SIGKILL')
  })
  const task: readonly FileChange[] | 'recover' = JSON.parse(work)
  if (task === 'recover') await recoverChanges(vault)
  else await applyChanges(vault, task)
}
