/** Serves a built site as a plain static host does, so that tests see what readers will see. */
import { createReadStream, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { pipeline } from 'node:stream'
import { createGzip } from 'node:zlib'

export interface SiteServer {
  /** The address of the site's base path, with its slash at the end. */
  url: string
  origin: string
  close(): Promise<void>
}

/** Serves `folder` below `base` on a free port of this machine; with `gzip`, text is compressed for those who accept it. */
export async function serve(folder: string, { base = '/', gzip = false } = {}): Promise<SiteServer> {
  const prefix = base.endsWith('/') ? base : `${base}/`
  const server = createServer((request, response) => respond({ folder, prefix, gzip }, request, response))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  const origin = `http://127.0.0.1:${address.port}`
  const close = async () => {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }
  return { url: origin + prefix, origin, close }
}

function respond(host: Host, request: IncomingMessage, response: ServerResponse): void {
  const answer = resolveRequest(host, request.url ?? '/')
  if (request.method !== 'GET' && request.method !== 'HEAD') response.writeHead(405).end()
  else if (answer.location) response.writeHead(301, { location: answer.location }).end()
  else sendFile(answer, host.gzip, request, response)
}

/** What a path leads to: a file, the index of a folder, the address of a folder with its slash, or the 404 page. */
function resolveRequest({ folder, prefix }: Host, url: string): Answer {
  const missing = { status: 404, file: join(folder, '404.html') }
  const [address = '/', query] = url.split('?')
  const path = decode(address)
  if (path === null || !`${path}/`.startsWith(prefix)) return missing
  // Normalising an absolute path leaves no `..` that climbs out of the folder.
  const file = join(folder, normalize(`/${path.slice(prefix.length)}`))
  const kind = kindOf(file)
  if (kind === 'file') return path.endsWith('/') ? missing : { status: 200, file }
  if (kind === null) return missing
  if (!path.endsWith('/')) return { ...missing, location: withSlash(address, query) }
  const index = join(file, 'index.html')
  return kindOf(index) === 'file' ? { status: 200, file: index } : missing
}

function sendFile(
  { file, status }: Answer,
  gzip: boolean,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const type = types[extname(file).toLowerCase()] ?? 'application/octet-stream'
  const zipped = gzip && compressible.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
  const headers = { 'content-type': type, ...(zipped ? { 'content-encoding': 'gzip' } : {}) }
  if (kindOf(file) !== 'file') response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found')
  else if (request.method === 'HEAD') response.writeHead(status, headers).end()
  else if (!zipped) createReadStream(file).pipe(response.writeHead(status, headers))
  // A reader who goes away in the midst is no error.
  else pipeline(createReadStream(file), createGzip(), response.writeHead(status, headers), () => {})
}

function withSlash(address: string, query: string | undefined): string {
  // One slash at the start: two would name another host.
  const path = `/${address.replace(/^\/+/, '')}/`
  return query === undefined ? path : `${path}?${query}`
}

/** Null for a path that is not an encoding of anything, or that no file can have. */
function decode(path: string): string | null {
  try {
    const decoded = decodeURIComponent(path)
    return decoded.includes('\0') ? null : decoded
  } catch {
    return null
  }
}

/** Null where nothing can be served, for whatever reason. */
function kindOf(path: string): 'file' | 'folder' | null {
  try {
    const stats = statSync(path)
    return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : null
  } catch {
    return null
  }
}

// Fonts, pictures and films are compressed by their own formats.
const compressible = /^text\/|[/+](?:json|xml|wasm)$|^image\/svg/

const types: Record<string, string> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.htm': 'text/html; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.ogg': 'audio/ogg',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.wav': 'audio/wav',
  '.webm': 'video/webm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
}

interface Host {
  folder: string
  /** The base path of the site, with its slash at the end. */
  prefix: string
  gzip: boolean
}

interface Answer {
  status: number
  file: string
  location?: string
}
