/** Runs the real command in a process of its own. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { commandEnv } from './command-env.ts'

export interface Ran {
  code: number
  stdout: string
  stderr: string
}

export const projectRoot = join(import.meta.dirname, '..', '..')

export interface RunOptions {
  cwd?: string
  env?: Record<string, string>
  /** Run as another user, where this one may. */
  uid?: number
}

/** Runs `one` with `args`. Never rejects: the exit code tells. */
export function runOne(args: string[], { cwd = projectRoot, env = {}, uid }: RunOptions = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const command = [join(projectRoot, 'scripts', 'one.mjs'), ...args]
    const options = {
      cwd,
      env: commandEnv(env),
      maxBuffer: 256 * 1024 * 1024,
      ...(uid === undefined ? {} : { uid }),
    }
    execFile(process.execPath, command, options, (error, stdout, stderr) => {
      const code = error ? (typeof error.code === 'number' ? error.code : 128) : 0
      resolve({ code, stdout, stderr })
    })
  })
}
