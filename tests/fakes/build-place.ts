/** Builds a vault under settings of a test's own, in a process of its own, as the command does. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import type { SettingsInput } from '../../src/schemas/settings.ts'
import { commandEnv } from './command-env.ts'

export interface Built {
  code: number
  /** `file rule`, in the order of the report. */
  messages: string[]
  stderr: string
}

/** Builds the vault at `vault` into `outDir`. Never rejects: the code tells. */
export function buildPlace(
  vault: string,
  outDir: string,
  settings: Partial<SettingsInput>,
  env: Record<string, string> = {},
): Promise<Built> {
  const given = JSON.stringify({ vault, outDir, settings: { title: 'Garden', ...settings } })
  const script = join(import.meta.dirname, 'build-place-script.ts')
  return new Promise((resolve) => {
    execFile(process.execPath, [script, given], { env: commandEnv(env) }, (error, stdout, stderr) => {
      const code = error ? (typeof error.code === 'number' ? error.code : 128) : 0
      resolve({
        code,
        messages: code === 0 ? (JSON.parse(stdout.trim().split('\n').at(-1) ?? '[]') as string[]) : [],
        stderr,
      })
    })
  })
}
