/**
 * row: 28
 * feature: `![](youtube)`, `![](tweet)`
 * bar: a link that loads nothing of the other site before a click
 */
import { describe, expect, it } from 'vitest'
import { renderNote } from '../render-vault.ts'

const playerOf = (url: string) =>
  /data-player="([^"]*)"/.exec(renderNote(`![](${url})`))?.[1]?.replaceAll('&#x26;', '&')

describe('row 28: films and posts of other sites', () => {
  it('are links, and nothing is loaded from there', () => {
    const html = renderNote('![The lock](https://youtu.be/dQw4w9WgXcQ)')
    expect(html).toContain(
      '<a class="facade-link" href="https://youtu.be/dQw4w9WgXcQ" rel="noopener"><span class="facade-label">The lock</span>',
    )
    expect(html).not.toMatch(/<(?:img|iframe|script|link)|\ssrc=/)
  })

  it.each<[url: string, player: string]>([
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1'],
    [
      'https://youtube.com/watch?app=desktop&v=dQw4w9WgXcQ&t=1m5s',
      'youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&start=65',
    ],
    ['https://m.youtube.com/shorts/dQw4w9WgXcQ', 'youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1'],
    ['https://youtu.be/dQw4w9WgXcQ?t=90', 'youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&start=90'],
    ['https://vimeo.com/76979871', 'player.vimeo.com/video/76979871?autoplay=1&dnt=1'],
    ['https://vimeo.com/76979871/0a1b2c', 'player.vimeo.com/video/76979871?autoplay=1&dnt=1&h=0a1b2c'],
  ])('%s plays from its player without cookies', (url, player) => {
    expect(playerOf(url)).toMatch(new RegExp(`^https://(?:www\\.)?${player.replace(/[?.]/g, '\\$&')}$`))
  })

  it.each(['https://x.com/someone/status/123', 'https://twitter.com/someone/status/123'])(
    '%s is a quiet link',
    (url) => {
      const html = renderNote(`![What they said](${url})`)
      expect(html).toContain('class="facade facade-post"')
      expect(html).not.toContain('data-player')
    },
  )

  it.each([
    'https://www.youtube.com/@channel',
    'https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ',
    'https://vimeo.com/about',
  ])('%s is no film', (url) => {
    expect(renderNote(`![a](${url})`)).not.toContain('facade')
  })

  it.each([
    'javascript://www.youtube.com/watch?v=dQw4w9WgXcQ',
    'JaVaScRiPt://youtu.be/dQw4w9WgXcQ',
    'data://youtu.be/dQw4w9WgXcQ',
    'ftp://vimeo.com/76979871',
    'obsidian://x.com/someone/status/123',
  ])('%s is no film, in the words of others least of all', (url) => {
    for (const html of ['keep', 'sanitise'] as const) {
      const page = renderNote(`![a](${url})`, { html })
      expect(page).not.toContain('facade')
      expect(page).not.toContain('href')
    }
  })

  it('in the words of others has an address of the web, and nothing of them in its player', () => {
    const page = renderNote('![a](https://youtu.be/dQw4w9WgXcQ?t=1"><script>x</script>)', {
      html: 'sanitise',
    })
    expect(page).not.toContain('<script')
    const addresses = [...page.matchAll(/(?:href|data-player)="([^"]*)"/g)].map(([, address]) => address)
    for (const address of addresses) expect(address).toMatch(/^https:/)
  })

  it('in a link is its words', () => {
    expect(renderNote('[![a](https://youtu.be/dQw4w9WgXcQ)](https://example.org)')).not.toContain('facade')
  })
})
