/** Writes the whole site: the pages by their program, and the files that stand on it as they are. */
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { openSiteStore } from '../../../src/site/open-store.ts'
import { offerSiteStore } from '../../../src/site/store.ts'
import type { SiteRequest } from '../astro-config.ts'
import { writeRedirects } from '../redirect-pages.ts'
import { copySiteFiles, type FileFinding } from '../site-files.ts'
import { compileProgram, programFolders, refusalOf } from './compile-program.ts'
import { type KeptProgram, withProgram } from './kept-programs.ts'
import { openProgram } from './open-program.ts'
import { renderPages } from './render-pages.ts'

export interface BuiltSite {
  pages: number
  /** Attachments that are not on it, or are with their metadata. */
  files: FileFinding[]
}

/**
 * Builds the site into the folder `outDir`; `notice` is told of a kept program
 * that cannot be used. Throws `SiteRefused` where the code of a note fails.
 */
export async function buildSite(
  request: SiteRequest,
  outDir: string,
  notice?: (text: string) => void,
): Promise<BuiltSite> {
  const write = async (program: KeptProgram) => {
    await cp(join(program.dir, programFolders.client), outDir, { recursive: true })
    const pages = await writePages(request, program, outDir)
    const files = await copySiteFiles(request.store, outDir)
    await writeRedirects(request.store, outDir, request.settings)
    return { pages, files }
  }
  return withProgram(request, compileProgram, write, notice)
}

/** Writes all that the program makes, and tells how many of it are pages. */
async function writePages(
  { store: file, settings: { base, trailingSlash } }: SiteRequest,
  kept: KeptProgram,
  dir: string,
): Promise<number> {
  const site = { base, trailingSlash }
  const store = openSiteStore(file)
  offerSiteStore(store)
  try {
    const program = await openProgram(kept, site)
    const jobs = (await program.paths()).map((path) => ({ ...path, standing: null }))
    await renderPages(jobs, { program: kept, site, store: file, dir }, program, store)
    return jobs.filter(({ component }) => component.endsWith('.astro')).length
  } catch (error) {
    throw refusalOf(error) ?? error
  } finally {
    store.close()
  }
}
