/** A terminal that is none: `script` of util-linux runs commands in one, and a test types. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { commandEnv } from './command-env.ts'

export const hasScript = String(spawnSync('script', ['--version']).stdout).includes('util-linux')

export interface Typing {
  /** What is typed each time that a question ends in this sign; the last again and again. */
  keys: readonly string[]
  question: string
  columns: number
  env?: Record<string, string>
}

/** Runs the shell commands, in which all that is not the test's own is quoted. Returns what the terminal showed. */
export async function typeInto(
  commands: string,
  { keys, question, columns, env = {} }: Typing,
): Promise<{ code: number | null; shown: string }> {
  const session = `stty rows 24 cols ${columns}; ${commands}`
  const own = {
    ...commandEnv(),
    TERM: 'xterm',
    SHELL: '/bin/sh',
    NO_COLOR: undefined,
    FORCE_COLOR: undefined,
  }
  const options = { env: { ...own, ...env } }
  const child = spawn(
    'script',
    ['--quiet', '--return', '--flush', '--command', session, '/dev/null'],
    options,
  )
  let shown = ''
  let asked = 0
  child.stdout.on('data', (chunk: Buffer) => {
    shown += chunk.toString()
    const questions = shown.split(question).length - 1
    for (; asked < questions; asked += 1) child.stdin.write(keys[Math.min(asked, keys.length - 1)] ?? '')
  })
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, shown }
}

/** One word for a shell, whatever is in it. */
export function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`
}
