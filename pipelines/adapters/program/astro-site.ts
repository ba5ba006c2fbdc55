/** The site generator: Astro, told at run time what the settings and the command line say. */
import { existsSync } from 'node:fs'
import { cp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { AstroIntegration } from 'astro'
import { codeFailureMessage, readCodeFailure } from '../../../src/garden/code-failure.ts'
import { SiteRefused } from '../../../src/garden/guard/site-refused.ts'
import { UserError } from '../../../src/garden/user-error.ts'
import { openSiteStore } from '../../../src/site/open-store.ts'
import { offerSiteStore } from '../../../src/site/store.ts'
import { addressConfig, astroConfig, type SiteRequest } from '../astro-config.ts'
import { flattenPages } from '../flatten-pages.ts'
import { forgetMdxNotes, mdxIntegrations } from '../mdx-notes.ts'
import { followPages, type OpenPages, reportShown } from '../open-pages.ts'
import { withOwnFolder } from '../own-folder.ts'
import { readPrograms } from '../read-programs.ts'
import { openRedirects, serveRedirects, writeRedirects } from '../redirect-pages.ts'
import { serveFiles } from '../serve-files.ts'
import { openDevSearch } from '../serve-search.ts'
import { copySiteFiles, type FileFinding, openSiteFiles } from '../site-files.ts'

export interface RunningSite {
  /** Where a browser finds it. */
  url: string
  stop(): Promise<void>
}

export interface DevSite extends RunningSite {
  /** Tells open pages that the store changed. */
  refresh(): void
}

export interface BuiltSite {
  pages: number
  /** Attachments that are not on it, or are with their metadata. */
  files: FileFinding[]
}

/** Builds the site and puts it in place of the empty folder `outDir`. */
export async function buildSite(request: SiteRequest, outDir: string): Promise<BuiltSite> {
  const { cacheDir, root, store } = request
  const { build } = await astro()
  const { count, pages } = pageCounter()
  const content = openSiteStore(store)
  offerSiteStore(content)
  const files = await withOwnFolder(cacheDir, 'out', async (work) => {
    const runsCode = request.settings.mdx && readPrograms(request).size > 0
    const integrations = [count, ...(await mdxIntegrations(request, runsCode))]
    await inFolder(root, () =>
      build({ ...astroConfig(request, integrations), outDir: work }).catch((error: unknown) => {
        throw refusalOf(error) ?? error
      }),
    )
    if (request.settings.trailingSlash === 'never') await flattenPages(work)
    const findings = await copySiteFiles(store, work)
    await writeRedirects(store, work, request.settings)
    await moveFolder(work, outDir)
    return findings
  }).finally(() => content.close())
  return { pages: pages(), files }
}

/** Starts a server that shows the site as it is being written. */
export async function serveSite(request: SiteRequest, port?: number): Promise<DevSite> {
  const { dev } = await astro()
  const content = openSiteStore(request.store)
  offerSiteStore(content)
  const { base } = request.settings
  const attachments = openSiteFiles(request.store)
  const redirects = openRedirects(request.store)
  const search = openDevSearch(request.store, request.settings)
  let pages: OpenPages = { reload: () => {} }
  let forgetPrograms = () => {}
  const files: AstroIntegration = {
    name: 'garden-files',
    hooks: {
      'astro:config:setup': ({ injectScript }) => injectScript('page', reportShown),
      'astro:server:setup': ({ server }) => {
        pages = followPages(server)
        if (request.settings.mdx) forgetPrograms = () => forgetMdxNotes(server, request)
        server.middlewares.use(serveFiles(attachments.sourceOf, base))
        server.middlewares.use(serveRedirects(redirects, base))
        server.middlewares.use(search.serve)
      },
      'astro:server:done': () => {
        attachments.close()
        redirects.close()
        content.close()
      },
    },
  }
  const integrations = [files, ...(await mdxIntegrations(request, request.settings.mdx))]
  const server = await dev({ ...astroConfig(request, integrations), server: address(port) })
  return {
    url: `http://127.0.0.1:${server.address.port}${base}`,
    refresh: () => {
      content.forget()
      forgetPrograms()
      search.forget()
      pages.reload()
    },
    stop: () => server.stop(),
  }
}

/** Serves the site that was built into `outDir`. Throws `UserError` when there is none. */
export async function previewSite(
  { root, settings, outDir }: Pick<SiteRequest, 'root' | 'settings'> & { outDir: string },
  port?: number,
): Promise<RunningSite> {
  if (!existsSync(join(outDir, 'index.html'))) {
    throw new UserError(`There is no site in \`${outDir}\`.`, 'Build it first with `one build`.')
  }
  const { preview } = await astro()
  const server = await preview({
    root,
    site: settings.url,
    ...addressConfig(settings),
    outDir,
    logLevel: 'warn',
    server: address(port),
  })
  return { url: `http://127.0.0.1:${server.port}${settings.base}`, stop: () => server.stop() }
}

/** A failure of the code of a note is a fault of the content. */
function refusalOf(error: unknown): SiteRefused | null {
  const failure = readCodeFailure(error)
  return failure && new SiteRefused([codeFailureMessage(failure)])
}

/** Astro, which takes longer to load than most commands need for all their work. */
function astro(): Promise<typeof import('astro')> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
  process.env['ASTRO_DEV_BACKGROUND'] = '0'
  return import('astro')
}

function address(port: number | undefined): { host: string; port?: number } {
  return { host: '127.0.0.1', ...(port === undefined ? {} : { port }) }
}

function pageCounter(): { count: AstroIntegration; pages: () => number } {
  let counted = 0
  const count: AstroIntegration = {
    name: 'garden-pages',
    hooks: {
      'astro:build:done': ({ pages }) => {
        counted = pages.length
      },
    },
  }
  return { count, pages: () => counted }
}

/**
 * Astro writes the program that renders the pages below the folder it runs in,
 * and that program finds its packages only inside the project.
 */
async function inFolder(folder: string, work: () => Promise<void>): Promise<void> {
  const before = process.cwd()
  process.chdir(folder)
  try {
    await work()
  } finally {
    process.chdir(before)
  }
}

/** Moves `from` to the place of the empty folder `to`, which may lie on another disk. */
async function moveFolder(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true })
  await rename(from, to).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EXDEV') throw error
    return cp(from, to, { recursive: true })
  })
}
