/** Serves the attachments of a site that is being written. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { mediaType } from '../../src/garden/file-kinds.ts'
import { parseRange } from './parse-range.ts'

export type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void

/**
 * Gives the published attachments from where they lie in the vault, and no other
 * file. `sourceOf` tells the absolute path for an address below the base, `typeOf` what a file is.
 */
export function serveFiles(
  sourceOf: (url: string) => string | null,
  base: string,
  typeOf: (path: string) => string = mediaType,
): Middleware {
  const prefix = base.replace(/\/?$/, '/')
  return (request, response, next) => {
    const path = decodePath(request.url ?? '')
    const source = sourceOf(path.startsWith(prefix) ? path.slice(prefix.length) : path.slice(1))
    if (source === null) next()
    else void sendFile(source, typeOf(source), request, response, next)
  }
}

/** Sends the file, or the one range of it that is asked for: players jump by it. */
async function sendFile(
  source: string,
  type: string,
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
): Promise<void> {
  const size = await stat(source).then(
    (found) => (found.isFile() ? found.size : null),
    () => null,
  )
  if (size === null) return next()
  const range = parseRange(request.headers.range, size)
  response.setHeader('accept-ranges', 'bytes')
  if (range === 'unsatisfiable') {
    response.writeHead(416, { 'content-range': `bytes */${size}` }).end()
    return
  }
  const { start, end } = range ?? { start: 0, end: size - 1 }
  response.writeHead(range ? 206 : 200, {
    'content-type': type,
    'content-length': end - start + 1,
    ...(range ? { 'content-range': `bytes ${start}-${end}/${size}` } : {}),
  })
  if (request.method === 'HEAD' || size === 0) response.end()
  else
    createReadStream(source, { start, end })
      .on('error', () => response.destroy())
      .pipe(response)
}

function decodePath(url: string): string {
  try {
    return decodeURIComponent(url.split('?')[0] ?? '')
  } catch {
    return ''
  }
}
