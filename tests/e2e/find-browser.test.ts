import type { Browser } from 'playwright-core'
import { expect, test } from 'vitest'
import type { StartableBrowser } from './browser-choice.ts'
import { type BrowserWorld, findBrowser } from './find-browser.ts'

const packaged = {
  executablePath: '/cache/chromium',
  libraries: '/cache/lib',
  fontConfig: '/cache/fonts.conf',
}

/** A machine on which a browser starts when `starts` says so. */
function machine(
  starts: (choice: StartableBrowser) => boolean,
  world: Partial<BrowserWorld> = {},
): BrowserWorld {
  return {
    chromePath: undefined,
    platform: 'linux-x64',
    unpack: async () => packaged,
    launch: async (choice) => {
      if (!('problem' in choice) && starts(choice)) return { close: async () => undefined } as Browser
      throw new Error('does not start')
    },
    ...world,
  }
}

test('the packaged browser runs with the libraries of the system', async () => {
  expect(await findBrowser(machine(() => true))).toEqual({
    executablePath: '/cache/chromium',
    env: { FONTCONFIG_FILE: '/cache/fonts.conf' },
  })
})

test('the packaged browser brings its libraries where the system has none', async () => {
  expect(await findBrowser(machine(({ env }) => 'LD_LIBRARY_PATH' in env))).toEqual({
    executablePath: '/cache/chromium',
    env: { FONTCONFIG_FILE: '/cache/fonts.conf', LD_LIBRARY_PATH: '/cache/lib' },
  })
})

test('CHROME_PATH comes first, on any platform, and unpacks nothing', async () => {
  const unpack = () => Promise.reject(new Error('unpacked'))
  const world = machine(() => true, { chromePath: '/usr/bin/chromium', platform: 'darwin-arm64', unpack })
  expect(await findBrowser(world)).toEqual({ executablePath: '/usr/bin/chromium', env: {} })
})

test('a CHROME_PATH that does not start is not replaced in silence', async () => {
  const world = machine(({ executablePath }) => executablePath === '/cache/chromium', {
    chromePath: '/no/chrome',
  })
  expect(await findBrowser(world)).toEqual({
    problem: expect.stringMatching(/CHROME_PATH.*\n.*does not start/),
  })
})

test('another platform is told what to do', async () => {
  const problem =
    'The packaged browser does not run on win32-x64. Install Chrome or Chromium and name its program in CHROME_PATH.'
  expect(await findBrowser(machine(() => true, { platform: 'win32-x64' }))).toEqual({ problem })
})

test('a machine on which nothing starts is told every reason', async () => {
  const choice = await findBrowser(machine(() => false))
  expect('problem' in choice && choice.problem.match(/does not start/g)).toHaveLength(2)
})
