/**
 * Runs once before the first browser test: finds the browser, builds the sample
 * garden and the specimen, and hands them on. A machine without a browser, or a
 * site that does not build, fails the tests that need it and no others.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { runOne } from '../fakes/run-one.ts'
import type { BrowserChoice } from './browser-choice.ts'
import { type BuiltSite, buildSpecimen } from './build-specimen.ts'
import { findBrowser } from './find-browser.ts'

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = await mkdtemp(join(tmpdir(), 'sample-'))
  const [browser, site, specimen] = await Promise.all([
    findBrowser().catch((error) => ({ problem: String(error) })),
    buildSample(join(root, 'site')),
    buildSpecimen(join(root, 'specimen')),
  ])
  project.provide('browser', browser)
  project.provide('site', site)
  project.provide('specimen', specimen)
  return () => rm(root, { recursive: true, force: true })
}

async function buildSample(dir: string): Promise<BuiltSite> {
  const { code, stdout, stderr } = await runOne(['build', '--out', dir])
  return code === 0 ? { dir } : { problem: `The sample garden does not build.\n${stdout}${stderr}` }
}

declare module 'vitest' {
  interface ProvidedContext {
    browser: BrowserChoice
    site: BuiltSite
    specimen: BuiltSite
  }
}
