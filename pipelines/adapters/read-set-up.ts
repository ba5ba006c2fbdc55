/** Reads how this machine and this project are set up. */
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'

export interface SetUp {
  node: string
  /** The version that the project pins. */
  wantedNode: string
  repository: 'whole' | 'shallow' | 'none'
}

const packageSchema = z.object({ dependencies: z.object({ node: z.string() }) })

export async function readSetUp(root: string, vault: string): Promise<SetUp> {
  const { dependencies } = packageSchema.parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')))
  return {
    node: process.versions.node,
    wantedNode: dependencies.node,
    repository: await readRepository(vault),
  }
}

async function readRepository(vault: string): Promise<SetUp['repository']> {
  try {
    const { stdout } = await promisify(execFile)('git', ['rev-parse', '--is-shallow-repository'], {
      cwd: vault,
    })
    return stdout.trim() === 'true' ? 'shallow' : 'whole'
  } catch {
    return 'none'
  }
}
