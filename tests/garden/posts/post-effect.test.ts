import { hash } from 'node:crypto'
import { describe, expect, it, test } from 'vitest'
import { postAccount } from '../../../src/garden/posts/post-account.ts'
import { postHash, postId, postPayload } from '../../../src/garden/posts/post-effect.ts'
import { postChannel, postPath } from '../../../src/garden/posts/post-path.ts'
import { distributionSettings } from '../../../src/schemas/distribution-settings.ts'
import { channelNames, type Post } from '../../../src/schemas/post.ts'

const sha256 = (text: string) => hash('sha256', text, 'hex')
const post: Post = {
  channel: 'mastodon',
  to: 'https://social.example',
  note: 'git:1f0c2d',
  url: 'https://ada.example/notes/locks/',
  lang: 'en',
  title: '',
  tags: ['canals'],
  text: 'How locks work',
}

describe('the effect of a post', () => {
  it('has a payload whose bytes no order of keys changes', () => {
    const turned = Object.fromEntries(Object.entries(post).reverse()) as unknown as Post
    expect(postPayload(turned)).toBe(
      '{"channel":"mastodon","to":"https://social.example","note":"git:1f0c2d","url":"https://ada.example/notes/locks/","lang":"en","title":"","tags":["canals"],"text":"How locks work"}',
    )
  })

  test.for(Object.keys(post).map((key) => [key] as const))('has another hash when %s is another', ([key]) => {
    const other = { ...post, [key]: key === 'tags' ? [] : `${String(post[key as keyof Post])}x` } as Post
    expect(postHash(other, sha256)).not.toBe(postHash(post, sha256))
  })

  it('keeps its id when address, title, text and account change', () => {
    const id = postId(post, sha256)
    expect(id).toMatch(/^[0-9a-f]{32}$/)
    expect(postId({ ...post, to: 'https://b.example' }, sha256)).toBe(id)
    expect(postId({ ...post, channel: 'bluesky' }, sha256)).not.toBe(id)
    expect(postId({ ...post, note: 'git:2' }, sha256)).not.toBe(id)
  })

  it('is another for each page that a webmention tells', () => {
    const ids = ['https://b.example/1', 'https://b.example/2'].map((to) =>
      postId({ ...post, channel: 'webmention', to }, sha256),
    )
    expect(new Set(ids).size).toBe(2)
  })
})

test.for([
  ['locks', '.one/posts/bluesky/locks-0123abcd.md'],
  ['canals/how locks/work', '.one/posts/bluesky/work-0123abcd.md'],
  ['水门', '.one/posts/bluesky/水门-0123abcd.md'],
  ['..', '.one/posts/bluesky/0123abcd.md'],
  ['', '.one/posts/bluesky/0123abcd.md'],
  ['x'.repeat(300), `.one/posts/bluesky/${'x'.repeat(60)}-0123abcd.md`],
])('the post of %s lies at %s', ([slug, path]) => {
  expect(postPath('bluesky', slug ?? '', '0123abcdef')).toBe(path)
  expect(postChannel(path ?? '')).toBe('bluesky')
})

it('every channel but webmentions has an account in the settings, or none', () => {
  const { channels } = distributionSettings.parse({
    channels: {
      mastodon: { server: 'https://social.example' },
      bluesky: { handle: 'ada.example' },
      devto: {},
      linkedin: { author: 'urn:li:person:a' },
      buttondown: {},
      smtp: { host: 'mail.example', from: 'ada@ada.example' },
      discussion: { repo: 'ada/notes', category: 'News' },
      release: { repo: 'ada/site' },
      webmention: {},
    },
  })
  const settings = distributionSettings.parse({ channels })
  expect(channelNames.map((name) => postAccount(settings, name))).toEqual([
    'https://social.example',
    'ada.example',
    'dev.to',
    'urn:li:person:a',
    'buttondown',
    'ada@ada.example',
    'ada/notes',
    'ada/site',
    null,
  ])
  expect(channelNames.flatMap((name) => postAccount(distributionSettings.parse({}), name) ?? [])).toEqual([])
})
