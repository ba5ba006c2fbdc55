/** The four forms of a site's addresses, and the links of a site that is built in one of them. */
import { join } from 'node:path'
import { expect } from 'vitest'
import { makeVault } from '../fakes/make-vault.ts'
import { runOne } from '../fakes/run-one.ts'
import { checkSiteLinks, type SiteLinks } from './check-site-links.ts'

/** Where the site stands, and whether its addresses end in a slash. */
export const forms = [
  ['/', 'always'],
  ['/', 'never'],
  ['/repo/', 'always'],
  ['/repo/', 'never'],
] as const

/** Builds a site in one of the forms, and follows all of its links. */
export async function linksOf(
  base: string,
  trailingSlash: 'always' | 'never',
  ...args: string[]
): Promise<SiteLinks> {
  const url = 'https://garden.example'
  const dir = join(makeVault({}), 'site')
  const address = ['--url', url, '--base', base, '--trailing-slash', trailingSlash]
  const { code, stderr } = await runOne(['build', '--out', dir, ...address, ...args])
  expect(code, stderr.slice(-1500)).toBeLessThanOrEqual(1)
  return checkSiteLinks({ dir, base, trailingSlash, url })
}
