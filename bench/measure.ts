/** Runs a program to its end and measures it from outside, the same way for every program. */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

export interface Measured {
  seconds: number
  /** Peak resident memory of the process in megabytes, read from Linux's /proc; null elsewhere. */
  peakMB: number | null
  exitCode: number | null
}

/** Measures `command`. Throws when it ends with a code above 1, which stands for content with problems. */
export function measure(command: string, args: string[], cwd: string): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] })
    let peakMB: number | null = null
    let errors = ''
    const poll = setInterval(() => {
      peakMB = readPeak(child.pid) ?? peakMB
    }, 50)
    child.stderr.on('data', (chunk) => {
      errors = (errors + chunk).slice(-2000)
    })
    child.on('error', reject)
    child.on('close', (exitCode) => {
      clearInterval(poll)
      if (exitCode === null || exitCode > 1) reject(new Error(`${command} ${args.join(' ')}: ${errors}`))
      else resolve({ seconds: (performance.now() - start) / 1000, peakMB, exitCode })
    })
  })
}

function readPeak(pid: number | undefined): number | null {
  try {
    const kilobytes = /^VmHWM:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? null : Number(kilobytes) / 1024
  } catch {
    return null
  }
}
