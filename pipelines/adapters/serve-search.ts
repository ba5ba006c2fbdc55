/** Serves the search index of a site that is being written. It is made when somebody searches, and anew when notes have changed since. */
import { searchIndexUrl } from '../../src/garden/urls.ts'
import type { Settings } from '../../src/schemas/settings.ts'
import type { SearchFile } from './search-file.ts'
import { makeSearchIndex } from './search-index.ts'
import type { Middleware } from './serve-files.ts'

export interface DevSearch {
  serve: Middleware
  /** Tells that the store has changed. */
  forget(): void
}

/** The index of the store at `store`. */
export function openDevSearch(store: string, settings: Settings): DevSearch {
  const prefix = searchIndexUrl(settings)
  let made: Promise<Map<string, Uint8Array>> | null = null
  let stale = true

  /** The list of what there is, which every search reads first, brings the index up to date. */
  const filesFor = (path: string) => {
    if (made === null || (stale && path.endsWith(entryFile))) {
      stale = false
      made = makeSearchIndex(store, settings).then(byPath)
    }
    return made
  }

  const serve: Middleware = (request, response, next) => {
    const url = (request.url ?? '').split('?', 1)[0] ?? ''
    const path = url.startsWith(prefix) ? url.slice(prefix.length) : null
    if (path === null) return next()
    filesFor(path).then(
      (files) => {
        const content = files.get(path)
        const type = path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream'
        if (content)
          response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(content)
        else response.writeHead(404).end()
      },
      (error: unknown) => {
        stale = true
        made = null
        response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(String(error))
      },
    )
  }
  return {
    serve,
    forget: () => {
      stale = true
    },
  }
}

const entryFile = 'pagefind-entry.json'

function byPath(files: readonly SearchFile[]): Map<string, Uint8Array> {
  return new Map(files.map(({ path, content }) => [path, content]))
}
