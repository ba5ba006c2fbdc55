/** Serves the attachments of a site that is being written. */
import { createReadStream } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { extname } from 'node:path'
import { readSiteFiles } from './site-files.ts'

export type Middleware = (
  request: { url?: string | undefined },
  response: ServerResponse,
  next: () => void,
) => void

/** Gives the attachments of the store from where they lie in the vault, and no other file. */
export function serveFiles(store: string, base: string): Middleware {
  const prefix = base.replace(/\/?$/, '/')
  return (request, response, next) => {
    const path = decodePath(request.url ?? '')
    const source = readSiteFiles(store).get(
      path.startsWith(prefix) ? path.slice(prefix.length) : path.slice(1),
    )
    if (!source) return next()
    const type = mediaTypes[extname(source).toLowerCase()] ?? 'application/octet-stream'
    response.setHeader('content-type', type)
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
