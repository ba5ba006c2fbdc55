/** One route of the program: the pages that it has, and what stands on each. */
import type { APIContext, RouteData } from 'astro'
import type { Component } from '../../../src/site/compiled/component.ts'
import { type PageRequest, renderPage } from '../../../src/site/compiled/render-page.ts'
import { type Params, pathOf } from './page-paths.ts'

export interface Place {
  params: Params
  props: Record<string, unknown>
}

/** What a module of the pages exports. */
export interface PageModule {
  default?: Component
  getStaticPaths?: () => Promise<Partial<Place>[]> | Partial<Place>[]
  GET?: (context: APIContext) => Promise<Response> | Response
}

export function openRoute(
  route: RouteData,
  load: () => Promise<PageModule>,
  assets: Pick<PageRequest, 'styles' | 'scriptAddress'>,
) {
  let known: Promise<Map<string, Place>> | undefined
  const places = () => {
    known ??= load().then((module) => placesOf(route, module))
    return known
  }
  return {
    route,
    places,
    /** A page whose components are rendered by the runtime of the site. */
    page: async (path: string): Promise<string> => {
      const [{ default: page }, place] = [await load(), (await places()).get(path)]
      if (!page || !place) throw new Error(`${route.component} has nothing at ${path}.`)
      return renderPage(page, { ...place, ...assets })
    },
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
