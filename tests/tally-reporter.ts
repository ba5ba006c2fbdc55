/**
 * Writes the outcome of a whole run as one plain line to a file, for a
 * runner that has no eye for Vitest's summary: `N passed, N failed, N skipped`.
 */
import { writeFileSync } from 'node:fs'
import type { Reporter, TestModule } from 'vitest/node'

/** How many tests ended in each way. */
export interface Tally {
  passed: number
  failed: number
  skipped: number
}

/** Reports to `file` when the run is over, and leaves it untouched until then. */
export function tallyReporter(file: string): Reporter {
  return {
    onTestRunEnd: (modules, unhandledErrors) =>
      writeFileSync(file, `${tallyLine(tally(modules, unhandledErrors.length))}\n`),
  }
}

/**
 * Counts the tests of `modules`. What breaks outside of a test counts as a
 * failure of its own: an unhandled error, a failing hook, a file that does not
 * load. So a run that failed never shows zero failures.
 */
export function tally(modules: readonly TestModule[], unhandledErrors: number): Tally {
  const counts = { passed: 0, failed: unhandledErrors, skipped: 0 }
  for (const module of modules) {
    counts.failed += module.errors().length
    for (const suite of module.children.allSuites()) counts.failed += suite.errors().length
    for (const test of module.children.allTests()) {
      const { state } = test.result()
      // A test that never ran to its end did not pass.
      counts[state === 'pending' ? 'failed' : state] += 1
    }
  }
  return counts
}

/** The line as readers of build logs know it. */
export function tallyLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}
