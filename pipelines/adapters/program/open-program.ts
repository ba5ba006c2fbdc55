/**
 * Runs the program of the pages, without the framework that compiled it. What
 * it needs of the framework's build is little and kept beside it; a test holds
 * what it renders to what the framework would.
 */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { APIContext, RouteData } from 'astro'
import type { Settings } from '../../../src/schemas/settings.ts'
import { type ProgramRecord, programFolders } from './compile-program.ts'
import { addressOf, fileOf, type Params, pathOf } from './page-paths.ts'

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

export interface PageProgram {
  /** All that is to be made of the store on offer, each file once. */
  paths(): Promise<PagePath[]>
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
  const routes = app.manifest.routes
    .map(({ routeData }) => routeData)
    .filter(({ type, prerender }) => prerender && (type === 'page' || type === 'endpoint'))
  const instances = new Map(
    routes.map((route) => [route.component, openRoute(route, () => app.getComponentByRoute(route))]),
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
    render: async ({ component, path }) => {
      const found = instances.get(component)
      if (!found) throw new Error(`The program knows no route of ${component}.`)
      const response = await (found.route.type === 'endpoint'
        ? found.get(path)
        : app.render(new Request(addressOf(found.route, path, site)), { routeData: found.route }))
      return response.body === null ? null : Buffer.from(await response.arrayBuffer())
    },
  }
}

interface Place {
  params: Params
  props: Record<string, unknown>
}

/** What a module of the pages exports. */
interface PageModule {
  getStaticPaths?: () => Promise<Partial<Place>[]> | Partial<Place>[]
  GET?: (context: APIContext) => Promise<Response> | Response
}

/** The part of Astro's build that renders pages, `BuildApp`. */
interface BuildApp {
  manifest: { routes: { routeData: RouteData }[] }
  routeCache: { clearAll(): void }
  setInternals(internals: { pagesByKeys: ReadonlyMap<string, unknown> }): void
  setOptions(options: unknown): void
  getComponentByRoute(route: RouteData): Promise<PageModule>
  render(request: Request, options: { routeData: RouteData }): Promise<Response>
}

function loadApp(entry: string): Promise<{ app: BuildApp }> {
  return import(pathToFileURL(entry).href)
}

function openRoute(route: RouteData, load: () => Promise<PageModule>) {
  let known: Promise<Map<string, Place>> | undefined
  const places = () => {
    known ??= load().then((module) => placesOf(route, module))
    return known
  }
  return {
    route,
    places,
    /** What an endpoint says; ours look at their parameters and properties alone. */
    get: async (path: string): Promise<Response> => {
      const [{ GET }, place] = [await load(), (await places()).get(path)]
      if (!GET || !place) throw new Error(`${route.component} has nothing at ${path}.`)
      return GET(place as unknown as APIContext)
    },
  }
}

/** The pages of a route by their paths. */
async function placesOf(route: RouteData, module: PageModule): Promise<Map<string, Place>> {
  if (route.pathname !== undefined) return new Map([[pathOf(route, {}), { params: {}, props: {} }]])
  const places = (await module.getStaticPaths?.()) ?? []
  return new Map(places.map(({ params = {}, props = {} }) => [pathOf(route, params), { params, props }]))
}
