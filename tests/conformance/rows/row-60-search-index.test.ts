/**
 * row: 60
 * feature: An index for searching in the browser
 * bar: in pieces, of which the first query among 1,000 notes loads at most 150 kB (a test in the browser counts every
 * byte); no piece but that of a note holds its text; the same bytes from the same notes
 */
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { fragmentsOf, searchIndexOf } from '../../fakes/search-index-of.ts'

const words = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => `w${((from + 1) * (at + 7) * 7919) % 5000}x`).join(' ')

const vault = Object.fromEntries(
  Array.from({ length: 1000 }, (_, at) => [
    `note-${at}.md`,
    `---\ntags: [t${at % 30}]\nmaturity: budding\n---\nThe common word, then ${words(at, 60)}.\n`,
  ]),
)

describe('row 60: the index', { timeout: 120_000 }, () => {
  it('is in pieces, of which a query needs few', async () => {
    const files = await searchIndexOf(vault)
    const sizes = (kind: RegExp) =>
      files
        .filter(({ path }) => kind.test(path))
        .map(({ path, content }) => (path.endsWith('.js') ? gzipSync(content).length : content.length))
        .toSorted((a, b) => b - a)
    const all = (kind: RegExp) => sizes(kind).reduce((sum, size) => sum + size, 0)
    const always = all(/^pagefind|^wasm\.en|^filter\//)
    const [largest = Number.POSITIVE_INFINITY] = sizes(/\.pf_index$/)
    const [longest = Number.POSITIVE_INFINITY] = sizes(/\.pf_fragment$/)
    expect(sizes(/\.pf_index$/).length).toBeGreaterThan(5)
    expect(always + largest + 6 * longest).toBeLessThanOrEqual(150_000)
    expect(fragmentsOf(files).size).toBe(1000)
  })

  it('tells the text of each note in one piece', async () => {
    const files = await searchIndexOf({ 'a.md': 'Slow moss on a stone.', 'b.md': 'A heron at the weir.' })
    const contents = [...fragmentsOf(files)].map(([url, { content }]) => [url, content])
    expect(Object.fromEntries(contents)).toEqual({
      '/notes/a/': 'a. Slow moss on a stone.',
      '/notes/b/': 'b. A heron at the weir.',
    })
  })
})
