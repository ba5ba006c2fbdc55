/** Where a note was posted is written into its properties, once. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toVaultPath } from '../../../src/garden/paths.ts'
import { findSyndicated } from '../../../src/garden/posts/find-syndicated.ts'
import { planSyndication } from '../../../src/garden/posts/plan-syndication.ts'
import { publishedNotes } from '../../../src/garden/posts/published-notes.ts'
import { applyEdits } from '../../../src/garden/text-edit.ts'
import type { EffectLine } from '../../../src/schemas/effect-line.ts'
import { renderVault } from '../../conformance/render-vault.ts'

const url = 'https://social.example/@ada/1'
const hash = 'a'.repeat(64)
const commit = 'c'.repeat(40)

/** The lines of a post that was sent. */
function sent(number: number, subject: string, channel = 'mastodon', to: string | null = url): EffectLine[] {
  const shared = { id: String(number).padStart(32, '0'), at: '2026-03-01T00:00:00.000Z' }
  return [
    { ...shared, state: 'proposed', channel, subject, hash },
    { ...shared, state: 'approved', hash, by: 'ada', record: 'a', commit },
    { ...shared, state: 'claimed', hash, run: 'r' },
    { ...shared, state: 'done', receipt: { id: '1', url: to } },
  ]
}

/** What a note of `text` says after the lines of the ledger were written back. */
function written(text: string, lines: readonly EffectLine[]): string {
  const path = toVaultPath('a.md')
  const { garden } = renderVault({ 'a.md': text })
  const file = { path, text, hash: '', dates: null }
  const published = publishedNotes(garden, { url: 'https://ada.example', base: '/', trailingSlash: 'always' })
  const { edits } = planSyndication({ notes: [file] }, published, findSyndicated(lines))
  return applyEdits(text, edits.get(path) ?? [])
}

describe('the ledger', () => {
  it('tells of posts that are done and can be seen, and of no page that was only told', () => {
    const lines = [
      ...sent(1, 'a'),
      ...sent(2, 'a', 'bluesky', 'https://bsky.app/1'),
      ...sent(3, 'a', 'webmention', 'https://b.example/status/1'),
      ...sent(4, 'b', 'buttondown', null),
      ...sent(5, 'c').slice(0, 3),
    ]
    expect([...findSyndicated(lines)].map(([note, posts]) => [note, posts.map((post) => post.url)])).toEqual([
      ['a', [url, 'https://bsky.app/1']],
    ])
  })
})

describe('a note', () => {
  it.each([
    ['without properties', 'Text.\n', `---\nsyndication: [${url}]\n---\nText.\n`],
    ['with others', '---\r\n# why\r\ntitle: A\r\n---\r\nText.', null],
    ['with an address', '---\nsyndication: [https://b.example/1]\n---\n', null],
    ['with one text', '---\nSyndication: https://b.example/1 # here\n---\n', null],
  ])('%s says where it was posted, once', (_name, text, expected) => {
    const after = written(text, sent(1, 'a.md'))
    expect(after).toContain(url)
    if (expected !== null) expect(after).toBe(expected)
    if (text.includes('b.example')) expect(after).toContain('https://b.example/1')
    expect(written(after, sent(1, 'a.md'))).toBe(after)
  })

  it.each([
    ['says it already, in other letters', '---\nsyndication: HTTPS://Social.example/@ada/1\n---\n', 'a.md'],
    ['is not published', '---\npublish: false\n---\n', 'a.md'],
    ['has properties that cannot take it', '---\nsyndication: {a: b}\n---\n', 'a.md'],
    ['is another', 'Text.\n', 'b.md'],
  ])('that %s is left alone', (_name, text, subject) => {
    expect(written(text, sent(1, subject))).toBe(text)
  })

  it('keeps its text whatever the address is, and reads it back', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (address) => {
        const after = written('---\ntitle: A\n---\nText.\n', sent(1, 'a.md', 'mastodon', address))
        expect(after.endsWith('---\nText.\n')).toBe(true)
        expect(written(after, sent(1, 'a.md', 'mastodon', address))).toBe(after)
      }),
      { numRuns: 20 },
    )
  })
})
