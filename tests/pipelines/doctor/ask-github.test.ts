/** The questions of the doctor, held to GitHub's own description, over HTTP. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { readRepositoryState } from '../../../pipelines/adapters/github/repository-state.ts'
import { refuseRequest } from '../../fakes/github/refuse-request.ts'

const about = {
  full_name: 'ada/garden',
  private: false,
  fork: false,
  has_issues: true,
  has_pages: true,
}
const all: Readonly<Record<string, unknown>> = {
  '': about,
  '/pages': { html_url: 'https://ada.example/', build_type: 'workflow' },
  '/actions/workflows': { workflows: [{ path: '.github/workflows/tend.yml', state: 'active' }] },
  '/actions/permissions/workflow': { can_approve_pull_request_reviews: true },
  '/actions/secrets': { secrets: [{ name: 'SMTP_USER' }] },
  '/environments/distribution': { name: 'distribution' },
  '/environments/distribution/secrets': { secrets: [{ name: 'MASTODON_TOKEN' }] },
  '/rules/branches/one%2Fledger': [{ type: 'deletion' }, { type: 'deletion' }],
}

/** A GitHub that says what `answers` has by path, and `status` to all else. */
async function askGithub(answers: Readonly<Record<string, unknown>>, status: number) {
  const refused: string[] = []
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost')
    const { method = '', headers } = request
    const refusal = refuseRequest({ method, path: pathname, query: searchParams, headers, body: undefined })
    if (refusal !== null) refused.push(refusal)
    const found = answers[pathname.slice('/repos/ada/garden'.length)]
    response
      .writeHead(found === undefined ? status : 200, { 'content-type': 'application/json' })
      .end(JSON.stringify(found ?? { message: 'no' }))
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
    expect(refused).toEqual([])
  })
  const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const access = { repository: 'ada/garden', token: 'secret', api, sleep: async () => {} }
  return readRepositoryState(access, { environment: 'distribution', branch: 'one/ledger' })
}

test('an administrator sees all of it', async () => {
  expect(await askGithub(all, 404)).toEqual({
    repository: 'ada/garden',
    isPrivate: false,
    isFork: false,
    hasIssues: true,
    hasPages: true,
    pages: { url: 'https://ada.example/', fromWorkflow: true },
    workflows: [{ path: '.github/workflows/tend.yml', state: 'active' }],
    mayOpenPulls: true,
    secrets: { shared: ['SMTP_USER'], environment: ['MASTODON_TOKEN'], hasEnvironment: true },
    rules: ['deletion'],
  })
})

const nothing = {
  pages: null,
  workflows: null,
  mayOpenPulls: null,
  rules: null,
}

test.for([
  [403, { shared: null, environment: null, hasEnvironment: null }],
  [404, { shared: null, environment: null, hasEnvironment: false }],
] as const)('what is answered by %i is not known', async ([status, secrets]) => {
  expect(await askGithub({ '': about }, status)).toMatchObject({ ...nothing, secrets })
})

test('an answer of another form is not known either', async () => {
  const odd = Object.fromEntries(Object.keys(all).map((path) => [path, path === '' ? about : 'odd']))
  expect(await askGithub(odd, 404)).toMatchObject(nothing)
})

test('a repository that cannot be seen, and a server that fails, are told', async () => {
  await expect(askGithub({}, 404)).rejects.toThrow(/404/)
  await expect(askGithub({ '': about }, 500)).rejects.toThrow(/500/)
})
