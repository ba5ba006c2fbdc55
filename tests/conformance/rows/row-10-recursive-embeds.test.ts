/**
 * row: 10
 * feature: Embeds in embeds, and cycles
 * bar: a→b→a and a note in itself end with a visible placeholder; the depth is a setting
 */
import { describe, expect, it } from 'vitest'
import { renderVault } from '../render-vault.ts'

const placeholder = '<div class="embed embed-refused">'

describe('row 10: embeds in embeds', () => {
  it('a note in itself ends with a placeholder', () => {
    const html = renderVault({ 'a.md': 'A ![[a]]' }).html('a.md')
    expect(html.split(placeholder)).toHaveLength(2)
    expect(html).toContain('<p>This note is being shown already.</p>')
  })

  it('a→b→a ends with a placeholder', () => {
    const html = renderVault({ 'a.md': 'A\n\n![[b]]', 'b.md': 'B\n\n![[a]]' }).html('a.md')
    expect(html).toContain('<p>B</p>')
    expect(html.split(placeholder)).toHaveLength(2)
  })

  it.each([1, 3, 7])('goes %i notes deep when told so', (embedDepth) => {
    const files = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [`n${at}.md`, `text ${at}\n\n![[n${at + 1}]]`]),
    )
    const html = renderVault(files, { embedDepth }).html('n0.md')
    expect(html).toContain(`<p>text ${embedDepth}</p>`)
    expect(html).not.toContain(`<p>text ${embedDepth + 1}</p>`)
    expect(html).toContain('<p>Too many notes inside one another.</p>')
  })
})
