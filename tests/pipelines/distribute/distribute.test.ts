/** `one distribute` over a real repository: what is sent is what was approved at origin, and nothing else. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Door } from '../../../pipelines/adapters/effects/door.ts'
import { ledgerBranch } from '../../../pipelines/adapters/effects/ledger-branch.ts'
import { distribute } from '../../../pipelines/distribute/index.ts'
import { settlePost } from '../../../pipelines/distribute/settle-post.ts'
import { needsOwner } from '../../../src/garden/distribution/distribution.ts'
import type { Outcome } from '../../../src/garden/effects/outcome.ts'
import { postId } from '../../../src/garden/posts/post-effect.ts'
import { renderPost } from '../../../src/garden/posts/render-post.ts'
import type { Post } from '../../../src/schemas/post.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { beginLedgerAt } from '../../fakes/begin-ledger-at.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { quietWorld } from '../../fakes/quiet-world.ts'
import { type SharedRepository, shareRepository } from '../../fakes/shared-repository.ts'

const url = 'https://garden.example/notes/a/'
const post = (change: Partial<Post> = {}): Post => ({
  channel: 'mastodon',
  to: 'https://social.example',
  note: 'guid-a',
  url,
  lang: 'en',
  title: '',
  tags: [],
  text: `Read this: ${url}`,
  ...change,
})
const fileOf = (one: Post) => renderPost(one) ?? ''
const path = '.one/posts/mastodon/a.md'
const unpublished = 'We lay the first beds north of the old pier before anybody else hears of it.'
const garden = {
  'a.md': '---\nguid: guid-a\n---\n# A\n\nText.\n',
  'oyster.md': `---\ndraft: true\ntitle: Oyster plans\nguid: guid-o\n---\n${unpublished}\n`,
}
const minute = 60_000
const access = { repository: null, token: null, api: 'https://api.example', server: 'https://github.example' }
const done: Outcome = { state: 'done', receipt: { id: '1', url: 'https://social.example/@ada/1' } }

function open(files: Record<string, string>, approvers = ['ada@example.org']) {
  const shared = shareRepository({ ...garden, ...files })
  beginLedgerAt(shared.bare, Date.now() - 60 * minute)
  const settings = settingsSchema.parse({
    title: 'Garden',
    url: 'https://garden.example',
    public: ['.'],
    distribution: {
      approvers,
      channels: { mastodon: { server: 'https://social.example' } },
    },
  })
  const sent: Post[] = []
  const sought: (number | null)[] = []
  const say = { outcome: done, found: done }
  const door: Door<Post> = {
    send: async ({ what }) => {
      sent.push(what)
      return say.outcome
    },
    find: async ({ claimedAt }) => {
      sought.push(claimedAt)
      return say.found
    },
    update: async ({ what }, receipt) => {
      sent.push(what)
      return { state: 'done', receipt }
    },
  }
  const clock = { now: Date.now() }
  const doorsOf = () => new Map([['mastodon' as const, door]])
  const run = (send: boolean, doors = doorsOf(), world = quietWorld(makeVault({}))) =>
    distribute(
      world,
      { vault: shared.own.dir, settings },
      {
        access,
        open: () => ({
          doors,
          missing: doors.size > 0 ? new Map() : new Map([['mastodon' as const, ['MASTODON_TOKEN']]]),
        }),
        isWanted: () => true,
        send,
        now: () => clock.now,
      },
    )
  return { ...shared, settings, sent, sought, say, clock, run }
}

const ledgerOf = ({ show }: Pick<SharedRepository, 'show'>) =>
  (show(ledgerBranch, `effects/post-${new Date().getUTCFullYear()}.jsonl`) ?? '')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).state)

describe('one distribute', { timeout: 60_000 }, () => {
  it('plans without writing, sends once, and changes what was sent after an edit that was approved', async () => {
    const job = open({ [path]: fileOf(post()) })
    expect((await job.run(false)).rows).toMatchObject([
      { channel: 'mastodon', url, path, state: 'new', does: 'send' },
    ])
    expect([job.sent.length, ledgerOf(job)]).toEqual([0, []])
    expect((await job.run(true)).rows).toMatchObject([
      { does: 'send', state: 'done', sent: 'https://social.example/@ada/1' },
    ])
    expect(job.sent).toEqual([post()])
    expect(ledgerOf(job)).toEqual(['proposed', 'approved', 'claimed', 'done'])
    expect((await job.run(true)).rows).toMatchObject([{ does: 'nothing', because: 'done' }])
    job.push('main', { [path]: fileOf(post({ text: `Read: ${url}` })) })
    expect((await job.run(true)).rows).toMatchObject([{ does: 'update', state: 'done' }])
    expect((await job.run(true)).rows).toMatchObject([{ does: 'nothing', because: 'done' }])
    expect(job.sent.map(({ text }) => text)).toEqual([`Read this: ${url}`, `Read: ${url}`])
  })

  it('sends nothing that nobody approved, nor what lies here and was not pushed', async () => {
    const eve = open({ [path]: fileOf(post()) }, ['eve@example.org'])
    expect((await eve.run(true)).rows).toMatchObject([{ does: 'nothing', because: 'no-approver' }])
    expect([eve.sent, ledgerOf(eve)]).toEqual([[], []])
    const here = open({})
    here.own.commit('2026-01-02T00:00:00Z', { [path]: fileOf(post()) })
    expect((await here.run(true)).rows).toEqual([])
    const late = open({ [path]: fileOf(post()) })
    late.clock.now += 31 * 24 * 60 * minute
    expect((await late.run(true)).rows).toMatchObject([{ because: 'expired' }])
    late.clock.now -= 60 * 24 * 60 * minute
    expect((await late.run(true)).rows).toMatchObject([{ because: 'future' }])
    expect(late.sent).toEqual([])
  })

  it.each<[string, Record<string, string>, object]>([
    ['its note is not published', { [path]: fileOf(post({ note: 'guid-o' })) }, { because: 'not-published' }],
    [
      'it stands elsewhere',
      { [path]: fileOf(post({ url: 'https://garden.example/notes/b/' })) },
      { because: 'not-published' },
    ],
    [
      'it is for another account',
      { [path]: fileOf(post({ to: 'https://other.example' })) },
      { because: 'other-account' },
    ],
    [
      'it names what is not published',
      { [path]: fileOf(post({ text: `oyster  PLANS ${url}` })) },
      { because: 'private' },
    ],
    [
      'it says what a note says that is not published',
      { [path]: fileOf(post({ text: `Pearls: ${unpublished} ${url}` })) },
      { because: 'private' },
    ],
    [
      'there are two of it',
      { [path]: fileOf(post()), '.one/posts/mastodon/b.md': fileOf(post()) },
      { because: 'twice' },
    ],
  ])('sends nothing where %s', async (_, files, row) => {
    const job = open(files)
    const report = await job.run(true)
    expect(report.rows[0]).toMatchObject({ does: 'nothing', ...row })
    expect([job.sent, ledgerOf(job)]).toEqual([[], []])
  })

  it('says what is no post, and that somebody has to look', async () => {
    const job = open({ [path]: `${fileOf(post()).replace('lang:', 'long:')}` })
    const report = await job.run(true)
    expect(report).toMatchObject({ rows: [], unread: 1 })
    expect([needsOwner(report), report.messages[0]?.file]).toEqual([true, path])
  })

  it('is a plan where a secret is missing', async () => {
    const job = open({ [path]: fileOf(post()) })
    expect(await job.run(true, new Map())).toMatchObject({
      rows: [{ does: 'nothing', because: 'no-secret' }],
      missing: [{ channel: 'mastodon', variables: ['MASTODON_TOKEN'] }],
    })
    expect(ledgerOf(job)).toEqual([])
    const eve = open({ [path]: fileOf(post()) }, ['eve@example.org'])
    expect((await eve.run(false, new Map())).rows).toMatchObject([{ because: 'no-approver' }])
  })

  it('says what to do where there is no origin', async () => {
    const job = open({})
    job.own.git('remote', 'remove', 'origin')
    await expect(job.run(false)).rejects.toMatchObject({
      message: 'The repository of the vault has no `origin`.',
      hint: expect.stringContaining('git remote add origin'),
    })
  })

  it('looks for what is in doubt later, or believes the owner', async () => {
    const job = open({ [path]: fileOf(post()) })
    job.say.outcome = { state: 'unknown', reason: 'no answer' }
    const report = await job.run(true)
    expect(report.rows).toMatchObject([{ does: 'send', state: 'unknown', reason: 'no answer' }])
    expect(needsOwner(report)).toBe(true)
    expect((await job.run(true)).rows).toMatchObject([{ does: 'nothing', because: 'unknown' }])
    const id = postId(post(), (text) => createHash('sha256').update(text).digest('hex'))
    const place = { vault: job.own.dir }
    const settle = (short: string, wasSent: boolean) =>
      settlePost(place, access, { id: short, wasSent }, () => job.clock.now)
    for (const none of ['f'.repeat(32), ''])
      await expect(settle(none, true)).rejects.toThrow('There is no post')
    expect(await settle(id.slice(0, 12), false)).toBe(id)
    await expect(settle(id, true)).rejects.toThrow('It is known')
    job.say.outcome = done
    expect((await job.run(true)).rows).toMatchObject([{ because: 'later' }])
    job.clock.now += 16 * minute
    expect((await job.run(true)).rows).toMatchObject([{ does: 'send', state: 'done' }])
    expect(job.sent.length).toBe(2)
  })

  it('looks for what was claimed for another account in no other', async () => {
    const job = open({ [path]: fileOf(post()) })
    job.say.outcome = { state: 'unknown', reason: 'no answer' }
    await job.run(true)
    const to = 'https://elsewhere.example'
    job.push('main', { [path]: fileOf(post({ to })) })
    if (job.settings.distribution?.channels.mastodon) job.settings.distribution.channels.mastodon.server = to
    job.clock.now += 30 * minute
    expect((await job.run(true)).rows).toMatchObject([{ does: 'find', state: 'unknown' }])
  })

  it('asks the channel first for what is older than the ledger, which may be one of several', async () => {
    const job = open({ [path]: fileOf(post()) })
    await job.run(true)
    job.own.git('push', '--quiet', 'origin', `:${ledgerBranch}`)
    expect((await job.run(false)).rows).toMatchObject([{ does: 'seek', state: 'new' }])
    expect(job.commitOf(ledgerBranch)).toBeNull()
    // An edit that is newer than the new ledger is of a post that is not.
    beginLedgerAt(job.bare, Date.now())
    job.push('main', { [path]: fileOf(post({ text: `Read: ${url}` })) })
    expect((await job.run(true)).rows).toMatchObject([
      { does: 'find', state: 'done', sent: 'https://social.example/@ada/1' },
    ])
    expect([job.sent.length, ledgerOf(job)]).toEqual([1, ['proposed', 'approved', 'claimed', 'done']])
  })

  it('begins a ledger where there is none, sends what its channel certainly lacks, and asks its owner in doubt', async () => {
    const job = open({ [path]: fileOf(post()) })
    job.own.git('push', '--quiet', 'origin', `:${ledgerBranch}`)
    job.say.found = { state: 'unknown', reason: 'it cannot be looked up' }
    expect((await job.run(true)).rows).toMatchObject([
      {
        does: 'find',
        state: 'unknown',
        reason: expect.stringMatching(/^it was approved before .* looked up$/),
      },
    ])
    expect(job.show(ledgerBranch, 'README.md')).toContain('do not edit')
    // A later look does not believe that nothing older than the claim counts.
    job.clock.now += 30 * minute
    expect((await job.run(true)).rows).toMatchObject([{ does: 'find', state: 'unknown' }])
    expect(job.sought).toEqual([null, null])
    const id = postId(post(), (text) => createHash('sha256').update(text).digest('hex'))
    await settlePost({ vault: job.own.dir }, access, { id, wasSent: false }, () => job.clock.now)
    job.clock.now += 16 * minute
    expect((await job.run(true)).rows).toMatchObject([{ does: 'send', state: 'done' }])
    const other = open({ [path]: fileOf(post()) })
    other.own.git('push', '--quiet', 'origin', `:${ledgerBranch}`)
    other.say.found = { state: 'failed', reason: 'it is not there', again: true }
    expect((await other.run(true)).rows).toMatchObject([{ does: 'send', state: 'done' }])
    expect([job.sent.length, other.sent.length]).toEqual([1, 1])
  })

  it('sends nothing by settings that are not those of origin', async () => {
    const job = open({ [path]: fileOf(post()), 'garden.config.ts': 'export default {}\n' })
    const notices: string[] = []
    const world = { ...quietWorld(job.own.dir), notice: (text: string) => void notices.push(text) }
    job.own.commit('2026-01-02T00:00:00Z', { 'garden.config.ts': 'export default { title: "Eve" }\n' })
    expect(await job.run(true, undefined, world)).toMatchObject({ isSent: false, rows: [{ does: 'send' }] })
    expect([job.sent, notices]).toEqual([[], [expect.stringContaining('garden.config.ts is not as it is')]])
    job.own.git('push', '--quiet', 'origin', 'main')
    expect(await job.run(true, undefined, world)).toMatchObject({ isSent: true, rows: [{ state: 'done' }] })
    expect(notices.length).toBe(1)
  })

  it('stops a channel that refuses the key, and counts nothing against the post', async () => {
    const b = {
      'b.md': '---\nguid: guid-b\n---\n# B\n',
      '.one/posts/mastodon/b.md': fileOf(post({ note: 'guid-b', url: 'https://garden.example/notes/b/' })),
    }
    const job = open({ [path]: fileOf(post()), ...b })
    job.say.outcome = { state: 'failed', reason: 'the key was refused', again: true, stops: true }
    expect((await job.run(true)).rows).toMatchObject([
      { does: 'send', state: 'failed', reason: 'the key was refused' },
      { does: 'nothing', because: 'channel-stopped' },
    ])
    job.say.outcome = done
    expect((await job.run(true)).rows).toMatchObject([{ state: 'done' }, { state: 'done' }])
    expect(job.sent.length).toBe(3)
  })
})
