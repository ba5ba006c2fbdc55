/**
 * Runs once before the first browser test: finds the browser, and hands it on.
 * A machine without one fails those tests and no others.
 */
import type { TestProject } from 'vitest/node'
import type { BrowserChoice } from './browser-choice.ts'
import { findBrowser } from './find-browser.ts'

export async function setup(project: TestProject): Promise<void> {
  project.provide('browser', await findBrowser().catch((error) => ({ problem: String(error) })))
}

declare module 'vitest' {
  interface ProvidedContext {
    browser: BrowserChoice
  }
}
