/**
 * Writes a record in a process of its own that is killed, with SIGKILL, before
 * a given call that changes the disk. Run as a program with the vault, the
 * number of the call, and the record as JSON.
 */
import { spawn } from 'node:child_process'
import type { WebRecord } from '../../src/schemas/web-record.ts'
import { watchCalls } from './cut-off.ts'

/** Whether the process came to its end before its call number `at`; it was killed otherwise. */
export function cutOffRecord(vault: string, at: number, record: WebRecord): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const args = [import.meta.filename, vault, String(at), JSON.stringify(record)]
    const child = spawn(process.execPath, args, { stdio: 'ignore' })
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (code === 0) resolve(true)
      else if (signal === 'SIGKILL') resolve(false)
      else reject(new Error(`The process ended with ${code}.`))
    })
  })
}

if (process.argv[1] === import.meta.filename) {
  const [, , vault = '', at = '', record = ''] = process.argv
  const { writeWebRecord } = await import('../../pipelines/adapters/web/web-records.ts')
  watchCalls((call) => {
    if (call === Number(at)) process.kill(process.pid, 'SIGKILL')
  })
  await writeWebRecord(vault, JSON.parse(record))
}
