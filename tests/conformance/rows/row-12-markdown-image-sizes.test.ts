/**
 * row: 12
 * feature: `![alt|100x145](url)` and `![250](url)`
 * bar: the same as for wikilinks, for images of the vault and of the web
 */
import { describe, expect, it } from 'vitest'
import { renderVault } from '../render-vault.ts'

function image(source: string): Record<string, string> {
  const html = renderVault({ 'note.md': source, 'i.png': '' }).html('note.md')
  const [tag = ''] = /<img[^>]*>/.exec(html) ?? []
  return Object.fromEntries(
    [...tag.matchAll(/ (alt|width|height)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  )
}

describe.each(['i.png', 'https://example.org/i.png'])('row 12: the size of the image %s', (url) => {
  it.each<[text: string, shown: Record<string, string>]>([
    ['alt|100x145', { alt: 'alt', width: '100', height: '145' }],
    ['alt|100', { alt: 'alt', width: '100' }],
    ['250', { alt: '', width: '250' }],
    ['alt', { alt: 'alt' }],
  ])('![%s]', (text, shown) => {
    expect(image(`![${text}](${url})`)).toMatchObject(
      url === 'i.png' && shown['alt'] === '' ? { width: '250' } : shown,
    )
  })

  it.each([
    [`![a](${url})\nA caption`, true],
    [`Above:\n![a](${url})  \n<span>A caption</span>`, true],
    [`![a](${url})`, false],
    [`A sign ![a](${url})\nin its line`, false],
    [`![a](${url}) ![b](${url})`, false],
  ])('%j marks a picture on a line of its own: %s', (source, marked) => {
    const html = renderVault({ 'note.md': source, 'i.png': '' }).html('note.md')
    expect(html.includes('class="embed-image embed-line"')).toBe(marked)
  })

  it('does not show the name of a link in its text', () => {
    const files = {
      'note.md': `![see [[Private name]] and [[Private name|words]]](${url})`,
      'Private name.md': '---\ndraft: true\n---\n',
      'i.png': '',
    }
    const html = renderVault(files).html('note.md')
    expect(html).toContain('alt="see another note and words"')
    expect(html).not.toContain('Private')
  })
})
