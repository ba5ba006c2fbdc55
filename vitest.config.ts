/**
 * Three projects: `unit` is all that needs no browser, and shares its modules
 * between files; `mocks` are the few of these that put fakes in the place of modules
 * and share none; `e2e`, which runs last, drives a real browser. All use two cores.
 */
import { defineConfig, type TestUserConfig } from 'vitest/config'
import { requirePinnedNode } from './tests/require-pinned-node.ts'
import { tallyReporter } from './tests/tally-reporter.ts'

requirePinnedNode()

const tallyFile = process.env['TEST_TALLY']

const shared: TestUserConfig = {
  environment: 'node',
  setupFiles: ['tests/setup.ts'],
  // Half an hour off, and behind UTC: a calendar date that passes through an instant shows.
  env: { TZ: 'America/St_Johns' },
}

/** Tests that replace modules, which those of another file would see. */
const mocks = [
  'tests/pipelines/dev.test.ts',
  'tests/pipelines/program/serve-by-program.test.ts',
  'tests/pipelines/watch-limit.test.ts',
]

const withoutBrowser: TestUserConfig = {
  ...shared,
  maxWorkers: 2,
  testTimeout: 20_000,
  sequence: { groupOrder: 1 },
}

export default defineConfig({
  test: {
    reporters: ['default', ...(tallyFile ? [tallyReporter(tallyFile)] : [])],
    maxWorkers: 2,
    experimental: { diagnostics: false },
    projects: [
      {
        test: {
          ...withoutBrowser,
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/gardens/**', 'tests/real/*/node_modules/**', ...mocks],
          // No module of the house has state: loading them once is half of the time.
          isolate: false,
        },
      },
      { test: { ...withoutBrowser, name: 'mocks', include: mocks } },
      {
        test: {
          ...shared,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/global-setup.ts'],
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 180_000,
          // Browsers and file watchers keep no exact time: one more try, which the report names.
          retry: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
