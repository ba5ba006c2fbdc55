import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { countForMastodon, countGraphemes, cutText } from '../../../src/garden/posts/cut-text.ts'
import { draftPost, type NoteForPosts } from '../../../src/garden/posts/draft-post.ts'
import { hashtags } from '../../../src/garden/posts/hashtags.ts'
import { postSchema } from '../../../src/schemas/post.ts'

const url = 'https://ada.example/notes/locks/'
const note: NoteForPosts = {
  identity: 'git:1',
  url,
  lang: 'en',
  title: 'Locks',
  words: () => ['How water climbs.'],
  tags: ['canals/slow-water', '1842', 'Locks', 'locks'],
  markdown: () => 'Water *climbs*.\n',
}
const textOf = (more: Partial<NoteForPosts>, channel: 'mastodon' | 'bluesky' = 'mastodon') =>
  draftPost({ ...note, ...more }, channel, 'a')?.text

test.for([
  ['one two three', 9, 'one two…'],
  ['one, two', 5, 'one…'],
  ['short', 5, 'short'],
  ['unparted', 4, 'unp…'],
  ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 2, '👩‍👩‍👧‍👦…'],
  ['a', 0, ''],
] as const)('%s cut to %s is %s', ([text, most, cut]) => {
  expect(cutText(text, most, countGraphemes)).toBe(cut)
})

it('Mastodon counts an address as 23 signs, however long it is', () => {
  expect(countForMastodon(`a https://b.example/${'x'.repeat(90)} 👩‍👩‍👧‍👦`)).toBe(27)
  expect(countForMastodon('http://a.b')).toBe(23)
})

it('hashtags are single words, each once, and never a number alone', () => {
  expect(hashtags(note.tags)).toEqual(['slowWater', 'Locks'])
  expect(hashtags(['水门', 'قناة', '🎉'])).toEqual(['水门', 'قناة'])
})

describe('a draft', () => {
  it('says title, words, address and tags', () => {
    expect(textOf({})).toBe(`Locks\n\nHow water climbs.\n\n${url}\n\n#slowWater #Locks`)
  })

  it('leaves the title to the card where a channel shows one, unless there is nothing else to say', () => {
    expect(draftPost(note, 'bluesky', 'a')).toMatchObject({
      title: 'Locks',
      text: `How water climbs.\n\n${url}\n\n#slowWater #Locks`,
    })
    expect(draftPost(note, 'mastodon', 'a')).toMatchObject({ title: '' })
    expect(textOf({ words: () => [] }, 'bluesky')).toBe(`Locks\n\n${url}\n\n#slowWater #Locks`)
  })

  it('says as many whole sentences as there is room for', () => {
    const words = () => ['Water climbs slowly.', `It rests ${'and rests '.repeat(30)}.`, 'It leaves.']
    expect(textOf({ words, tags: [] }, 'bluesky')).toBe(`Water climbs slowly.\n\n${url}`)
    expect(textOf({ words, tags: [] })).toMatch(/rests \. It leaves\.\n/)
    const chinese = textOf({ words: () => ['水会爬。', '很慢。'], tags: [] }, 'bluesky')
    expect(chinese).toBe(`水会爬。很慢。\n\n${url}`)
  })

  it('is Markdown and ends in the address where the channel takes a whole text', () => {
    expect(draftPost(note, 'devto', 'dev.to')).toMatchObject({
      title: 'Locks',
      text: `Water *climbs*.\n\n<${url}>`,
    })
    expect(draftPost(note, 'webmention', 'https://b.example/')).toMatchObject({ text: '', tags: [] })
  })

  it('shortens the description between words, and nothing else', () => {
    const text = textOf({ words: () => ['water climbs slowly '.repeat(60)] }) ?? ''
    expect(text).toMatch(
      / (water|climbs|slowly)…\n\nhttps:\/\/ada\.example\/notes\/locks\/\n\n#slowWater #Locks$/,
    )
    expect(countForMastodon(text)).toBeGreaterThan(480)
  })

  it('fills what a channel takes to the last sign, where words allow it', () => {
    for (const channel of ['mastodon', 'bluesky'] as const) {
      const text = textOf({ words: () => ['水'.repeat(900)] }, channel) ?? ''
      expect(
        channel === 'mastodon' ? countForMastodon(text) - 500 : countGraphemes(text) - 300,
      ).toBeLessThanOrEqual(0)
      expect(textOf({ words: () => ['a '.repeat(900)] }, channel)?.endsWith('#Locks')).toBe(true)
      for (let most = 260; most < 520; most++) {
        const one = textOf({ words: () => ['x'.repeat(most)] }, channel) ?? ''
        expect(channel === 'mastodon' ? countForMastodon(one) <= 500 : countGraphemes(one) <= 300).toBe(true)
      }
    }
  })

  it('is none where the address alone is too long', () => {
    expect(textOf({ url: `${url}${'x'.repeat(300)}` }, 'bluesky')).toBeUndefined()
  })

  it('keeps within its channel and holds the whole address, in any script', () => {
    const words = fc.string({
      unit: fc.oneof(
        fc.constantFrom('水', 'ق', '👩‍👩‍👧‍👦', ' ', 'é'),
        fc.string({ unit: 'grapheme', maxLength: 1 }),
      ),
      maxLength: 700,
    })
    const notes = fc.record({
      title: words,
      words: fc.array(words, { maxLength: 4 }).map((said) => () => said),
      tags: fc.array(words, { maxLength: 8 }),
      url: fc.webUrl({ size: 'large' }),
    })
    fc.assert(
      fc.property(notes, (more) => {
        for (const [channel, most, count] of [
          ['mastodon', 500, countForMastodon],
          ['bluesky', 300, countGraphemes],
        ] as const) {
          const post = draftPost({ ...note, ...more }, channel, 'a')
          if (post === null) {
            expect(count(more.url)).toBeGreaterThan(most)
            continue
          }
          expect(count(post.text)).toBeLessThanOrEqual(most)
          expect(post.text.split(/\s+/)).toContain(more.url)
          expect(postSchema.safeParse(post).error?.issues ?? []).toEqual([])
        }
      }),
      { numRuns: 60 },
    )
  })
})
