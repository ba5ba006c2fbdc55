/** A GitHub of one repository, as far as `one observe` asks it: workflows, runs, jobs, archives and pull requests. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished } from 'vitest'
import { refuseRequest } from './github/refuse-request.ts'

export interface FakeRun {
  id: number
  attempt: number
  path: string
  event: string
  conclusion: string
  begun: string
  /** How long the step took that builds; null where it has none. */
  buildSeconds: number | null
}

export interface FakeActions {
  api: string
  runs: FakeRun[]
  state: string
  pulls: Record<string, object[]>
  /** Paths with their queries, in order. */
  asked: string[]
  /** The status for requests of paths that match, instead of an answer. */
  fails: { path: RegExp; status: number } | null
}

const secret = 'My private diary'
const repo = '/repos/ada/garden'
const plus = (text: string, seconds: number) => new Date(Date.parse(text) + seconds * 1000).toISOString()

export async function startActions(): Promise<FakeActions> {
  const github: FakeActions = { api: '', runs: [], state: 'active', pulls: {}, asked: [], fails: null }
  /** What GitHub's description of its API does not allow. */
  const refused: string[] = []
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://localhost')
    github.asked.push(url.pathname + url.search)
    const { method = '', headers } = request
    const asked = { method, path: url.pathname, query: url.searchParams, headers, body: undefined }
    const refusal = refuseRequest(asked)
    if (refusal !== null) refused.push(refusal)
    const { status, value, more } = github.fails?.path.test(url.pathname)
      ? { status: github.fails.status, value: { message: 'no' }, more: false }
      : answer(github, url)
    const link = more ? { link: '<http://elsewhere>; rel="next"' } : {}
    response.writeHead(status, { 'content-type': 'application/json', ...link }).end(JSON.stringify(value))
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => {
    expect(refused).toEqual([])
    server.closeAllConnections()
    server.close()
  })
  github.api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return github
}

function answer(
  github: FakeActions,
  { pathname, searchParams }: URL,
): { status: number; value: unknown; more: boolean } {
  const path = pathname.slice(repo.length)
  const good = (value: unknown, more = false) => ({ status: 200, value, more })
  if (path === '') return good({ private: false, default_branch: 'main' })
  if (path === '/pulls')
    return good(github.pulls[searchParams.get('head')?.replace('ada:one/', '') ?? ''] ?? [])
  if (path === '/actions/workflows')
    return good({
      workflows: [{ id: 7, name: 'Publish', path: '.github/workflows/publish.yml', state: github.state }],
    })
  if (path === '/actions/runs') {
    const page = Number(searchParams.get('page'))
    const rest = github.runs.slice(page * 100)
    return good({ workflow_runs: github.runs.slice((page - 1) * 100, page * 100).map(json) }, rest.length > 0)
  }
  const run = github.runs.find(({ id }) => path.startsWith(`/actions/runs/${id}/`))
  if (!run) return { status: 404, value: { message: 'Not Found' }, more: false }
  if (path.endsWith('/artifacts')) return good({ artifacts: [{ name: 'github-pages', size_in_bytes: 4321 }] })
  return good({ jobs: [jobOf(run)] })
}

function json({ id, attempt, path, event, conclusion, begun }: FakeRun): object {
  return {
    id,
    run_attempt: attempt,
    workflow_id: 7,
    name: secret,
    display_title: secret,
    head_branch: secret,
    head_commit: { message: secret },
    path: `${path}@refs/heads/main`,
    event,
    status: 'completed',
    conclusion,
    created_at: begun,
    run_started_at: begun,
    updated_at: plus(begun, 999),
  }
}

function jobOf({ begun, conclusion, buildSeconds }: FakeRun): object {
  const step = {
    name: 'Run npm run build',
    conclusion,
    started_at: begun,
    completed_at: plus(begun, buildSeconds ?? 0),
  }
  return {
    name: 'build',
    conclusion,
    started_at: begun,
    completed_at: plus(begun, 60),
    steps: buildSeconds === null ? [] : [step],
  }
}
