/** Runs a program to its end and measures it from outside, the same way for every program. */
import { spawn } from 'node:child_process'
import { treeMB } from './process-tree.ts'

export interface Measured {
  /** By the clock on the wall. */
  seconds: number
  /** Processor time of the program and of all that it started and waited for, user and system together. */
  cpuSeconds: number
  /** Peak resident memory of the whole tree of processes in megabytes; null where it cannot be read. */
  peakMB: number | null
  /** What it wrote to standard output. */
  output: string
}

export interface Command {
  command: string
  args: readonly string[]
  cwd: string
}

/** A shell that runs its arguments as a command, and then tells by `times` what its children took. */
const script = '"$@" 3>&-; code=$?; times >&3; exit $code'

/** How often memory is looked at, in milliseconds: what comes and ends between two looks is missed. */
const interval = 40

/** Measures `command`. Throws when it ends with a code above 1, which stands for content with problems. */
export function measure({ command, args, cwd }: Command): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn('sh', ['-c', script, 'sh', command, ...args], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    })
    const { pid } = child
    if (pid === undefined) throw new Error('There is no shell to run programs by.')
    let peakMB: number | null = null
    const poll = setInterval(() => {
      const now = treeMB(pid)
      if (now !== null) peakMB = Math.max(now, peakMB ?? 0)
    }, interval)
    const [output, errors, times] = [1, 2, 3].map((at) => gather(child.stdio[at] as NodeJS.ReadableStream))
    child.on('error', reject)
    child.on('close', (code) => {
      clearInterval(poll)
      if (code === null || code > 1) {
        reject(new Error(`${command} ${args.join(' ')}: ${errors?.().slice(-2000)}`))
        return
      }
      const seconds = (performance.now() - start) / 1000
      resolve({ seconds, cpuSeconds: readTimes(times?.() ?? ''), peakMB, output: output?.() ?? '' })
    })
  })
}

function gather(stream: NodeJS.ReadableStream): () => string {
  const chunks: Buffer[] = []
  stream.on('data', (chunk: Buffer) => chunks.push(chunk))
  return () => Buffer.concat(chunks).toString('utf8')
}

/** The second line of `times` tells of the children: `1m2.5s 0m3.25s`, user and system (POSIX, `times`). */
function readTimes(text: string): number {
  const line = text.split('\n')[1] ?? ''
  const parts = [...line.matchAll(/(\d+)m([\d.]+)s/g)]
  return parts.reduce((sum, [, minutes, rest]) => sum + 60 * Number(minutes) + Number(rest), 0)
}
