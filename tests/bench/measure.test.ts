/** The benchmark measures what it says: whole trees of processes, and files by what happened to them. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { compareLooks, lookAtFiles } from '../../bench/measure/look-at-files.ts'
import { measure } from '../../bench/measure/measure.ts'
import { writePart } from '../../bench/report/results-file.ts'
import { makeVault } from '../fakes/make-vault.ts'

const child = 'const all = Buffer.alloc(2e8, 1); while (process.cpuUsage().user < 5e5) all.length'
const parent = `require('child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(child)}]); console.log('done')`

it('counts the time and the memory of processes that a program starts', { timeout: 60_000 }, async () => {
  const measured = await measure({ command: process.execPath, args: ['-e', parent], cwd: '.' })
  expect(measured.output).toBe('done\n')
  expect(measured.cpuSeconds).toBeGreaterThan(0.4)
  if (process.platform === 'linux') expect(measured.peakMB).toBeGreaterThan(200)
})

it('rejects a program that breaks, with what it said', async () => {
  const args = ['-e', 'console.error("broken"); process.exit(2)']
  await expect(measure({ command: process.execPath, args, cwd: '.' })).rejects.toThrow(/broken/)
})

it('tells files that are written again from those whose bytes change', () => {
  const dir = makeVault({ 'kept.html': 'a', 'again.html': 'b', 'other.html': 'c' })
  const before = lookAtFiles(dir)
  writeFileSync(join(dir, 'again.html'), 'b')
  writeFileSync(join(dir, 'other.html'), 'd')
  writeFileSync(join(dir, 'new.html'), 'e')
  expect(compareLooks(before, lookAtFiles(dir))).toEqual({ written: 3, changed: 2, gone: 0 })
  expect(compareLooks(lookAtFiles(dir), before).gone).toBe(1)
})

it('puts tables between their marks and leaves the rest', () => {
  const file = join(makeVault({ 'R.md': 'Head\n<!-- a -->\nold\n<!-- end of a -->\nTail\n' }), 'R.md')
  writePart(file, 'a', 'new')
  writePart(file, 'a', 'newer')
  expect(readFileSync(file, 'utf8')).toBe('Head\n<!-- a -->\n\nnewer\n\n<!-- end of a -->\nTail\n')
  expect(() => writePart(file, 'b', 'x')).toThrow(/no place/)
})
