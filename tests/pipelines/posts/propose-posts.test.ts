/** What could be said elsewhere of new notes is proposed in one pull request, and what was not wanted is not proposed again. */
import { describe, expect, it } from 'vitest'
import { openLedger } from '../../../pipelines/adapters/effects/open-ledger.ts'
import { openGit } from '../../../pipelines/adapters/git/open-git.ts'
import { postsBranch, proposePosts } from '../../../pipelines/posts/propose-posts.ts'
import { readPost } from '../../../src/garden/posts/read-post.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { engineInput, keyEnv } from '../../fakes/engine-place.ts'
import { startEngine } from '../../fakes/engine-server.ts'
import { type Fault, fakeToken, startGithub } from '../../fakes/github-server.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { postingModel } from '../../fakes/posting-garden.ts'
import { quietWorld } from '../../fakes/quiet-world.ts'
import { shareRepository } from '../../fakes/shared-repository.ts'

const channels = { mastodon: { server: 'https://social.example' }, webmention: {} }
const backlog = '.one/posts/mastodon/backlog.txt'
const secret = '---\npublish: false\ntitle: Acme merger plan\n---\n\nA client buys moss of nobody else.\n'

async function openGarden(files: Record<string, string> = {}, engine?: Record<string, unknown>) {
  const shared = shareRepository({
    'old.md': '---\nguid: old\n---\n\n# Old\n',
    'secret.md': secret,
    ...files,
  })
  const github = await startGithub(shared.bare)
  const world = quietWorld(makeVault({ 'words.txt': 'zanzibar\n' }))
  const settings = settingsSchema.parse({
    title: 'Garden',
    url: 'https://ada.example',
    privateWords: 'words.txt',
    // The fake repository dates commits for ever the same, and the newest by the clock.
    distribution: { channels, maxAge: 3650 },
    ...(engine && { engine }),
  })
  const place = { vault: shared.own.dir, settings }
  const access = {
    repository: 'ada/garden',
    token: fakeToken,
    api: github.api,
    server: 'https://github.example',
  }
  const propose = (dryRun = false, env?: Record<string, string>) =>
    proposePosts(world, place, access, { dryRun, ...(env && { engine: { env, sleep: async () => {} } }) })
  return { ...shared, github, propose }
}

/** A garden whose channels are set up, with one note since. */
async function openSetUp(
  text = '---\ntags: [slow-water]\n---\n\n# Locks\n\nHow water climbs, after [a page](https://b.example/a).\n',
  engine?: Record<string, unknown>,
) {
  const lists = { [backlog]: 'old\n', '.one/posts/webmention/backlog.txt': 'old\n' }
  const garden = await openGarden(lists, engine)
  garden.push('main', { 'locks.md': text })
  return garden
}

/** What the ledger says of a post on `old.md` that was sent. */
async function putDown(dir: string, id: string, channel: string, url: string): Promise<void> {
  const ledger = openLedger(openGit(dir), 'post')
  const shared = { id, at: '2026-03-01T00:00:00.000Z' }
  const hash = 'a'.repeat(64)
  await ledger.add(await ledger.read(), [
    { ...shared, state: 'proposed', channel, subject: 'old', hash },
    { ...shared, state: 'approved', hash, by: 'ada', record: 'a', commit: 'c'.repeat(40) },
    { ...shared, state: 'claimed', hash, run: 'r' },
    { ...shared, state: 'done', receipt: { id: '1', url } },
  ])
}

describe('a proposal of posts', { timeout: 120_000 }, () => {
  it('begins with a list of what a channel is never told of, and proposes nothing of that', async () => {
    const garden = await openGarden()
    expect(await garden.propose(true)).toMatchObject({ outcome: 'planned', posts: [] })
    const first = await garden.propose()
    expect(first).toMatchObject({ outcome: 'opened', posts: [], seeded: ['mastodon', 'webmention'] })
    const list = garden.show(postsBranch, backlog)
    expect(list).toBe('old\n')
    garden.push('main', { 'new.md': '# New\n' })
    await garden.propose()
    expect(garden.show(postsBranch, backlog)).toBe(list)
  })

  it('holds a file for each channel that says all that is sent, and is the same the second time', async () => {
    const garden = await openSetUp()
    const proposal = await garden.propose()
    expect(proposal).toMatchObject({ outcome: 'opened', refused: 0, more: false, seeded: [] })
    const files = proposal.changes.filter(({ path }) => path.includes('locks'))
    const posts = files.map(({ path }) => readPost({ path, text: garden.show(postsBranch, path) ?? '' }))
    expect(posts.map(({ post }) => post)).toMatchObject([
      {
        channel: 'mastodon',
        to: 'https://social.example',
        url: 'https://ada.example/notes/locks/',
        text: 'Locks\n\nHow water climbs, after a page.\n\nhttps://ada.example/notes/locks/\n\n#slowWater',
      },
      { channel: 'webmention', to: 'https://b.example/a', text: '' },
    ])
    const commit = garden.commitOf(postsBranch)
    expect((await garden.propose()).outcome).toBe('unchanged')
    expect(garden.commitOf(postsBranch)).toBe(commit)
  })

  it('is not made again of what was closed, or taken out before the merge', async () => {
    const closed = await openSetUp()
    await closed.propose()
    closed.github.close(1)
    expect(await closed.propose()).toMatchObject({ outcome: 'nothing', posts: [] })
  })

  it('leaves a branch alone that its owner has worked on', async () => {
    const garden = await openSetUp()
    await garden.propose()
    garden.push(postsBranch, { 'locks.md': 'edited by a person' })
    expect(await garden.propose()).toMatchObject({ outcome: 'left' })
  })

  it('writes into notes where they were posted, and never again what was taken out', async () => {
    const garden = await openSetUp('---\nguid: old-locks\n---\n\n# Locks\n')
    const shared = { id: '1'.repeat(32) }
    await putDown(garden.own.dir, shared.id, 'mastodon', 'https://social.example/@ada/1')
    expect(await garden.propose()).toMatchObject({ outcome: 'opened', written: [shared.id] })
    expect(garden.show(postsBranch, 'old.md')).toBe(
      '---\nguid: old\nsyndication: [https://social.example/@ada/1]\n---\n\n# Old\n',
    )
    expect((await garden.propose()).outcome).toBe('unchanged')
    garden.github.close(1)
    expect(await garden.propose()).toMatchObject({ written: [] })
  })

  it('names no discussion or release of a repository that is private, or may be', async () => {
    const garden = await openSetUp('---\nguid: old-locks\n---\n\n# Locks\n')
    const [hidden, released] = ['2', '3'].map((digit) => digit.repeat(32))
    const at = 'https://github.example/ada/garden'
    await putDown(garden.own.dir, String(hidden), 'discussion', `${at}/discussions/1`)
    await putDown(garden.own.dir, String(released), 'release', `${at}/releases/tag/x`)
    garden.github.isPrivate = true
    expect(await garden.propose(true)).toMatchObject({ written: [] })
    garden.github.isPrivate = false
    expect(await garden.propose(true)).toMatchObject({ written: [hidden, released] })
    // The repository of the vault and its pull requests are asked for first.
    const said = [{ private: false, default_branch: 'main' }, [] as const]
    const fine = said.map((value): Fault => ({ method: 'GET', status: 200, value }))
    garden.github.faults.push(...fine, { method: 'GET', status: 404 })
    expect(await garden.propose(true)).toMatchObject({ written: [] })
  })

  it('says why no model found the words, and by which they are, once; without it they stay', async () => {
    const words = 'In a lock, the water lifts a boat.'
    const good = postingModel([{ text: words, sentences: [1] }])
    let fails = true
    const server = await startEngine((call, number) => (fails ? { status: 401 } : good(call, number)))
    const text = '# Locks\n\nThe water of a lock lifts a boat slowly.\n'
    const garden = await openSetUp(text, engineInput(server.baseUrl))
    const post = async (proposal: ReturnType<typeof garden.propose>) => {
      const { changes, body } = await proposal
      const path = changes.find((change) => change.path.includes('mastodon/locks'))?.path ?? ''
      return { text: garden.show(postsBranch, path) ?? '', body }
    }
    const first = await post(garden.propose(false, keyEnv))
    expect(first.text).toContain('The water of a lock lifts a boat slowly.')
    expect(first.body).toContain(
      'Of 1 note no model told anything, and the template speaks: the server does not take the key.',
    )
    fails = false
    const second = await post(garden.propose(false, keyEnv))
    expect(second.text).toContain(`Locks\n\n${words}\n\nhttps://ada.example/notes/locks/`)
    expect(second.body).toContain('<code>words-1</code>, found the words of 1 post.')
    const { length } = server.calls
    expect((await garden.propose(false, {})).outcome).toBe('unchanged')
    expect(server.calls).toHaveLength(length)
  })

  it('says no private word', async () => {
    const garden = await openSetUp('---\ndescription: Ships go to Zanzibar.\n---\n\nText.\n')
    expect(await garden.propose(true)).toMatchObject({ posts: [], refused: 1 })
  })
})
