/** Puts the whole site together: the pages by their program, and the files that stand on it as they are. */
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { codeFailureMessage, readCodeFailure } from '../../../src/garden/code-failure.ts'
import { SiteRefused } from '../../../src/garden/guard/site-refused.ts'
import { openSiteStore } from '../../../src/site/open-store.ts'
import { offerSiteStore } from '../../../src/site/store.ts'
import type { SiteRequest } from '../astro-config.ts'
import type { InspectedFiles, InspectorStart } from '../guard/inspect-file.ts'
import type { SiteOutput } from '../output/site-output.ts'
import { putRedirects } from '../redirect-pages.ts'
import { type FileFinding, putSiteFiles } from '../site-files.ts'
import { compileApart } from './compile-apart.ts'
import { isProgramKept, type KeptProgram, withProgram } from './kept-programs.ts'
import { openProgram, type PagePath } from './open-program.ts'
import { openTraces, type StandingPage } from './page-traces.ts'
import { programFolders } from './program-record.ts'
import type { RenderedPage } from './render-job.ts'
import { renderPages } from './render-pages.ts'

export interface BuiltSite {
  pages: number
  /** Attachments that are not on it, or are with their metadata. */
  files: FileFinding[]
  /** What stands in pages that were written, where that was looked for. */
  inspected: InspectedFiles
}

export interface SiteHelp {
  /** Is told of a kept program that cannot be used. */
  notice?: (text: string) => void
  /** Has pages inspected as they are made. */
  secrets?: InspectorStart
}

/**
 * Compiles the program where none is kept, so that the memory it takes is free
 * again before notes are rendered. Where notes may bring code it waits for them.
 */
export async function prepareProgram(
  place: Omit<SiteRequest, 'store'>,
  notice?: (text: string) => void,
): Promise<void> {
  if (place.settings.mdx) return
  const request = { ...place, store: '' }
  if (!(await isProgramKept(request))) await withProgram(request, compileApart, async () => {}, notice)
}

/** Puts the site into `output`. Throws `SiteRefused` where the code of a note fails. */
export async function buildSite(
  request: SiteRequest,
  output: SiteOutput,
  { notice, secrets }: SiteHelp = {},
): Promise<BuiltSite> {
  const put = async (program: KeptProgram) => {
    const client = join(program.dir, programFolders.client)
    for (const [name, hash] of Object.entries(program.record.client)) {
      await output.offer(name, hash, () => readFile(join(client, name)))
    }
    const pages = await putPages(request, program, output, secrets)
    const files = await putSiteFiles(request.store, output)
    putRedirects(request.store, output, request.settings)
    return { ...pages, files }
  }
  return withProgram(request, compileApart, put, notice).catch((error: unknown) => {
    throw refusalOf(error) ?? error
  })
}

/** A failure of the code of a note is a fault of the content. */
function refusalOf(error: unknown): SiteRefused | null {
  const failure = readCodeFailure(error)
  return failure && new SiteRefused([codeFailureMessage(failure)])
}

/** Puts all that the program makes into `output`. */
async function putPages(
  { store: file, cacheDir, settings: { base, trailingSlash } }: SiteRequest,
  kept: KeptProgram,
  output: SiteOutput,
  secrets: InspectorStart | undefined,
): Promise<Omit<BuiltSite, 'files'>> {
  const site = { base, trailingSlash }
  const store = openSiteStore(file)
  offerSiteStore(store)
  const traces = openTraces(cacheDir, JSON.stringify([basename(kept.dir), kept.record.files]), store)
  try {
    const program = await openProgram(kept, site)
    const pages = await program.paths()
    const { standing, changed } = sortOut(pages, traces.find, output)
    const jobs = inOrder(changed).map((page) => ({ ...page, standing: output.standing(page.file) }))
    // Where notes bring code, nothing that shares a thread with it decides what may be published.
    const own = kept.record.plain ? secrets : undefined
    const work = { program: kept, site, store: file, dir: output.staging, secrets: own ?? null }
    const rendered = await renderPages(jobs, work, program, store)
    for (const { file, hash } of [...standing, ...rendered]) if (hash !== null) output.take(file, hash)
    traces.save(pages, rendered)
    return {
      pages: pages.filter(({ component }) => component.endsWith('.astro')).length,
      inspected: inspectedOf(rendered),
    }
  } finally {
    traces.close()
    store.close()
  }
}

function inspectedOf(rendered: readonly RenderedPage[]): InspectedFiles {
  return new Map(
    rendered.flatMap(({ file, hash, seen }) =>
      hash === null || seen === undefined ? [] : [[file, { hash, seen }]],
    ),
  )
}

/** The pages that stand in the output folder as they would be made, and all others. */
function sortOut(
  pages: readonly PagePath[],
  find: (page: PagePath) => StandingPage | null,
  output: SiteOutput,
): { standing: StandingPage[]; changed: PagePath[] } {
  const standing: StandingPage[] = []
  const changed: PagePath[] = []
  for (const page of pages) {
    const known = find(page)
    if (known && (known.hash === null || known.hash === output.standing(page.file))) standing.push(known)
    else changed.push(page)
  }
  return { standing, changed }
}

/** Files that are made of one note stand together: what the store holds of it is read once for all of them. */
function inOrder(pages: readonly PagePath[]): PagePath[] {
  return [...Map.groupBy(pages, ({ given }) => given).values()].flat()
}
