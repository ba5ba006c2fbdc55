/** What is seen of GitHub and of the built site, and what is put down of it. */
import { describe, expect, it } from 'vitest'
import { ledgerBranch } from '../../../pipelines/adapters/effects/ledger-branch.ts'
import { type ObserveOptions, observe } from '../../../pipelines/observe/index.ts'
import { toVaultPath } from '../../../src/garden/paths.ts'
import { writeOfferRecord } from '../../../src/garden/suggest/offers/offer-record.ts'
import { suggestionId } from '../../../src/garden/suggest/suggestion-id.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { type FakeRun, startActions } from '../../fakes/actions-server.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { shareRepository } from '../../fakes/shared-repository.ts'

const now = Date.parse('2026-03-01T12:00:00.000Z')
const nowhere = '/nowhere'

const run = (id: number, one: Partial<FakeRun> = {}): FakeRun => ({
  id,
  attempt: 1,
  path: '.github/workflows/publish.yml',
  event: 'push',
  conclusion: 'success',
  begun: '2026-02-28T10:00:00Z',
  buildSeconds: 42,
  ...one,
})

async function begin(files: Record<string, string> = { 'note.md': 'x' }) {
  const shared = shareRepository(files)
  const github = await startActions()
  const place = {
    vault: shared.own.dir,
    settings: settingsSchema.parse({ title: 'Garden' }),
  }
  const access = {
    repository: 'ada/garden',
    token: 't',
    api: github.api,
    server: 'https://github.com',
    sleep: async () => undefined,
  }
  const see = (options: Partial<ObserveOptions> = {}) =>
    observe(place, { access, dist: nowhere, lighthouse: [], dryRun: false, now, ...options })
  return { shared, github, access, see }
}

describe('one observe', { timeout: 60_000 }, () => {
  it('records runs with the seconds of the build, and states of workflows, once', async () => {
    const { shared, github, see } = await begin()
    github.runs = [run(2), run(1, { conclusion: 'failure', buildSeconds: null })]
    const { added } = await see()
    expect(added.map(({ kind }) => kind)).toEqual(['run', 'run', 'workflow'])
    expect(added).toContainEqual({
      kind: 'run',
      v: 1,
      at: '2026-02-28T10:01:00.000Z',
      id: 2,
      attempt: 1,
      file: '.github/workflows/publish.yml',
      workflow: 'Publish',
      event: 'push',
      conclusion: 'success',
      begun: '2026-02-28T10:00:00.000Z',
      jobs: [{ name: 'build', conclusion: 'success', seconds: 60 }],
      buildSeconds: 42,
      archiveBytes: 4321,
    })
    const before = shared.commitOf(ledgerBranch)
    github.asked = []
    expect((await see()).added).toEqual([])
    expect(shared.commitOf(ledgerBranch)).toBe(before)
    expect(github.asked.filter((path) => /jobs|artifacts/.test(path))).toEqual([])
    github.runs[1] = run(1, { attempt: 2 })
    github.state = 'disabled_inactivity'
    expect((await see({ now: now + 1000 })).added).toMatchObject([
      { kind: 'run', id: 1, attempt: 2 },
      { kind: 'workflow', state: 'disabled_inactivity' },
    ])
  })

  it('puts down no title, branch or message, and nothing of what is only proposed', async () => {
    const { shared, github, see } = await begin()
    github.runs = [run(2), run(1, { event: 'pull_request' })]
    expect((await see()).added.filter(({ kind }) => kind === 'run')).toHaveLength(1)
    expect(shared.show(ledgerBranch, 'observed/run-2026.jsonl')).not.toMatch(/private|diary/)
  })

  it('is bounded where there are thousands of runs, and goes on the next time', async () => {
    const { github, access, see } = await begin()
    github.runs = Array.from({ length: 5000 }, (_, at) => run(5000 - at, { buildSeconds: null }))
    const stranger = { access: { ...access, token: null } }
    const first = await see(stranger)
    const ids = ({ added }: typeof first) => added.flatMap((one) => (one.kind === 'run' ? [one.id] : []))
    expect([Math.max(...ids(first)), Math.min(...ids(first))]).toEqual([5000, 4981])
    expect(first.gaps).toContain('980 older runs are left for the next time.')
    // GitHub takes sixty in an hour without a token.
    expect(github.asked.length).toBeLessThan(60)
    expect(Math.max(...ids(await see(stranger)))).toBe(4980)
  })

  it('records what it saw until GitHub refused, and says so', async () => {
    const { github, see } = await begin()
    github.runs = [run(1)]
    github.fails = { path: /jobs$/, status: 403 }
    const { added, gaps, hasFailed } = await see()
    expect([added.map(({ kind }) => kind), hasFailed]).toEqual([['workflow'], true])
    expect(gaps.join()).toContain('403')
    github.fails = { path: /jobs$/, status: 404 }
    expect((await see()).added).toMatchObject([{ kind: 'run', jobs: null, buildSeconds: null }])
  })

  it('tells that nobody was asked where `origin` is not at GitHub', async () => {
    const { access, see } = await begin()
    const { added, gaps, hasFailed } = await see({ access: { ...access, repository: null } })
    expect([added, hasFailed]).toEqual([[], false])
    expect(gaps.join()).toContain('`origin` is not at GitHub')
  })

  it('writes nothing in a dry run', async () => {
    const { shared, github, see } = await begin()
    github.runs = [run(1)]
    expect((await see({ dryRun: true })).added).toHaveLength(2)
    expect(shared.commitOf(ledgerBranch)).toBeNull()
  })

  it('counts what became of suggested links by their scores, and once more when that changed', async () => {
    const offer = (source: string, score: number) => {
      const key = { kind: 'mention' as const, source: toVaultPath(source), target: toVaultPath('b.md') }
      return { ...key, id: suggestionId(key), score }
    }
    const [one, two] = [offer('a.md', 95), offer('c.md', 31)]
    const { id: _id, ...line } = { kind: two.kind, source: two.source, target: two.target, id: two.id }
    const rejection = JSON.stringify({ ...line, id: two.id })
    const { github, see } = await begin({ 'a.md': 'x', '.one/suggestions/rejected.jsonl': `${rejection}\n` })
    const pull = {
      number: 3,
      html_url: 'https://github.example/3',
      state: 'open',
      title: 'x',
      body: writeOfferRecord({ version: 1, offers: [one, two], settles: [] }),
      created_at: '2026-02-01T00:00:00Z',
      closed_at: null as string | null,
      merged_at: null as string | null,
      merge_commit_sha: null,
      head: { ref: 'one/links', sha: 'f'.repeat(40), repo: { full_name: 'ada/garden' } },
    }
    github.pulls['links'] = [pull]
    const offersOf = async () => {
      const { added } = await see()
      return added.flatMap((seen) =>
        seen.kind === 'proposal' ? [{ at: seen.at, state: seen.state, ...seen.offers }] : [],
      )
    }
    expect(await offersOf()).toMatchObject([{ state: 'open', shown: 2, accepted: 0, rejected: 0 }])
    expect(await offersOf()).toEqual([])
    const day = '2026-02-20T00:00:00Z'
    Object.assign(pull, { state: 'closed', closed_at: day, merged_at: day })
    expect(await offersOf()).toEqual([
      {
        at: '2026-02-20T00:00:00.000Z',
        state: 'merged',
        shown: 2,
        accepted: 1,
        rejected: 1,
        bands: [
          { from: 30, shown: 1, accepted: 0, rejected: 1 },
          { from: 90, shown: 1, accepted: 1, rejected: 0 },
        ],
      },
    ])
    Object.assign(pull, { merged_at: null, closed_at: '2026-02-21T00:00:00Z' })
    expect(await offersOf()).toMatchObject([{ state: 'closed', accepted: 0, rejected: 2 }])
  })

  it('measures the site, and takes of Lighthouse what the site lists itself', async () => {
    const lhr = (path: string) =>
      JSON.stringify({
        finalDisplayedUrl: `http://localhost:4321${path}`,
        fetchTime: '2026-02-27T00:00:00.000Z',
        categories: { performance: { score: 0.987 }, seo: { score: null } },
        audits: { 'largest-contentful-paint': { numericValue: 812.5 } },
      })
    const dist = makeVault({
      'sitemap.xml':
        '<urlset><url><loc>https://a.example/</loc></url><url><loc>https://a.example/notes/b%20c/</loc></url></urlset>',
      'index.html': '12345',
      'notes/b c/index.html': '1234567',
      'rooms/secret/index.html': '123456789',
      'a.css': '12',
      'a.webp': '123',
    })
    const files = makeVault({ 'a.json': lhr('/'), 'b.json': lhr('/rooms/secret/'), 'c.json': '{}' })
    const { shared, see } = await begin()
    const { added, gaps } = await see({ dist, lighthouse: [`${files}/a.json`, `${files}/b.json`] })
    expect(added.find(({ kind }) => kind === 'site')).toMatchObject({
      pages: 2,
      bytes: { html: 21, css: 2, js: 0, pictures: 3 },
      heaviest: [
        { address: '/notes/b%20c/', bytes: 7 },
        { address: '/', bytes: 5 },
      ],
    })
    expect(added.filter(({ kind }) => kind === 'lighthouse')).toEqual([
      expect.objectContaining({ address: '/', performance: 99, seo: null, lcp: 812.5, cls: null }),
    ])
    expect(gaps.join()).toContain('1 left out')
    expect(JSON.stringify(added) + shared.show(ledgerBranch, 'observed/lighthouse-2026.jsonl')).not.toContain(
      'secret',
    )
    expect((await see({ dist, lighthouse: [`${files}/a.json`] })).added).toEqual([])
    await expect(see({ dist, lighthouse: [`${files}/c.json`] })).rejects.toThrow('no report of Lighthouse')
  })
})
