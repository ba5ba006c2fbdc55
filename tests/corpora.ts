/**
 * Real gardens of other people, for tests on real input. They lie beside the
 * project and are no part of it: where they are absent, their tests are
 * skipped and say so in their name.
 */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, test } from 'vitest'

const folder = resolve(import.meta.dirname, '../../shared/corpora')

/** The folder of one corpus, absolute; null where it is not on this machine. */
export function corpusPath(name: string): string | null {
  const path = resolve(folder, name)
  return existsSync(path) ? path : null
}

/** Describes the behaviour of the corpus `name`; `tests` gets its folder, and does not run where it is absent. */
export function describeCorpus(name: string, tests: (folder: string) => void): void {
  const path = corpusPath(name)
  if (path === null) test.skip(`${name} (skipped: no ../shared/corpora/${name})`)
  else describe(name, () => tests(path))
}
