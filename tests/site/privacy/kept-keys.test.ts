import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { keptKeys } from '../../../src/site/privacy/kept-keys.ts'

const root = join(import.meta.dirname, '..', '..', '..')
/** Scripts of `one dev` alone, which no reader is sent: a test in tests/e2e/dev-offers.test.ts looks that no build has them. */
const ofTheOwner = /^offers\//

const scripts = ['public', 'src/site/client'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:js|ts)$/.test(name) && !ofTheOwner.test(name))
    .map((name) => readFileSync(join(root, folder, name), 'utf8')),
)

it('every key that a script keeps in a browser is told on the page on privacy', () => {
  const kept = scripts.flatMap((text) =>
    [
      ...text.matchAll(/(?:local|session)Storage\.(?:get|set|remove)Item\((?:'([^']*)'|keptKeys\.(\w+))/g),
    ].map(([, name, key]) => name ?? keptKeys[key as keyof typeof keptKeys]),
  )
  expect([...new Set(kept)].sort()).toEqual(Object.values(keptKeys).sort())
})

it('no script keeps anything in another way', () => {
  for (const text of scripts) {
    expect(text).not.toMatch(/document\.cookie|cookieStore|indexedDB|\bcaches\.|serviceWorker/)
    expect(text).not.toMatch(/(?:local|session)Storage(?!\.(?:get|set|remove)Item\((?:'|keptKeys\.))/)
  }
})
