/** A post says nothing that is not published, whoever wrote it there. */
import { expect, it } from 'vitest'
import { leakingPosts } from '../../../pipelines/adapters/posts/inspect-posts.ts'
import { readGarden } from '../../../pipelines/adapters/read-garden.ts'
import type { Post } from '../../../src/schemas/post.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { quietWorld } from '../../fakes/quiet-world.ts'

const notes = {
  'open.md': '# On gardening\n\nThey grow kelp beds.\n',
  'oyster plans.md':
    '---\npublish: false\ntitle: Acme merger\naliases: [Big pearl]\n---\n\nA client buys moss of nobody else but us.\n',
  'gardening.md': '---\npublish: false\n---\n\n',
  'kelp beds.md': '---\npublish: false\n---\n\n',
  '2026-07-03.md': '---\npublish: false\n---\n\n',
  'chart of shoals.png': '',
}
const words = 'Zanzibar\nC++\n🦪\n0123 456 789 0\n'
const post: Post = {
  channel: 'bluesky',
  to: 'ada.example',
  note: 'open.md',
  url: 'https://ada.example/notes/open/',
  lang: 'en',
  title: '',
  tags: [],
  text: '',
}
const saying = (text: string): Post => ({ ...post, text })

/** What a post says, the post, and whether it is kept back. */
const cases: readonly [string, Post, boolean][] = [
  ['nothing of it', saying('Grow what grows.'), false],
  ['a private word', saying('the deal of ZANZIBAR.'), true],
  ['a longer word', saying('Zanzibari poets'), false],
  ['a private word with signs', saying('written in C++'), true],
  ['a private sign', saying('fresh 🦪 today'), true],
  ['a private number, in other groups', saying('Call 01234 56 78 90'), true],
  ['a private word as a tag', { ...post, tags: ['zanzibar'] }, true],
  ['a private word in the title', { ...post, title: 'To Zanzibar' }, true],
  ['a private word in the address it tells', { ...post, to: 'https://b.example/zanzibar' }, true],
  ['a file name over lines', saying('my oyster\n  PLANS'), true],
  ['a title', saying('On the Acme merger'), true],
  ['an alias', saying('the big pearl'), true],
  ['a tag that is a title', { ...post, tags: ['acme-merger'] }, true],
  ['an attachment that no page shows', saying('see chart of shoals.png'), true],
  ['running text', saying('Hear, a client buys moss of nobody else but us'), true],
  ['what a published note is called too', saying('gardening'), false],
  ['what a published note says', saying('kelp beds'), false],
  ['a number that a note is called', saying('since 2026-07-03'), false],
]

it('finds private words, names and running text of what is not published, and nothing that is', async () => {
  const world = quietWorld(makeVault({ 'words.txt': words }))
  const settings = settingsSchema.parse({
    title: 'Garden',
    url: 'https://ada.example',
    privateWords: 'words.txt',
  })
  const place = { vault: makeVault(notes), settings }
  const read = await readGarden(world, place)
  const posts = cases.map(([, said]) => said)
  const found = await leakingPosts(world, place, read, posts)
  expect(cases.map(([name, said]) => [name, found.has(said)])).toEqual(
    cases.map(([name, , isFound]) => [name, isFound]),
  )
})
