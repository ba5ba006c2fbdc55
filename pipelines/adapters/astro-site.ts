/** The site generator: Astro, told at run time what the settings and the command line say. */
import { createReadStream } from 'node:fs'
import { extname } from 'node:path'
import type { AstroInlineConfig, AstroIntegration } from 'astro'
import { build as astroBuild, dev as astroDev, preview as astroPreview } from 'astro'
import type { Settings } from '../../src/schemas/settings.ts'
import { copySiteFiles, readSiteFiles } from './site-files.ts'

export interface SiteRequest {
  /** The folder of the project. */
  root: string
  settings: Settings
  /** The site store that the pages read. */
  store: string
  cacheDir: string
  outDir: string
  verbose: boolean
}

export interface RunningSite {
  /** Where a browser finds it. */
  url: string
  stop(): Promise<void>
}

export interface DevSite extends RunningSite {
  /** Tells open pages that the store changed; `lists` when notes came, went or changed their entries. */
  refresh(lists: boolean): Promise<void>
}

/** Builds the site into `outDir`. Returns how many pages it has. */
export async function buildSite(request: SiteRequest): Promise<number> {
  let pages = 0
  const count: AstroIntegration = {
    name: 'garden-pages',
    hooks: {
      'astro:build:done': async (done) => {
        pages = done.pages.length
        await copySiteFiles(request.store, request.outDir)
      },
    },
  }
  await astroBuild(inlineConfig(request, count))
  return pages
}

/** Starts a server that shows the site as it is being written. */
export async function serveSite(request: SiteRequest, port?: number): Promise<DevSite> {
  let refreshContent: (() => Promise<void>) | undefined
  let reload = () => {}
  const files: AstroIntegration = {
    name: 'garden-files',
    hooks: {
      'astro:server:setup': ({ server, refreshContent: refresh }) => {
        refreshContent = () => refresh?.({ loaders: ['site-store'] }) ?? Promise.resolve()
        reload = () => server.environments.client.hot.send({ type: 'full-reload' })
        server.middlewares.use(serveFiles(request))
      },
    },
  }
  const config = inlineConfig(request, files)
  const server = await astroDev({
    ...config,
    server: { host: '127.0.0.1', ...(port === undefined ? {} : { port }) },
  })
  return {
    url: `http://127.0.0.1:${server.address.port}${request.settings.base}`,
    refresh: async (lists) => {
      if (lists) await refreshContent?.()
      reload()
    },
    stop: () => server.stop(),
  }
}

/** Serves a site that was built. */
export async function previewSite(
  { root, settings, outDir }: Pick<SiteRequest, 'root' | 'settings' | 'outDir'>,
  port?: number,
): Promise<RunningSite> {
  const { url, base } = settings
  const server = await astroPreview({
    root,
    site: url,
    base,
    outDir,
    logLevel: 'warn',
    server: { host: '127.0.0.1', ...(port === undefined ? {} : { port }) },
  })
  return { url: `http://127.0.0.1:${server.port}${base}`, stop: () => server.stop() }
}

function inlineConfig(request: SiteRequest, integration: AstroIntegration): AstroInlineConfig {
  process.env['ONE_SITE_STORE'] = request.store
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
  process.env['ASTRO_DEV_BACKGROUND'] = '0'
  return {
    root: request.root,
    site: request.settings.url,
    base: request.settings.base,
    outDir: request.outDir,
    cacheDir: request.cacheDir,
    integrations: [integration],
    logLevel: request.verbose ? 'info' : 'warn',
  }
}

type Middleware = (
  request: { url?: string | undefined },
  response: import('node:http').ServerResponse,
  next: () => void,
) => void

/** Gives attachments from where they lie in the vault, and no other file. */
function serveFiles({ store, settings }: SiteRequest): Middleware {
  const base = settings.base.replace(/\/?$/, '/')
  return (request, response, next) => {
    const path = decodePath(request.url ?? '')
    const source = readSiteFiles(store).get(path.startsWith(base) ? path.slice(base.length) : path.slice(1))
    if (!source) return next()
    response.setHeader(
      'content-type',
      mediaTypes[extname(source).toLowerCase()] ?? 'application/octet-stream',
    )
    createReadStream(source).on('error', next).pipe(response)
  }
}

function decodePath(url: string): string {
  try {
    return decodeURIComponent(url.split('?')[0] ?? '')
  } catch {
    return ''
  }
}

const mediaTypes: Record<string, string> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.pdf': 'application/pdf',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
}
