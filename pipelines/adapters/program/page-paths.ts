/** Where the pages of a route stand on the site. */
import type { RouteData } from 'astro'
import type { Settings } from '../../../src/schemas/settings.ts'

export type Params = Record<string, string | undefined>

/** The path below the base, with a slash before it and none behind; `/` alone for the front page. */
export function pathOf({ segments }: Pick<RouteData, 'segments'>, params: Params): string {
  const written = segments.map((parts) =>
    parts
      .map(({ content, dynamic, spread }) =>
        dynamic ? (params[spread ? content.slice('...'.length) : content] ?? '') : content,
      )
      .join(''),
  )
  return `/${written.filter((segment) => segment !== '').join('/')}`
}

/** The file of the page, below the folder of the site. */
export function fileOf(
  { type }: Pick<RouteData, 'type'>,
  path: string,
  { trailingSlash }: Pick<Settings, 'trailingSlash'>,
): string {
  const name = path.slice(1)
  if (type === 'endpoint') return name
  if (name === '') return 'index.html'
  // Hosts look for the page of what is not there under this name alone.
  if (name === '404') return '404.html'
  return trailingSlash === 'always' ? `${name}/index.html` : `${name}.html`
}

/** The address under which the program renders the page. */
export function addressOf(
  { type }: Pick<RouteData, 'type'>,
  path: string,
  { base, trailingSlash }: Pick<Settings, 'base' | 'trailingSlash'>,
): URL {
  const end = type === 'endpoint' || trailingSlash !== 'always' ? '' : '/'
  // The front page is no exception: below a base it has the slash of all pages, or none.
  return new URL(`${base.replace(/\/$/, '')}${path === '/' ? '' : path}${end}`, 'http://localhost')
}
