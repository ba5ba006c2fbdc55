/** The pages at old addresses, which lead on to the notes: as files of the built site, or as the site is written. */
import { DatabaseSync } from 'node:sqlite'
import type { Settings } from '../../src/schemas/settings.ts'
import type { SiteOutput } from './output/site-output.ts'
import type { Middleware } from './serve-files.ts'

export interface RedirectPages {
  /** The HTML of the page at `path` below the base; null when none is there. */
  htmlOf(path: string): string | null
  close(): void
}

/** Opens the store at `store` to look redirects up one by one, as they are at that moment. */
export function openRedirects(store: string): RedirectPages {
  const db = new DatabaseSync(store, { readOnly: true })
  const html = db.prepare('SELECT html FROM redirects WHERE path = ?')
  return {
    htmlOf: (path) => {
      const found = html.get(path)?.['html']
      return typeof found === 'string' ? found : null
    },
    close: () => db.close(),
  }
}

/** Serves the redirects of a site below `base`, however the address ends. */
export function serveRedirects({ htmlOf }: Pick<RedirectPages, 'htmlOf'>, base: string): Middleware {
  const prefix = base.replace(/\/?$/, '/')
  return (request, response, next) => {
    const path = decodePath(request.url ?? '')
    const below = path.startsWith(prefix) ? path.slice(prefix.length) : path.slice(1)
    const html = htmlOf(below.replace(/\/(?:index\.html)?$/, '').normalize('NFC'))
    if (html === null) next()
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html)
  }
}

/**
 * Puts the redirects of the store at `store` into the site. What is there already
 * stays: an address is never taken from a page.
 */
export function putRedirects(
  store: string,
  output: Pick<SiteOutput, 'put' | 'isFree'>,
  settings: Pick<Settings, 'trailingSlash'>,
): void {
  const db = new DatabaseSync(store, { readOnly: true })
  try {
    for (const row of db.prepare('SELECT path, html FROM redirects ORDER BY path').all()) {
      const file = fileOf(String(row['path']), settings)
      if (output.isFree(file)) output.put(file, String(row['html']))
    }
  } finally {
    db.close()
  }
}

/** The file that a host serves for an address. Old addresses may name a file themselves. */
function fileOf(path: string, { trailingSlash }: Pick<Settings, 'trailingSlash'>): string {
  if (/\.html?$/i.test(path)) return path
  return trailingSlash === 'always' ? `${path}/index.html` : `${path}.html`
}

function decodePath(url: string): string {
  try {
    return decodeURIComponent(url.split('?')[0] ?? '')
  } catch {
    return ''
  }
}
