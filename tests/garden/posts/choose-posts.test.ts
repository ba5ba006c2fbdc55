import { hash } from 'node:crypto'
import { describe, expect, it, test } from 'vitest'
import { readBacklog, renderBacklog } from '../../../src/garden/posts/backlog.ts'
import { type Candidate, type ChoiceRules, choosePosts } from '../../../src/garden/posts/choose-posts.ts'

const candidate = (slug: string, created: string | null, targets: string[] = []): Candidate => ({
  identity: slug,
  slug,
  created,
  targets,
  url: `https://ada.example/notes/${slug}/`,
  lang: 'en',
  title: slug,
  tags: [],
  words: () => [],
  markdown: () => '',
})

const rules: ChoiceRules = {
  accounts: new Map([
    ['bluesky', 'ada.example'],
    ['webmention', null],
  ]),
  isOld: new Map([
    ['bluesky', readBacklog('old\n')],
    ['webmention', () => false],
  ]),
  isSettled: () => false,
  today: '2026-11-24',
  maxAge: 30,
  most: 10,
  sha256: (text) => hash('sha256', text, 'hex'),
}
const chosen = (notes: Candidate[], more: Partial<ChoiceRules> = {}) =>
  choosePosts(notes, { ...rules, ...more }).chosen.map(
    ({ post }) => `${post.channel} ${post.note} ${post.to}`,
  )

describe('posts are chosen', () => {
  test.for([
    ['2026-11-24', 1],
    ['2026-10-25', 1],
    ['2026-10-24', 0],
    [null, 0],
  ] as const)('of a note of %s: %s', ([created, count]) => {
    expect(chosen([candidate('a', created)])).toHaveLength(count)
  })

  it('of the newest notes first, once for each page that a webmention tells', () => {
    const notes = [
      candidate('a', '2026-11-01', ['https://b.example/1', 'https://b.example/2']),
      candidate('b', '2026-11-02'),
    ]
    expect(chosen(notes)).toEqual([
      'bluesky b ada.example',
      'bluesky a ada.example',
      'webmention a https://b.example/1',
      'webmention a https://b.example/2',
    ])
    expect(choosePosts(notes, { ...rules, most: 2 })).toMatchObject({ chosen: [{}, {}], more: true })
  })

  it('of no note that was there before the channel, nor for a channel without a list of those', () => {
    expect(chosen([candidate('old', '2026-11-20')])).toEqual([])
    expect(chosen([candidate('a', '2026-11-20')], { isOld: new Map() })).toEqual([])
  })

  it('of none that is settled', () => {
    expect(chosen([candidate('a', '2026-11-20')], { isSettled: () => true })).toEqual([])
  })
})

it('a backlog knows what it was made of, whatever ends its lines', () => {
  const list = renderBacklog(['b', 'a\nc', 'b'])
  expect(list).toBe('a c\nb\n')
  const isOld = readBacklog(list.replaceAll('\n', '\r\n'))
  expect(['b', 'a\nc', 'c'].map(isOld)).toEqual([true, true, false])
})
