/**
 * row: 23
 * feature: Footnotes, named and in place
 * bar: `^[in place]` works; names have no letter case; nothing collides when notes are shown in one another
 */
import { describe, expect, it } from 'vitest'
import { renderNote, renderVault } from '../render-vault.ts'

const idsIn = (html: string) => [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
const targetsIn = (html: string) =>
  [...html.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => decodeURIComponent(id ?? ''))

describe('row 23: footnotes', () => {
  it('in place are numbered with the others, markup and all', () => {
    const html = renderNote('a^[in *place* [[b|c]]] d[^x]\n\n[^x]: far')
    expect([...html.matchAll(/data-footnote-ref[^>]*>(\d)</g)].map(([, number]) => number)).toEqual([
      '1',
      '2',
    ])
    expect(html).toContain('in <em>place</em>')
  })

  it('have names without letter case', () => {
    expect(renderNote('a[^Name]\n\n[^name]: far')).toContain('far')
  })

  it('do not collide in notes that are shown in one another', () => {
    const files = {
      'a.md': 'a[^1] b^[own a]\n\n![[b]]\n\n![[b#^p]]\n\n[^1]: far a',
      'b.md': 'b[^1] c^[own b] ^p\n\n[^1]: far b',
    }
    const html = renderVault(files).html('a.md')
    const ids = idsIn(html)
    expect(new Set(ids).size).toBe(ids.length)
    for (const target of targetsIn(html))
      expect(ids).toContain(encodeURIComponent(target).replaceAll('%5D', '%5D') && target.replace(']', '%5D'))
    for (const words of ['far a', 'own a', 'far b', 'own b']) expect(html).toContain(words)
  })
})
