/** What the program of the pages is made of, as one hash: the same hash, the same program. */
import { createHash } from 'node:crypto'
import { realpathSync } from 'node:fs'
import type { SiteRequest } from '../astro-config.ts'
import { readPrograms } from '../read-programs.ts'
import { hashSources } from '../renderer-hash.ts'
import { siteSources } from '../site-sources.ts'

/** Files and folders of the project whose text decides what the pages are and how they are compiled, besides its sources. */
const sources = [
  'astro.config.mjs',
  'package-lock.json',
  'pipelines/adapters/astro-config.ts',
  'pipelines/adapters/mdx-notes.ts',
  'pipelines/adapters/program',
  'public',
]

/** Whether code of notes is part of the program. */
export function runsCode(request: Pick<SiteRequest, 'settings' | 'vault' | 'store'>): boolean {
  return request.settings.mdx && readPrograms(request).size > 0
}

/**
 * The key of the program for `request`, fit for the name of a folder. Files that
 * the code of notes imports are not in it: only compiling tells which they are.
 */
export async function programKey(request: SiteRequest): Promise<string> {
  const { base, trailingSlash, url } = request.settings
  // Pages know the address of the site from its settings; only the code of notes may ask the framework for it.
  const code = runsCode(request) ? [realpathSync(request.vault), url, [...readPrograms(request)]] : []
  return createHash('sha256')
    .update(await hashSources(request.root, [...sources, ...(await siteSources(request.root))]))
    .update(JSON.stringify([process.version, base, trailingSlash, code]))
    .digest('hex')
    .slice(0, 32)
}
