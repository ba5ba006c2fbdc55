import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { tallyLine } from './tally-reporter.ts'

const root = resolve(import.meta.dirname, '..')
const run = promisify(execFile)

test('the line has all three counts, zeros too', () => {
  expect(tallyLine({ passed: 12, failed: 0, skipped: 3 })).toBe('12 passed, 0 failed, 3 skipped')
})

describe('a real run', () => {
  let dir: string

  beforeEach(async () => {
    await mkdir(join(root, '.cache'), { recursive: true })
    // Inside the project, so that the run finds its packages.
    dir = await mkdtemp(join(root, '.cache', 'tally-'))
  })

  afterEach(() => rm(dir, { recursive: true }))

  /** Runs `tests` as the only test file and returns what the reporter wrote. */
  async function tallyOf(tests: string): Promise<string> {
    const tallyFile = join(dir, 'tally.txt')
    await writeFile(
      join(dir, 'a.test.ts'),
      `import { beforeAll, describe, expect, test } from 'vitest'\n${tests}`,
    )
    await writeFile(
      join(dir, 'vitest.config.ts'),
      `import { tallyReporter } from '../../tests/tally-reporter.ts'
       export default { test: { reporters: [tallyReporter(${JSON.stringify(tallyFile)})] } }`,
    )
    const vitest = join(root, 'node_modules/vitest/vitest.mjs')
    await run(process.execPath, [vitest, 'run', '--root', dir]).catch(() => undefined)
    return readFile(tallyFile, 'utf8')
  }

  test('counts every way a test can end', async () => {
    const tests = `
      test('a', () => {})
      describe('b', () => { test('c', () => {}); test('d', () => expect(1).toBe(2)) })
      test.skip('e', () => {})
      test.todo('f')
      test.fails('g', () => { throw new Error() })
      test.for([1, 2])('h %s', () => {})`
    expect(await tallyOf(tests)).toBe('5 passed, 1 failed, 2 skipped\n')
  })

  test('counts what fails outside of a test', async () => {
    expect(await tallyOf('throw new Error()')).toBe('0 passed, 1 failed, 0 skipped\n')
    expect(await tallyOf("test('a', () => { Promise.reject(new Error()) })")).toBe(
      '1 passed, 1 failed, 0 skipped\n',
    )
    const hook = "describe('a', () => { beforeAll(() => { throw new Error() }); test('b', () => {}) })"
    expect(await tallyOf(hook)).toBe('0 passed, 1 failed, 1 skipped\n')
  })

  test('counts nothing when there is no test', async () => {
    expect(await tallyOf('')).toBe('0 passed, 1 failed, 0 skipped\n')
  })
})
