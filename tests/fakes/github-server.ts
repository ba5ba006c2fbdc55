/**
 * A GitHub of one repository: a real web server over a real bare repository, that fails where it is told to. A test
 * fails in which it is asked for what GitHub's own description does not allow.
 */
import { execFileSync } from 'node:child_process'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished } from 'vitest'
import { refuseAnswer, refuseRequest } from './github/refuse-request.ts'
import { answerIssues, type FakeIssues, fakeIssues } from './github-issues.ts'

export interface FakePull {
  number: number
  branch: string
  base: string
  state: 'open' | 'closed'
  title: string
  body: string
  head: string
  mergeCommit: string | null
  /** The repository that its branch is in. */
  repository: string
}

/** What happens to the next request of a method: it is answered so, before or after it was done, or never. */
export interface Fault {
  method: 'GET' | 'POST' | 'PATCH'
  /** Of the path, such as `/pulls`. */
  end?: string
  status: number
  headers?: Record<string, string>
  /** The body of the answer. */
  value?: unknown
  /** The request is carried out all the same. */
  done?: boolean
  /** Called before it is answered. */
  before?: () => Promise<void>
}

export interface FakeGithub {
  api: string
  repository: string
  pulls: FakePull[]
  issues: FakeIssues
  faults: Fault[]
  /** `POST /pulls`, in order. */
  asked: string[]
  /** What GitHub's description of its API does not allow, in words. */
  refused: string[]
  isPrivate: boolean
  /** So many pull requests stand on a page, however many are asked for. */
  pageSize: number
  /** Merges the head of a pull request into its base, or that of `commit`. */
  merge(number: number, commit?: string): void
  close(number: number): void
}

export const fakeToken = 'token-of-ada'

/** Serves the bare repository `bare` as `ada/garden`. */
export async function startGithub(bare: string): Promise<FakeGithub> {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: bare, encoding: 'utf8' }).trim()
  const headOf = (branch: string) => git('rev-parse', `refs/heads/${branch}`)
  const find = (number: number) => {
    const pull = github.pulls.find((one) => one.number === number)
    if (!pull) throw new Error(`no pull request ${number}`)
    return pull
  }
  const freeze = (pull: FakePull) => {
    pull.head = headOf(pull.branch)
    pull.state = 'closed'
  }
  const server = createServer((request, response) => {
    void answer(github, request, response, headOf, freeze)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
    expect(github.refused).toEqual([])
  })
  const github: FakeGithub = {
    api: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    repository: 'ada/garden',
    pulls: [],
    issues: fakeIssues(),
    faults: [],
    asked: [],
    refused: [],
    isPrivate: false,
    pageSize: 100,
    merge: (number, commit) => {
      const pull = find(number)
      freeze(pull)
      pull.mergeCommit = commit ?? pull.head
      git('update-ref', `refs/heads/${pull.base}`, pull.mergeCommit)
    },
    close: (number) => freeze(find(number)),
  }
  return github
}

async function answer(
  github: FakeGithub,
  request: IncomingMessage,
  response: ServerResponse,
  headOf: (branch: string) => string,
  freeze: (pull: FakePull) => void,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '', github.api)
  const path = pathname.slice(`/repos/${github.repository}`.length)
  const sent = await bodyOf(request)
  const body = sent ?? {}
  github.asked.push(`${request.method} ${path}`)
  const at = github.faults.findIndex(
    ({ method, end = '' }) => method === request.method && path.endsWith(end),
  )
  const fault = at < 0 ? undefined : github.faults.splice(at, 1)[0]
  await fault?.before?.()
  const asked = {
    method: request.method ?? '',
    path: pathname,
    query: searchParams,
    headers: request.headers,
  }
  const refusal = refuseRequest({ ...asked, body: sent })
  const send = (status: number, value: unknown, headers: Record<string, string> = {}) => {
    const wrong = refuseAnswer(asked.method, asked.path, status)
    if (wrong !== null) github.refused.push(wrong)
    response
      .writeHead(fault?.status ?? status, {
        'content-type': 'application/json',
        ...headers,
        ...fault?.headers,
      })
      .end(JSON.stringify(fault ? (fault.value ?? { message: 'a fault' }) : value))
  }
  if (refusal !== null) {
    github.refused.push(refusal)
    return void send(400, { message: refusal })
  }
  if (fault && !fault.done) return void send(fault.status, null)
  if (request.headers.authorization !== `Bearer ${fakeToken}`)
    return void send(401, { message: 'Bad credentials' })
  if (/^\/issues\b/.test(path)) {
    const asked = { method: request.method ?? '', path, query: searchParams, body, pageSize: github.pageSize }
    const { status, value, headers } = answerIssues(github.issues, asked)
    return void send(status, value, headers)
  }
  if (path === '') return void send(200, { private: github.isPrivate, default_branch: 'main' })
  if (/^\/commits\/[0-9a-f]{40}$/.test(path))
    return void send(200, { author: { login: 'ada', type: 'User' } })
  if (path === '/actions/workflows') return void send(200, { total_count: 0, workflows: [] })
  if (path === '/actions/runs') return void send(200, { total_count: 0, workflow_runs: [] })
  if (request.method === 'GET') {
    const branch = searchParams.get('head')?.replace(/^ada:/, '')
    const all = github.pulls.filter((pull) => pull.branch === branch).reverse()
    const page = Number(searchParams.get('page'))
    const some = all.slice((page - 1) * github.pageSize, page * github.pageSize)
    const more = page * github.pageSize < all.length
    return void send(
      200,
      some.map((pull) => json(pull, headOf)),
      more ? { link: '<http://elsewhere/?page=2>; rel="next"' } : {},
    )
  }
  if (request.method === 'POST') {
    if (github.pulls.some(({ branch, state }) => branch === body['head'] && state === 'open'))
      return void send(422, { message: 'Validation Failed', errors: [{ message: 'already exists' }] })
    const pull: FakePull = {
      number: github.pulls.length + 1,
      branch: String(body['head']),
      base: String(body['base']),
      state: 'open',
      title: String(body['title']),
      body: String(body['body']),
      head: '',
      mergeCommit: null,
      repository: github.repository,
    }
    github.pulls.push(pull)
    return void send(201, json(pull, headOf))
  }
  const pull = github.pulls.find(({ number }) => path === `/pulls/${number}`)
  if (!pull) return void send(404, { message: 'Not Found' })
  Object.assign(pull, { title: body['title'] ?? pull.title, body: body['body'] ?? pull.body })
  if (body['state'] === 'closed') freeze(pull)
  send(200, json(pull, headOf))
}

function json(pull: FakePull, headOf: (branch: string) => string): object {
  const { number, state, title, body, mergeCommit, branch } = pull
  return {
    number,
    html_url: `https://github.example/ada/garden/pull/${number}`,
    state,
    title,
    // As the web editor leaves it.
    body: body.replaceAll('\n', '\r\n'),
    created_at: '2025-12-31T00:00:00Z',
    closed_at: state === 'closed' ? '2026-01-01T00:00:00Z' : null,
    merged_at: mergeCommit ? '2026-01-01T00:00:00Z' : null,
    merge_commit_sha: mergeCommit ?? 'f'.repeat(40),
    head: {
      ref: branch,
      sha: state === 'open' ? headOf(branch) : pull.head,
      repo: { full_name: pull.repository },
    },
  }
}

/** Undefined where there is none. */
async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown> | undefined> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return chunks.length === 0 ? undefined : JSON.parse(Buffer.concat(chunks).toString('utf8'))
}
