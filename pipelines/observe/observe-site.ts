/** Measures a built site, and reads what Lighthouse said of its pages. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { readLighthouse } from '../../src/garden/ops/read-lighthouse.ts'
import { listedAddresses, type SiteFile, siteWeight } from '../../src/garden/ops/site-weight.ts'
import { UserError } from '../../src/garden/user-error.ts'
import type { LighthouseSeen, Observation } from '../../src/schemas/observation.ts'

export interface SiteFiles {
  /** The folder of the site, and the files of Lighthouse. */
  dist: string
  lighthouse: readonly string[]
  /** The path that the site stands below. */
  base: string
}

export interface SiteMeasured {
  seen: Observation[]
  /** Why something is missing, a sentence each. */
  gaps: string[]
}

/** Throws `UserError` for a file of Lighthouse that is none. */
export async function observeSite({ dist, lighthouse, base }: SiteFiles): Promise<SiteMeasured> {
  const sitemap = await readFile(join(dist, 'sitemap.xml'), 'utf8').catch(() => null)
  const reports = await Promise.all(lighthouse.map(readReport))
  if (sitemap === null) {
    const gaps = ['No site was measured: there is none to be found that `one build` wrote.']
    return { seen: [], gaps: reports.length > 0 ? [...gaps, unlisted(reports.length)] : gaps }
  }
  const files = await listFiles(dist)
  const at = new Date(Math.max(...files.map(({ mtime }) => mtime))).toISOString()
  const listed = new Set(listedAddresses(sitemap))
  // What the site does not list itself may be known to few.
  const kept = reports.filter(({ address }) => listed.has(address))
  const missing = reports.length - kept.length
  return {
    seen: [{ kind: 'site', v: 1, at, ...siteWeight(files, { sitemap, base }) }, ...kept],
    gaps: missing > 0 ? [unlisted(missing)] : [],
  }
}

function unlisted(count: number): string {
  return `Of what Lighthouse said, ${count} left out: no such page is in the sitemap of the site.`
}

async function readReport(path: string): Promise<LighthouseSeen> {
  const text = await readFile(path, 'utf8').catch(() => '')
  const read = readLighthouse(text)
  if (read) return read
  throw new UserError(
    `\`${path}\` is no report of Lighthouse.`,
    'Name a file that `lighthouse --output json` wrote.',
  )
}

async function listFiles(dist: string): Promise<(SiteFile & { mtime: number })[]> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true })
  const files: (SiteFile & { mtime: number })[] = []
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const { size, mtimeMs } = await stat(file)
    files.push({ path: file.slice(dist.length + 1).replaceAll(sep, '/'), bytes: size, mtime: mtimeMs })
  }
  return files
}
