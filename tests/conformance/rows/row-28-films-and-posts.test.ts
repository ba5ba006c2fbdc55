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

  it('in a link is its words', () => {
    expect(renderNote('[![a](https://youtu.be/dQw4w9WgXcQ)](https://example.org)')).not.toContain('facade')
  })
})
