/** Reads how this machine and this project are set up. */
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { ownGitEnvironment } from './run-git.ts'

export interface SetUp {
  node: string
  /** The version that the project pins. */
  wantedNode: string
  history: History
}

/** What git says of the vault's history; `refused` with its own words, such as those on a folder of another owner. */
export type History =
  | { state: 'whole' | 'shallow' | 'no-repository' | 'no-git' }
  | { state: 'refused'; detail: string }

const packageSchema = z.object({ dependencies: z.object({ node: z.string() }) })

export async function readSetUp(root: string, vault: string): Promise<SetUp> {
  const { dependencies } = packageSchema.parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')))
  return {
    node: process.versions.node,
    wantedNode: dependencies.node,
    history: await readHistory(vault),
  }
}

/** Asks git, in its own language, of the repository that `vault` lies in. */
export async function readHistory(vault: string): Promise<History> {
  const env = { ...ownGitEnvironment(), LC_ALL: 'C' }
  try {
    const { stdout } = await promisify(execFile)('git', ['rev-parse', '--is-shallow-repository'], {
      cwd: vault,
      env,
    })
    return { state: stdout.trim() === 'true' ? 'shallow' : 'whole' }
  } catch (error) {
    return failedHistory(error)
  }
}

function failedHistory(error: unknown): History {
  const { code, stderr, message } = error as NodeJS.ErrnoException & { stderr?: string }
  if (code === 'ENOENT') return { state: 'no-git' }
  const detail = (stderr?.trim() || message).split('\n')[0] ?? ''
  return detail.includes('not a git repository') ? { state: 'no-repository' } : { state: 'refused', detail }
}
