/**
 * Run as a program: brings a folder up to date, and dies, as of a power cut,
 * before the change of the disk that is given by its number. Says how many there
 * were when it lives.
 */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const [root = '', files = '{}', last = '0'] = process.argv.slice(2)
let changes = 0
const changing = ['mkdirSync', 'renameSync', 'rmSync', 'rmdirSync', 'unlinkSync', 'writeFileSync'] as const
for (const name of changing) {
  const change = fs[name] as (...args: unknown[]) => unknown
  Object.assign(fs, {
    [name]: (...args: unknown[]) => {
      changes += 1
      if (changes === Number(last)) process.kill(process.pid, 'SIGKILL')
      return change(...args)
    },
  })
}
syncBuiltinESMExports()
const { updateFolder } = await import('./update-folder.ts')
changes = 0
await updateFolder(root, JSON.parse(files))
process.stdout.write(String(changes))
