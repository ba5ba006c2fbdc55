/**
 * row: 24
 * feature: Tasks, `[ ]`, `[x]` and any other character
 * bar: the character is kept in `data-task`; the box cannot be ticked and says what it shows
 */
import { describe, expect, it } from 'vitest'
import { renderNote } from '../render-vault.ts'

describe('row 24: tasks', () => {
  it.each<[mark: string, kept: string, name: string]>([
    ['x', 'x', 'Done'],
    ['X', 'x', 'Done'],
    ['?', '?', 'Question'],
    ['-', '-', 'Cancelled'],
    ['/', '/', 'Under way'],
    ['!', '!', 'Important'],
    ['>', '>', 'Moved on'],
    ['"', '&#x22;', 'Quotation'],
    ['q', 'q', 'Marked q'],
    ['ß', 'ß', 'Marked ß'],
    ['🌱', '🌱', 'Marked 🌱'],
  ])('- [%s]', (mark, kept, name) => {
    for (const source of [
      `- [${mark}] text`,
      `1. [${mark}] text`,
      `> - [${mark}] text`,
      `- [${mark}] text\n\n  more`,
    ]) {
      const html = renderNote(source)
      expect(html).toContain(`<li class="task-list-item" data-task="${kept}">`)
      expect(html).toMatch(
        new RegExp(
          `<input type="checkbox"( checked)? disabled aria-label="${name.replace('?', '\\?')}" data-task=`,
        ),
      )
      expect(html.includes(' checked ')).toBe(kept === 'x')
    }
  })

  it('to do has no mark', () => {
    expect(renderNote('- [ ] text')).toBe(
      '<ul class="contains-task-list">\n<li class="task-list-item"><input type="checkbox" disabled aria-label="To do"> text</li>\n</ul>',
    )
  })

  it.each([
    '- [ab] text',
    '- [?]text',
    '- [?](u)',
    '- [[a]] text',
    '- [] text',
    '- \\[?] text',
    '[?] text',
    '- a [?] text',
    '- [?]',
  ])('%j is none', (source) => {
    expect(renderNote(source)).not.toContain('<input')
  })
})
