/** The issue of a report at a GitHub that fails in each way it can: never a second one. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { openIssues } from '../../../pipelines/adapters/github/open-issues.ts'
import { openIssueDoor, type ReportIssue } from '../../../pipelines/report/send/issue-door.ts'
import type { Call } from '../../../src/garden/effects/outcome.ts'
import { composeIssue } from '../../../src/garden/ops/issue-body.ts'
import { type Fault, fakeToken, startGithub } from '../../fakes/github-server.ts'

const digest = (text: string) => createHash('sha256').update(text).digest('hex')
const id = '7'.repeat(32)
const end = Date.now() - 3_600_000
const claimedAt = end + 1_800_000
const what: ReportIssue = { id, title: 'Week 47', text: () => '- [ ] Mend a link', end }
const call: Call<ReportIssue> = { id, claimedAt, what }
const body = composeIssue('- [ ] Mend a link', { id, claimed: claimedAt }, digest)

async function open() {
  // Nothing of git is asked for.
  const github = await startGithub('.')
  const { api, repository } = github
  const issues = openIssues({ api, repository, token: fakeToken, sleep: async () => {} })
  const fail = (fault: Partial<Fault>) => github.faults.push({ method: 'POST', status: 502, ...fault })
  return { github, issues, fail, door: openIssueDoor(issues, digest) }
}

describe('an issue', () => {
  it('is opened once, found by its record, and changed in place', async () => {
    const { github, door } = await open()
    const receipt = { id: '1', url: 'https://github.example/ada/garden/issues/1' }
    expect(await door.send(call)).toEqual({ state: 'done', receipt })
    expect(github.issues.all).toMatchObject([{ title: 'Week 47', body }])
    expect(await door.find(call)).toEqual({ state: 'done', receipt })
    const [issue] = github.issues.all
    if (issue) issue.body = `${body.replace('[ ]', '[x]')}\nMine.`
    const changed = { ...call, what: { ...what, text: () => '- [ ] Mend a link\n- [ ] Rest' } }
    expect(await door.update?.(changed, receipt)).toEqual({ state: 'done', receipt })
    expect(issue?.body).toMatch(/^- \[x\] Mend a link\n- \[ \] Rest\n\n<!-- .* -->\n\nMine\.$/)
    const writes = github.asked.filter((asked) => !asked.startsWith('GET')).length
    expect(await door.update?.(changed, receipt)).toEqual({ state: 'done', receipt })
    expect(github.asked.filter((asked) => !asked.startsWith('GET'))).toHaveLength(writes)
    expect(github.issues.all).toHaveLength(1)
  })

  it('is there where the ledger that knew it is lost', async () => {
    const { github, door } = await open()
    await door.send(call)
    expect(await door.send({ ...call, claimedAt: claimedAt + 1 })).toMatchObject({
      state: 'done',
      receipt: { id: '1' },
    })
    const [issue] = github.issues.all
    if (issue) issue.body = issue.body.replace('Mend', 'I mended')
    expect(await door.send({ ...call, claimedAt: claimedAt + 2 })).toMatchObject({ state: 'done' })
    expect(github.issues.all).toHaveLength(1)
    expect(issue?.body).toContain('I mended')
  })

  it('is in doubt after an answer that was lost, unless it shows', async () => {
    const { github, fail, door } = await open()
    fail({ done: true })
    expect(await door.send(call)).toMatchObject({ state: 'done', receipt: { id: '1' } })
    github.issues.all.length = 0
    github.issues.lag = 1
    fail({ done: true })
    expect(await door.send(call)).toMatchObject({ state: 'unknown' })
    expect(await door.find(call)).toMatchObject({ state: 'done', receipt: { id: '1' } })
    github.issues.all.length = 0
    fail({})
    expect(await door.send(call)).toMatchObject({ state: 'unknown' })
    expect(await door.find(call)).toMatchObject({ state: 'failed', again: true })
    expect(github.asked.filter((asked) => asked.startsWith('POST'))).toHaveLength(3)
  })

  it.each<[string, Partial<Fault>, object]>([
    ['the token is refused', { status: 401 }, { state: 'failed', again: true, stops: true }],
    ['there are too many requests', { status: 403, headers: { 'retry-after': '60' } }, { stops: true }],
    ['the token sees nothing', { status: 404 }, { state: 'failed', again: true, stops: true }],
    ['the text is refused', { status: 422 }, { state: 'failed', again: false }],
    ['the answer is of no known form', { status: 201, value: {}, done: false }, { state: 'unknown' }],
  ])('is told of as it is where %s', async (_, fault, outcome) => {
    const { github, fail, door } = await open()
    fail(fault)
    expect(await door.send(call)).toMatchObject(outcome)
    expect(github.issues.all).toEqual([])
    expect(github.asked.filter((asked) => asked.startsWith('POST'))).toHaveLength(1)
  })

  it('is not opened where GitHub cannot be asked for it first', async () => {
    const { github, fail, door } = await open()
    for (let tries = 0; tries < 3; tries++) fail({ method: 'GET' })
    expect(await door.send(call)).toMatchObject({ state: 'failed', again: true })
    for (let tries = 0; tries < 3; tries++) fail({ method: 'GET' })
    expect(await door.find(call)).toMatchObject({ state: 'unknown' })
    github.issues.isOff = true
    expect(await door.send(call)).toMatchObject({ state: 'failed', stops: true })
    expect(github.issues.all).toEqual([])
  })

  it('is not taken for that of a stranger who copied its record, and in doubt nothing is certain', async () => {
    const { github, door } = await open()
    github.issues.add({ body: composeIssue('Spam', { id, claimed: 1 }, digest) })
    expect(await door.find(call)).toMatchObject({ state: 'failed', again: true })
    expect(await door.send(call)).toMatchObject({ state: 'done', receipt: { id: '2' } })
    github.issues.all.length = 0
    github.issues.add({ body, isPull: true, login: 'github-actions[bot]', type: 'Bot' })
    expect(await door.find(call)).toMatchObject({ state: 'failed' })
    github.issues.add({ body })
    expect(await door.find(call)).toMatchObject({ state: 'unknown' })
    github.issues.add({ body, login: 'github-actions[bot]', type: 'User' })
    expect(await door.find(call)).toMatchObject({ state: 'unknown' })
    github.issues.add({ body, login: 'ada', association: 'OWNER' })
    expect(await door.find(call)).toMatchObject({ state: 'done', receipt: { id: '4' } })
  })

  it('is found on later pages, and not among others that hold nothing', async () => {
    const { github, door } = await open()
    github.pageSize = 2
    for (let count = 0; count < 5; count++) github.issues.add({ title: 'A question' })
    expect(await door.find(call)).toMatchObject({ state: 'failed' })
    await door.send(call)
    expect(await door.find(call)).toMatchObject({ state: 'done', receipt: { id: '6' } })
    const [first] = github.issues.all
    if (first) Object.assign(first, { body, updated: end - 2 * 86_400_000, ...github.issues.who })
    expect(await door.find(call)).toMatchObject({ receipt: { id: '6' } })
  })

  it('stays as it is where its owner edited it, deleted it, or wants none of it', async () => {
    const { github, door } = await open()
    const { state, ...rest } = (await door.send(call)) as {
      state: string
      receipt: { id: string; url: string }
    }
    expect(state).toBe('done')
    const [issue] = github.issues.all
    if (issue) issue.body = body.replace('Mend', 'I mended')
    expect(await door.update?.(call, rest.receipt)).toMatchObject({ state: 'failed', again: false })
    expect(issue?.body).toContain('I mended')
    github.issues.all.length = 0
    expect(await door.update?.(call, rest.receipt)).toMatchObject({ state: 'failed' })
    const quiet = { id: 'quiet', url: null }
    expect(await door.update?.(call, quiet)).toEqual({ state: 'done', receipt: quiet })
    expect(github.issues.all).toEqual([])
  })

  it('holds all only where the repository is seen by its members alone', async () => {
    const { github, issues } = await open()
    expect(await issues.isPrivate()).toBe(false)
    github.isPrivate = true
    expect(await issues.isPrivate()).toBe(true)
    github.faults.push({
      method: 'GET',
      status: 200,
      value: { private: true, visibility: 'internal', default_branch: 'main' },
    })
    expect(await issues.isPrivate()).toBe(false)
  })
})
