/**
 * Answers of a server as files, each under the hash of its request, so that whole runs are played again
 * without a network. With `UPDATE=1` they are recorded anew: from the server at `CASSETTE_URL` with the key in
 * `CASSETTE_KEY` where these are set, and else from the one that is given.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Cassette {
  fetch: typeof fetch
  /** The files that were not asked for. */
  unused: () => string[]
}

/** The address that runs on a cassette are set up with: nobody is there. */
export const cassetteUrl = 'https://models.example/v1'

/** Opens the cassette in the folder `dir`. A request that is not in it fails, and says so. */
export function openCassette(dir: string, source: { baseUrl: string; key: string }): Cassette {
  const isRecording = process.env['UPDATE'] === '1'
  if (isRecording) rmSync(dir, { recursive: true, force: true })
  const used = new Set<string>()
  return {
    async fetch(input, init) {
      const address = String(input)
      const body = String(init?.body ?? '')
      const name = `${hash(`${address}\n${body}`)}.json`
      const file = join(dir, name)
      used.add(name)
      if (isRecording) {
        mkdirSync(dir, { recursive: true })
        writeFileSync(file, await record(address, body, source))
      }
      if (!existsSync(file))
        throw new Error(`no answer to ${address} in ${dir}: record it with UPDATE=1\n${body}`)
      const { status, answer } = JSON.parse(readFileSync(file, 'utf8'))
      return new Response(JSON.stringify(answer), { status, headers: { 'content-type': 'application/json' } })
    },
    unused: () => readdirSync(dir).filter((name) => name.endsWith('.json') && !used.has(name)),
  }
}

/** The request and its answer; no header of either, so that no key is kept. */
async function record(
  address: string,
  body: string,
  source: { baseUrl: string; key: string },
): Promise<string> {
  const baseUrl = process.env['CASSETTE_URL'] ?? source.baseUrl
  const key = process.env['CASSETTE_KEY'] ?? source.key
  const response = await fetch(address.replace(cassetteUrl, baseUrl), {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body,
  })
  const text = await response.text()
  const kept = {
    request: JSON.parse(body),
    status: response.status,
    answer: text === '' ? {} : JSON.parse(text),
  }
  return `${JSON.stringify(kept, null, 2)}\n`
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
