/** The environment in which a user runs the command: nothing of the test runner, and of no job on GitHub. */

/** What Vitest adds to the environment, and what GitHub Actions says of a job. */
const foreign =
  /^(?:VITEST.*|NODE_ENV|TEST|MODE|DEV|PROD|SSR|BASE_URL|GITHUB_ACTIONS|GITHUB_STEP_SUMMARY|GITHUB_EVENT_PATH)$/

/** The environment of this process without what is foreign to the command, and with `more`. */
export function commandEnv(more: Record<string, string> = {}): Record<string, string | undefined> {
  const own = Object.entries(process.env).filter(([name]) => !foreign.test(name))
  return { ...Object.fromEntries(own), ...more }
}
