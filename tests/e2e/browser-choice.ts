/** Which browser the tests drive. Plain data: it travels from the set-up to the test workers. */
export type BrowserChoice = StartableBrowser | { problem: string }

export interface StartableBrowser {
  executablePath: string
  /** Added to the browser's environment, and to no other program's. */
  env: Record<string, string>
}
