/**
 * row: 14
 * feature: `![[d.pdf#page=3]]` and `#height=400`
 * bar: the fragment is applied; without scripts or a viewer there is a link
 */
import { describe, expect, it } from 'vitest'
import { renderVault, withoutHashes } from '../render-vault.ts'

const pdf = (source: string) => withoutHashes(renderVault({ 'note.md': source, 'd.pdf': '' }).html('note.md'))

describe('row 14: a PDF', () => {
  it('is shown by the viewer of the browser, else is a link', () => {
    expect(pdf('![[d.pdf|The map]]')).toBe(
      '<p><object class="embed-pdf" data="/files/d.pdf" type="application/pdf" aria-label="The map"><a class="embed-file" href="/files/d.pdf">The map</a></object></p>',
    )
  })

  it('opens at a page, in the link too', () => {
    expect(pdf('![[d.pdf#page=3]]')).toMatch(/data="\/files\/d\.pdf#page=3".*href="\/files\/d\.pdf#page=3"/)
  })

  it('has a height', () => {
    expect(pdf('![[d.pdf#height=400]]')).toMatch(/data="\/files\/d\.pdf" .*height="400"/)
    expect(pdf('![[d.pdf#page=3&height=400]]')).toMatch(/data="\/files\/d\.pdf#page=3" .*height="400"/)
  })
})
