/** The environment in which a user runs the command: nothing of the test runner, and of no job of CI. */

/** What Vitest adds to the environment, what CI servers call themselves (Node.js then counts fewer colours), and what GitHub Actions says of a job. */
const foreign =
  /^(?:CI|CI_NAME|VITEST.*|NODE_ENV|TEST|MODE|DEV|PROD|SSR|BASE_URL|GITHUB_(?:ACTIONS|STEP_SUMMARY|EVENT_PATH|TOKEN|REPOSITORY|API_URL|SERVER_URL))$/

/** The environment of this process without what is foreign to the command, and with `more`. */
export function commandEnv(more: Record<string, string> = {}): Record<string, string | undefined> {
  const own = Object.entries(process.env).filter(([name]) => !foreign.test(name))
  return { ...Object.fromEntries(own), ...more }
}
