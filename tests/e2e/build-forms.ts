/** The four forms of a site's addresses, and the links of a site that is built in one of them. */
import { join } from 'node:path'
import { buildHere } from '../fakes/build-here.ts'
import { makeVault } from '../fakes/make-vault.ts'
import { checkSiteLinks, type SiteLinks } from './check-site-links.ts'

/** Where the site stands, and whether its addresses end in a slash. */
export const forms = [
  ['/', 'always'],
  ['/', 'never'],
  ['/repo/', 'always'],
  ['/repo/', 'never'],
] as const

/** Builds the sample garden, or `vault`, in one of the forms, and follows all of its links. */
export async function linksOf(
  base: string,
  trailingSlash: 'always' | 'never',
  vault?: string,
): Promise<SiteLinks> {
  const url = 'https://garden.example'
  const dir = join(makeVault({}), 'site')
  await buildHere(dir, { url, base, trailingSlash, ...(vault === undefined ? {} : { vault }) })
  return checkSiteLinks({ dir, base, trailingSlash, url })
}
