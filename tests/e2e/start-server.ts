/** Starts the real `one dev` or `one preview` in a process of its own. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { request } from 'node:http'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { commandEnv } from '../fakes/command-env.ts'
import { projectRoot } from '../fakes/run-one.ts'

export interface ServerProcess {
  /** Where it says that the garden is. */
  url: string
  /** All that it has said on standard error. */
  said(): string
  /** Asks for a path exactly as it is written, which `fetch` would tidy. */
  get(path: string): Promise<{ status: number; type: string; body: string }>
  /** Asks it to end, and waits until it has; returns its exit code. */
  stop(signal?: 'SIGTERM' | 'SIGINT'): Promise<number | null>
}

/** Resolves once the garden can be looked at. Throws with what the command said when it ends before. */
export async function startServer(args: string[]): Promise<ServerProcess> {
  const command = [join(projectRoot, 'scripts/one.mjs'), ...args, '--json', '--port', '0']
  const child = spawn(process.execPath, command, { env: commandEnv(), stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  const line = once(createInterface(child.stdout), 'line')
  const end = once(child, 'exit').then(() => Promise.reject(new Error(said)))
  const [first] = (await Promise.race([line, end])) as [string]
  end.catch(() => {})
  const { url } = JSON.parse(first) as { url: string }
  const stop = async (signal: 'SIGTERM' | 'SIGINT' = 'SIGTERM') => {
    const exit = once(child, 'exit')
    child.kill(signal)
    const [code] = (await exit) as [number | null]
    return code
  }
  return { url, said: () => said, get: (path) => get(url, path), stop }
}

function get(url: string, path: string): ReturnType<ServerProcess['get']> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, headers: { accept: '*/*' } }, (response) => {
      let body = ''
      response.on('data', (chunk) => {
        body += chunk
      })
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', body })
      })
    })
    asked.on('error', reject).end()
  })
}
