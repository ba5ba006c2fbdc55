import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { access, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { packagedChromium } from './packaged-chromium.ts'

const isPackaged = process.platform === 'linux' && process.arch === 'x64'

describe.skipIf(!isPackaged)('the packaged browser (linux-x64 only)', () => {
  let cache: string

  beforeEach(async () => {
    cache = await mkdtemp(join(tmpdir(), 'chromium-cache-'))
  })

  afterEach(() => rm(cache, { recursive: true }))

  test('is unpacked once, whole, by runs that start at the same time', async () => {
    const [first, second] = await Promise.all([packagedChromium(cache), packagedChromium(cache)])
    expect(second).toEqual(first)
    for (const path of Object.values(first)) await access(path)
    expect(await readdir(cache)).toEqual([basename(dirname(first.executablePath))])
    expect(await readFile(first.fontConfig, 'utf8')).toContain(`<dir>${cache}/`)
  })

  test('survives a run that is killed while it unpacks', async () => {
    const program = `import { packagedChromium } from ${JSON.stringify(join(import.meta.dirname, 'packaged-chromium.ts'))}
      await packagedChromium(${JSON.stringify(cache)})`
    const victim = spawn(process.execPath, ['--input-type=module-typescript', '-e', program], {
      detached: true,
    })
    while (!(await readdir(cache)).some((name) => existsSync(join(cache, name, 'chromium')))) await sleep(5)
    // The whole group: the run, and the program that unpacks for it.
    process.kill(-Number(victim.pid), 'SIGKILL')
    await once(victim, 'exit')
    const leftovers = await readdir(cache)
    expect(leftovers).toEqual([expect.stringContaining('.partial-')])

    const { executablePath, libraries } = await packagedChromium(cache)
    expect(await readdir(cache)).toEqual([basename(dirname(executablePath))])
    const browser = await launchBrowser({ executablePath, env: { LD_LIBRARY_PATH: libraries } })
    expect(await browser.newPage().then((page) => page.evaluate('1 + 1'))).toBe(2)
    await browser.close()
  })

  test('leaves alone what a living run is unpacking', async () => {
    const theirs = join(cache, `1.0.0.partial-${process.ppid}-abc`)
    await mkdir(theirs)
    await packagedChromium(cache)
    await access(theirs)
  })

  test('says why when it cannot unpack', async () => {
    await expect(packagedChromium(join(resolve('package.json'), 'x'))).rejects.toThrow('ENOTDIR')
  })

  test('runs with the packaged libraries in place of the system’s', async () => {
    const { executablePath, libraries, fontConfig } = await packagedChromium(cache)
    const env = { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: fontConfig }
    const browser = await launchBrowser({ executablePath, env })
    expect(await isLoaded(join(libraries, 'libnss3.so'))).toBe(true)
    const page = await browser.newPage()
    await page.setContent('<h1>Hello</h1>')
    expect(await page.textContent('h1')).toBe('Hello')
    await browser.close()
  })
})

/** Whether any running program has loaded `library`. */
async function isLoaded(library: string): Promise<boolean> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const maps = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/maps`, 'utf8').catch(() => '')))
  return maps.some((text) => text.includes(library))
}
