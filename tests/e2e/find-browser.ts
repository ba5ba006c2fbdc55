/** Decides which browser the tests drive, and how it has to be started on this machine. */
import { resolve } from 'node:path'
import { launchBrowser } from './browser.ts'
import type { BrowserChoice } from './browser-choice.ts'
import { packagedChromium } from './packaged-chromium.ts'

/** The outside world of `findBrowser`. */
export interface BrowserWorld {
  chromePath: string | undefined
  platform: string
  unpack: typeof packagedChromium
  launch: typeof launchBrowser
}

const cache = resolve(import.meta.dirname, '../../.cache/chromium')
const advice = 'Install Chrome or Chromium and name its program in CHROME_PATH.'

/**
 * The browser of `CHROME_PATH` if that is set, else the packaged one: with the
 * system's libraries if it starts so, else with the packaged libraries.
 */
export async function findBrowser(world: BrowserWorld = thisMachine()): Promise<BrowserChoice> {
  const { chromePath, platform } = world
  if (chromePath) return firstThatStarts(world, [{ executablePath: resolve(chromePath), env: {} }])
  if (platform !== 'linux-x64')
    return { problem: `The packaged browser does not run on ${platform}. ${advice}` }
  const { executablePath, fontConfig, libraries } = await world.unpack(cache)
  const env = { FONTCONFIG_FILE: fontConfig }
  return firstThatStarts(world, [
    { executablePath, env },
    { executablePath, env: { ...env, LD_LIBRARY_PATH: libraries } },
  ])
}

async function firstThatStarts(world: BrowserWorld, choices: BrowserChoice[]): Promise<BrowserChoice> {
  const problems: string[] = []
  for (const choice of choices) {
    try {
      const browser = await world.launch(choice)
      await browser.close()
      return choice
    } catch (error) {
      problems.push(String(error))
    }
  }
  return { problem: ['No browser starts on this machine.', advice, ...problems].join('\n') }
}

function thisMachine(): BrowserWorld {
  return {
    chromePath: process.env['CHROME_PATH'],
    platform: `${process.platform}-${process.arch}`,
    unpack: packagedChromium,
    launch: launchBrowser,
  }
}
