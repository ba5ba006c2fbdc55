/** The one way in which tests start a browser. */
import { type Browser, chromium } from 'playwright-core'
import type { BrowserChoice } from './browser-choice.ts'

/**
 * Beyond what Playwright sets: no host but this machine resolves, so that a
 * page cannot reach the network; nothing depends on a graphics card or on the
 * screen. The web's own safety rules stay on.
 */
const args = [
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
  '--disable-gpu',
  '--disable-quic',
  '--disable-domain-reliability',
  '--no-pings',
  '--font-render-hinting=none',
]

/** Starts the browser. The caller closes it. Throws when there is none or it does not start. */
export async function launchBrowser(choice: BrowserChoice): Promise<Browser> {
  if ('problem' in choice) throw new Error(choice.problem)
  const { executablePath, env } = choice
  return chromium.launch({ executablePath, args, env: { ...process.env, ...env }, timeout: 60_000 })
}
