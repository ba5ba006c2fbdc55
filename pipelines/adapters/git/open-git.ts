/**
 * Git for those who write: a failure is an error, unlike in `run-git.ts`, and what the
 * owner has set up, such as hooks and signatures, has no part in it.
 */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { UserError } from '../../../src/garden/user-error.ts'
import { ownGitEnvironment } from '../run-git.ts'

const run = promisify(execFile)

const maxBuffer = 64 * 1024 * 1024
const timeout = 300_000

/** Runs git with `args` and returns what it prints. Throws `GitFailure`. */
export type Git = (args: readonly string[], env?: Readonly<Record<string, string>>) => Promise<string>

/** A token for repositories at a server such as `https://github.com`. */
export interface GitAccess {
  server: string
  token: string
}

/** Git could not do what it was asked for. */
export class GitFailure extends UserError {
  constructor(command: string, said: string) {
    super(
      `\`git ${command}\` failed: ${said.trim() || 'it gave no reason'}`,
      'Mend that, and run this again.',
    )
    this.name = 'GitFailure'
  }
}

/** Git in the folder `dir`. The token is handed over where other processes do not see it, and to no other server. */
export function openGit(dir: string, access: GitAccess | null = null): Git {
  return async (args, env = {}) => {
    try {
      const options = { cwd: dir, env: { ...environment(access), ...env }, maxBuffer, timeout }
      return (await run('git', args, options)).stdout
    } catch (error) {
      const { stderr = '', message } = error as Error & { stderr?: string }
      throw new GitFailure(args[0] ?? '', stderr || message)
    }
  }
}

/** Settings as `git -c` would give them: https://git-scm.com/docs/git-config#ENVIRONMENT */
function environment(access: GitAccess | null): NodeJS.ProcessEnv {
  const own = ownGitEnvironment()
  const known = Number(own['GIT_CONFIG_COUNT'] ?? 0)
  const entries = [...settings, ...(access ? [authorisation(access)] : [])]
  const numbered = entries.flatMap(([key, value], at) => [
    [`GIT_CONFIG_KEY_${known + at}`, key],
    [`GIT_CONFIG_VALUE_${known + at}`, value],
  ])
  const count = { GIT_CONFIG_COUNT: String(known + entries.length) }
  // Errors are compared and shown as git's makers wrote them, and nobody is there to type a password.
  return { ...own, ...Object.fromEntries(numbered), ...count, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' }
}

const settings = [
  ['core.hooksPath', '/dev/null'],
  ['core.quotePath', 'false'],
  ['push.gpgSign', 'false'],
  ['push.recurseSubmodules', 'no'],
  ['submodule.recurse', 'false'],
] as const

function authorisation({ server, token }: GitAccess): readonly [key: string, value: string] {
  const credentials = Buffer.from(`x-access-token:${token}`).toString('base64')
  return [`http.${server.replace(/\/+$/, '')}/.extraHeader`, `Authorization: Basic ${credentials}`]
}
