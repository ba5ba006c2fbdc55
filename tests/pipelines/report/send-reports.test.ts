/** Reports of periods that have ended, over a real repository and a GitHub that fails: each once. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Door } from '../../../pipelines/adapters/effects/door.ts'
import { ledgerBranch } from '../../../pipelines/adapters/effects/ledger-branch.ts'
import { openIssues } from '../../../pipelines/adapters/github/open-issues.ts'
import type { ReportMail } from '../../../pipelines/report/send/mail-door.ts'
import { type SendOptions, sendReports } from '../../../pipelines/report/send/send-reports.ts'
import { needsLook, type Sending } from '../../../src/garden/ops/sent-report.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { chanceOf } from '../../fakes/effects/seeded.ts'
import { fakeToken, startGithub } from '../../fakes/github-server.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { quietWorld } from '../../fakes/quiet-world.ts'
import { madeUpReport } from '../../fakes/report/made-up-report.ts'
import { repositoryIn } from '../../fakes/repository-in.ts'
import { shareRepository } from '../../fakes/shared-repository.ts'

const day = 86_400_000
const monday = Date.parse('2026-11-23T05:17:00Z')
const config = 'export default {}\n'

async function open(report: object = {}) {
  const shared = shareRepository({ 'garden.config.ts': config, 'a.md': '# A\n' })
  const github = await startGithub(shared.bare)
  const clock = { now: monday }
  github.issues.now = () => clock.now
  const { api, repository } = github
  const issues = openIssues({ api, repository, token: fakeToken, sleep: async () => {} })
  const settings = settingsSchema.parse({ title: 'Garden', report: { zone: 'Europe/Berlin', ...report } })
  const says = { version: 1, isQuiet: false }
  const mails: string[] = []
  const mail: Door<ReportMail> = {
    send: async ({ id, what }) => {
      mails.push(what.subject)
      return { state: 'done', receipt: { id, url: null } }
    },
    find: async () => ({ state: 'unknown', reason: 'mail cannot be looked up' }),
    update: null,
  }
  const run = (options: Partial<SendOptions> = {}, dir = shared.own.dir) =>
    sendReports(
      quietWorld(dir),
      { vault: dir, settings },
      {
        gitAccess: null,
        again: null,
        issues,
        mail: null,
        missing: [],
        compute: async (period) => madeUpReport(period, says.isQuiet),
        renderIssue: ({ period }, isPublic) => `${period} ${says.version} ${isPublic ? 'public' : 'whole'}`,
        renderMail: ({ period }) => ({ text: `${period} ${says.version}`, page: '<p>' }),
        now: () => clock.now,
        ...options,
      },
    )
  const shown = () => github.issues.all.map(({ title, state }) => `${title.slice(-8)} ${state}`)
  return { ...shared, github, clock, says, mails, mail, run, shown }
}

const told = ({ reports }: Sending) => reports.map(({ period, did, state }) => `${period} ${did} ${state}`)

describe('one report --send', { timeout: 120_000 }, () => {
  it('opens one issue for each week that has ended, and three after three weeks', async () => {
    const { github, clock, run, shown } = await open()
    expect(told(await run())).toEqual(['2026-W47 send done'])
    expect(told(await run())).toEqual([])
    clock.now += 6 * day
    expect(told(await run())).toEqual([])
    clock.now += 15 * day
    expect(told(await run())).toEqual(['2026-W48 send done', '2026-W49 send done', '2026-W50 send done'])
    expect(shown()).toEqual(['2026-W47 closed', '2026-W48 closed', '2026-W49 closed', '2026-W50 open'])
    expect(github.issues.all.map(({ body }) => body.includes('days late'))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(github.issues.all.at(-1)?.body).toMatch(/^2026-W50 1 public\n/)
    expect(github.asked.filter((asked) => asked === 'POST /issues')).toHaveLength(4)
  })

  it('changes in place what says something else by now, and closes nothing that was opened again', async () => {
    const { github, clock, says, run, shown } = await open()
    await run()
    says.version = 2
    expect(told(await run())).toEqual([])
    expect(told(await run({ again: '2026-W47' }))).toEqual(['2026-W47 update done'])
    expect(told(await run({ again: '2026-W47' }))).toEqual(['2026-W47 null done'])
    expect(github.issues.all[0]?.body).toMatch(/^2026-W47 2 public\n/)
    clock.now += 7 * day
    await run()
    const [first] = github.issues.all
    if (first) Object.assign(first, { state: 'open', reason: 'reopened' })
    clock.now += 7 * day
    await run()
    expect(shown()).toEqual(['2026-W47 open', '2026-W48 closed', '2026-W49 open'])
    await expect(run({ again: '2026-W50' })).rejects.toThrow('has not ended yet')
  })

  it('tells all where the repository is private, and nothing of a quiet week', async () => {
    const { github, clock, says, run, shown } = await open({ kinds: ['week', 'month'] })
    github.isPrivate = true
    expect(told(await run())).toEqual(['2026-10 send done', '2026-W47 send done'])
    expect(github.issues.all[0]?.body).toMatch(/^2026-10 1 whole\n/)
    clock.now += 7 * day
    says.isQuiet = true
    const quiet = await run()
    expect(quiet.reports).toMatchObject([{ period: '2026-W48', isQuiet: true, state: 'done', url: null }])
    expect(told(await run())).toEqual([])
    expect(shown()).toHaveLength(2)
  })

  it('sends by the settings that stand at origin alone', async () => {
    const { own, clock, push, run, shown } = await open()
    own.commit('2026-11-01T00:00:00Z', { 'garden.config.ts': `${config}// mine\n` })
    const refused = await run()
    expect(refused.reports).toMatchObject([{ did: null, because: 'changed', state: 'new' }])
    expect([shown(), needsLook(refused)]).toEqual([[], true])
    push('main', { 'garden.config.ts': `${config}// mine\n` })
    expect(told(await run())).toEqual(['2026-W47 send done'])
    own.git('rm', '--quiet', 'garden.config.ts')
    own.git('commit', '--quiet', '--message', 'x')
    own.git('push', '--quiet', 'origin', 'main')
    clock.now += 7 * day
    await expect(run()).resolves.toMatchObject({
      reports: [{ because: 'not-in-records' }],
    })
  })

  it('mails each report once, whatever becomes of the issue', async () => {
    const { github, clock, mail, mails, says, show, run } = await open()
    github.issues.isOff = true
    const both = await run({ mail })
    expect(both.reports).toMatchObject([
      { way: 'mail', state: 'done' },
      { way: 'issue', state: 'failed', reason: expect.stringContaining('turned off') },
    ])
    expect(needsLook(both)).toBe(true)
    github.issues.isOff = false
    clock.now += day
    expect(told(await run({ mail }))).toEqual(['2026-W47 send done'])
    says.version = 2
    expect((await run({ mail, again: '2026-W47' })).reports).toMatchObject([
      { way: 'mail', did: null, because: 'kept' },
      { way: 'issue', did: 'update' },
    ])
    expect(mails).toEqual(['Garden: report of 2026-W47'])
    expect(show(ledgerBranch, 'effects/report-mail-2026.jsonl')).toContain('"subject":"week 2026-W47"')
  })

  it('opens no second issue where the ledger is lost', async () => {
    const { bare, run, shown } = await open()
    await run()
    repositoryIn(makeVault({})).git('-C', bare, 'update-ref', '-d', `refs/heads/${ledgerBranch}`)
    expect(told(await run())).toEqual(['2026-W47 send done'])
    expect(shown()).toEqual(['2026-W47 open'])
  })

  it('opens one issue where two runs begin at once', async () => {
    const { bare, github, run, shown } = await open()
    const clones = [1, 2].map(() => {
      const clone = repositoryIn(makeVault({}))
      clone.git('remote', 'add', 'origin', bare)
      clone.git('pull', '--quiet', 'origin', 'main')
      return clone.dir
    })
    const sent = await Promise.all(clones.map((dir) => run({}, dir)))
    // The other one comes before it is put down as sent, or after.
    const acts = sent.flatMap(({ reports }) => reports).filter(({ did }) => did !== null)
    expect(acts).toMatchObject([{ period: '2026-W47', did: 'send', state: 'done' }])
    expect(github.asked.filter((asked) => asked === 'POST /issues')).toHaveLength(1)
    expect(shown()).toEqual(['2026-W47 open'])
  })
})

const kills = Number(process.env['KILLS'] ?? 4)
const seed = Number(process.env['FC_SEED'] ?? 1)
const script = join(import.meta.dirname, '..', '..', 'fakes', 'report', 'killed-send.ts')

/** The signal that ended it; null where it ended by itself. */
function start(args: string[]): Promise<string | null> {
  return new Promise((resolve) => {
    spawn(process.execPath, [script, ...args], { stdio: 'ignore' }).on('close', (_, signal) =>
      resolve(signal),
    )
  })
}

it('opens one issue for each week however often it is killed', { timeout: 300_000 }, async () => {
  const chance = chanceOf(seed)
  const { github, own, shown } = await open()
  const runAt = (hours: number, step: number) => {
    const offset = hours * 3_600_000
    github.issues.now = () => Date.now() + offset
    return start([own.dir, github.api, String(offset), String(step)])
  }
  await runAt(0, 0)
  // Three weeks later, and then every hour.
  const weeks = 21 * 24
  const signals: (string | null)[] = []
  for (let round = 0; round < kills; round += 1) {
    const done = chance.is(0.5)
    if (chance.is(0.5)) github.faults.push({ method: 'POST', end: '/issues', status: 502, done })
    github.issues.lag = chance.below(2)
    signals.push(await runAt(weeks + round, 1 + chance.below(20)))
  }
  expect(signals).toContain('SIGKILL')
  github.faults.length = 0
  for (let round = 0; round < 5; round += 1) await runAt(weeks + kills + round, 0)
  const titles = shown().map((one) => one.slice(0, 8))
  expect(titles.toSorted()).toEqual(['2026-W47', '2026-W48', '2026-W49', '2026-W50'])
})
