/** Serves a bare repository over HTTP as GitHub does, to those who have its token: git's own server behind a real one. */
import { spawn } from 'node:child_process'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname } from 'node:path'
import { onTestFinished } from 'vitest'

export interface GitServer {
  url: string
  /** `Authorization` of each request that was let in, and `refused` for the others. */
  seen: string[]
}

/** The repository `bare` at `/NAME` of a server, where `NAME` is that of its folder. */
export async function serveGit(bare: string, token: string): Promise<GitServer> {
  const expected = `Basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`
  const served: GitServer = { url: '', seen: [] }
  const server = createServer((request, response) => {
    const isKnown = request.headers.authorization === expected
    served.seen.push(isKnown ? expected : 'refused')
    if (!isKnown) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end()
      return
    }
    const backend = spawn('git', ['http-backend'], { env: environment(request, dirname(bare)) })
    request.pipe(backend.stdin)
    const chunks: Buffer[] = []
    backend.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    backend.on('close', () => {
      const answer = Buffer.concat(chunks)
      const end = answer.indexOf('\r\n\r\n')
      const headers = answer.toString('utf8', 0, end).split('\r\n')
      const fields = headers.map((line) => line.split(/: (.*)/).slice(0, 2))
      const { Status = '200', ...others } = Object.fromEntries(fields)
      response.writeHead(Number.parseInt(Status, 10), others).end(answer.subarray(end + 4))
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  served.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return served
}

/** https://git-scm.com/docs/git-http-backend */
function environment({ url = '', method, headers }: IncomingMessage, root: string): NodeJS.ProcessEnv {
  const { pathname, search } = new URL(url, 'http://localhost')
  return {
    PATH: process.env['PATH'],
    GIT_PROJECT_ROOT: root,
    GIT_HTTP_EXPORT_ALL: '1',
    GIT_PROTOCOL: String(headers['git-protocol'] ?? ''),
    REMOTE_USER: 'ada',
    REQUEST_METHOD: method,
    PATH_INFO: pathname,
    QUERY_STRING: search.slice(1),
    CONTENT_TYPE: headers['content-type'],
    CONTENT_LENGTH: headers['content-length'],
    HTTP_CONTENT_ENCODING: headers['content-encoding'],
  }
}
