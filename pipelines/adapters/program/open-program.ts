/**
 * Runs the program of the pages, without the framework that compiled it. What
 * it needs of the framework's build is little and kept beside it; a test holds
 * what it renders to what the framework would.
 */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { RouteData } from 'astro'
import { homeUrl } from '../../../src/garden/urls.ts'
import type { Settings } from '../../../src/schemas/settings.ts'
import { waitForPaint } from '../../../src/site/wait-for-paint.ts'
import { remember } from '../../../src/words/remember.ts'
import { openRoute, type PageModule } from './open-route.ts'
import { addressOf, fileOf } from './page-paths.ts'
import { type ProgramRecord, programFolders } from './program-record.ts'

/** One page or file that the program makes. */
export interface PagePath {
  /** Its file below the folder of the site. */
  file: string
  /** The source file of its route, and its path below the base. */
  component: string
  path: string
  /** What its route gives it besides, as JSON. */
  given: string
}

/** A page or file, and where it stands on the site. */
export interface FoundPage extends Omit<PagePath, 'given'> {
  address: string
}

export interface PageProgram {
  /** All that is to be made of the store on offer, each file once. */
  paths(): Promise<PagePath[]>
  /** The page or file at `path` below the base, which begins with a slash and has none behind; null where none is. */
  find(path: string): Promise<FoundPage | null>
  /** What stands in the file; null for an endpoint that has nothing to say. */
  render(page: Pick<PagePath, 'component' | 'path'>): Promise<Buffer | null>
}

/** Loads the program in the folder `dir`. */
export async function openProgram(
  { dir, record }: { dir: string; record: ProgramRecord },
  site: Pick<Settings, 'base' | 'trailingSlash'>,
): Promise<PageProgram> {
  const { app } = await loadApp(join(dir, programFolders.server, record.entry))
  app.setInternals({ pagesByKeys: new Map(record.styles) })
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: () => true } } } })
  // A process that builds twice has the pages of the store of before in the program.
  app.routeCache.clearAll()
  const scriptAddress = remember((id) => {
    const file = app.manifest.entryModules[id]
    if (!file) throw new Error(`The program has no script ${id}.`)
    return assetAddress(site, file)
  })
  const routes = app.manifest.routes
    .map(({ routeData }) => routeData)
    .filter(({ type, prerender }) => prerender && (type === 'page' || type === 'endpoint'))
  const instances = new Map(
    app.manifest.routes.map(({ routeData, styles }) => [
      routeData.component,
      openRoute(routeData, () => app.getComponentByRoute(routeData), {
        styles: styles.map(({ src }) => assetAddress(site, src)),
        scriptAddress,
      }),
    ]),
  )
  return {
    paths: async () => {
      const files = new Map<string, PagePath>()
      for (const route of routes) {
        const places = await instances.get(route.component)?.places()
        for (const [path, { props }] of places ?? []) {
          const file = fileOf(route, path, site)
          const given = JSON.stringify(props)
          if (!files.has(file)) files.set(file, { file, component: route.component, path, given })
        }
      }
      return [...files.values()]
    },
    find: async (path) => {
      for (const route of routes) {
        // What a route has is asked only of those that could have it: some go through all notes for it.
        if (!route.pattern.test(path) && !route.pattern.test(`${path}/`)) continue
        const places = await instances.get(route.component)?.places()
        if (!places?.has(path)) continue
        const address = path === '/' ? homeUrl(site) : addressOf(route, path, site).pathname
        return { file: fileOf(route, path, site), component: route.component, path, address }
      }
      return null
    },
    render: async ({ component, path }) => {
      const found = instances.get(component)
      if (!found) throw new Error(`The program knows no route of ${component}.`)
      if (record.plain && found.route.type === 'page')
        return Buffer.from(waitForPaint(await found.page(path)))
      const response = await (found.route.type === 'endpoint'
        ? found.get(path)
        : app.render(new Request(addressOf(found.route, path, site)), { routeData: found.route }))
      return response.body === null ? null : bytesOf(response.body)
    },
  }
}

/** Most bodies are one piece, some of them large: as an `ArrayBuffer` each would be copied. */
async function bytesOf(body: ReadableStream<Uint8Array>): Promise<Buffer> {
  const [first = new Uint8Array(), ...others] = await Array.fromAsync(body)
  return others.length === 0
    ? Buffer.from(first.buffer, first.byteOffset, first.byteLength)
    : Buffer.concat([first, ...others])
}

/** The part of Astro's build that renders pages, `BuildApp`. */
interface BuildApp {
  manifest: {
    routes: { routeData: RouteData; styles: { src: string }[] }[]
    /** The files that modules were compiled to, by what the compiler calls them. */
    entryModules: Record<string, string>
  }
  routeCache: { clearAll(): void }
  setInternals(internals: { pagesByKeys: ReadonlyMap<string, unknown> }): void
  setOptions(options: unknown): void
  getComponentByRoute(route: RouteData): Promise<PageModule>
  render(request: Request, options: { routeData: RouteData }): Promise<Response>
}

function loadApp(entry: string): Promise<{ app: BuildApp }> {
  return import(pathToFileURL(entry).href)
}

/** Where a file of the program stands on the site. */
function assetAddress({ base }: Pick<Settings, 'base'>, file: string): string {
  return `${base.replace(/\/$/, '')}/${file}`
}
