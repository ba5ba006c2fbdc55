/** Serves what a program makes, page by page, when it is asked for. */
import { basename, extname } from 'node:path'
import { mediaType } from '../../src/garden/file-kinds.ts'
import { homeUrl } from '../../src/garden/urls.ts'
import type { Middleware } from './serve-files.ts'

/** A page or file of the site. */
export interface ServedPage {
  /** Its file below the folder of the site. */
  file: string
  /** Where it stands, as browsers write it. */
  address: string
  /** Null where there is nothing to send. */
  render(): Promise<Buffer | null>
}

export interface PageSource {
  /** What stands at `path` below the base, which begins with a slash and has none behind; null where nothing does. */
  find(path: string): Promise<ServedPage | null>
  /** What is done with a page before it is sent. */
  finish(html: string): string
}

/** The page that hosts show for what is not there. */
const lostPath = '/404'

/** Sends the pages of `source`, of a site below `base`, and at all other addresses the page that says so. */
export function servePages(source: PageSource, base: string): Middleware {
  return (request, response) => {
    answer(source, base, request.url ?? '').then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      (error: unknown) => {
        const text = error instanceof Error ? error.message : String(error)
        response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(text)
      },
    )
  }
}

interface Answer {
  status: number
  headers: Record<string, string>
  body: Buffer | string
}

async function answer(source: PageSource, base: string, url: string): Promise<Answer> {
  const [asked = '', query] = url.split('?', 2)
  const home = homeUrl({ base })
  if (asked === '/' && home !== '/') return leadOn(home)
  const path = decode(asked)
  const below = path !== null && `${path}/`.startsWith(home) ? path.slice(home.length - 1) : null
  const found = below === null ? null : await source.find(below.replace(/\/$/, '') || '/')
  // Hosts disagree about a slash too many or too few: the address that pages are linked by is the one.
  if (found && decode(found.address) !== path)
    return leadOn(query === undefined ? found.address : `${found.address}?${query}`)
  const body = await found?.render()
  if (found && body) return send(source, 200, found.file, body)
  const lost = await source.find(lostPath)
  return send(source, 404, 'lost.html', (await lost?.render()) ?? Buffer.from('Not found'))
}

function leadOn(address: string): Answer {
  return { status: 302, headers: { location: address }, body: '' }
}

function send(source: PageSource, status: number, file: string, body: Buffer): Answer {
  const type = programType(file)
  const headers = { 'content-type': type, 'cache-control': 'no-store' }
  return { status, headers, body: type === types['.html'] ? source.finish(body.toString()) : body }
}

/** What a host says of a file that the program brings. Attachments, which others may have made, are told by less. */
export function programType(file: string): string {
  return types[extname(basename(file))] ?? mediaType(file)
}

const types: Partial<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.ts': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path).normalize('NFC')
  } catch {
    return null
  }
}
