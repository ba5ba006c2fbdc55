/** Runs git on the repository that a folder lies in. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** History of ten thousand notes is some tens of megabytes. */
const maxBuffer = 512 * 1024 * 1024

/** A history that takes longer than this is done without. */
const timeout = 60_000

/**
 * What a git hook, or another git above us, says about its own repository: ours
 * is the one that the vault lies in. `git rev-parse --local-env-vars` lists them.
 */
const foreign = /^GIT_(?:DIR|WORK_TREE|COMMON_DIR|INDEX_FILE|PREFIX|OBJECT_DIRECTORY|NAMESPACE)$/

/** The environment for a git that is asked about the repository it runs in. */
export function ownGitEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)))
}

/** The output of git, or null where git or the repository is not there, or takes too long. */
export async function runGit(cwd: string, args: readonly string[], input = ''): Promise<Buffer | null> {
  const options = { cwd, env: ownGitEnvironment(), maxBuffer, timeout, encoding: 'buffer' } as const
  try {
    const running = run('git', args, options)
    // A git that ends before it has read its input is no failure of ours.
    running.child.stdin?.on('error', () => {})
    running.child.stdin?.end(input)
    return (await running).stdout
  } catch {
    return null
  }
}
