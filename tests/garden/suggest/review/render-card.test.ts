import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { toVaultPath } from '../../../../src/garden/paths.ts'
import { renderCard } from '../../../../src/garden/suggest/review/render-card.ts'
import type { SuggestionView } from '../../../../src/garden/suggest/review/view-suggestion.ts'

const view: SuggestionView = {
  id: 'd2f5e0vq',
  kind: 'mention',
  source: toVaultPath('walks/walk.md'),
  line: 3,
  sentence: { before: 'Along the ', words: 'canal', after: ' to the old locks.' },
  written: '[[the-canal|canal]]',
  target: toVaultPath('the-canal.md'),
  title: 'The canal',
  lead: 'Dug by hand.',
  percent: 82,
  reasons: ['its name is often a link', 'the same subject'],
}
const card = (more: Partial<SuggestionView>, width = 80, color = false) =>
  renderCard({ ...view, ...more }, { number: 2, total: 9, width, color })

describe('a card', () => {
  it('shows the link in its sentence, what it leads to, and why', () => {
    expect(card({})).toBe(`
2/9  walks/walk.md:3  82 %

  Along the [[the-canal|canal]] to the old locks.

  → The canal (the-canal.md)
  Dug by hand.

  its name is often a link, the same subject

`)
  })

  it('shows the property that a related note is named in', () => {
    expect(card({ kind: 'related', sentence: null, line: null, written: '[[the-canal]]' })).toContain(
      '\n2/9  walks/walk.md  82 %\n\n  relatedNotes: [[the-canal]]\n',
    )
  })

  it('marks the link with colour, where colour is wanted', () => {
    expect(card({}, 80, true)).toContain(
      'Along the \u001B[36m\u001B[1m[[the-canal|canal]]\u001B[22m\u001B[39m to',
    )
    expect(card({})).not.toContain('\u001B')
  })

  it.each([10, 20, 34, 80, 400])('keeps to %i columns, in scripts of two columns a letter too', (width) => {
    const before = '我们沿着运河散步，一直走到旧船闸那里，看见了水。'.repeat(4)
    const shown = card({ sentence: { before, words: '运河', after: 'x'.repeat(100) } }, width)
    for (const line of shown.split('\n'))
      expect(stringWidth(line)).toBeLessThanOrEqual(Math.max(width - 1, 16))
    expect(shown.replaceAll(/\s/g, '')).toContain(before)
  })

  it('lets no sign of a note command the terminal', () => {
    const evil = '\u001B[2J\u001B]0;title\u0007\u009B31m\r\n\u202Eabc'
    const shown = card({
      title: evil,
      lead: evil,
      written: evil,
      source: toVaultPath(`a${evil}.md`),
      target: toVaultPath(`b${evil}.md`),
      sentence: { before: evil, words: '', after: evil },
    })
    expect(shown).not.toMatch(/[^\P{Cc}\n]|\u202E/u)
    expect(shown).toContain('\uFFFD[2J')
  })
})
