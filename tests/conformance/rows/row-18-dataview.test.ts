/**
 * row: 18
 * feature: Dataview blocks
 * bar: nothing of a query is shown; a notice stands in its place
 */
import { describe, expect, it } from 'vitest'
import { renderNote } from '../render-vault.ts'

describe('row 18: a block of Dataview', () => {
  it.each(['dataview', 'dataviewjs', 'Dataview', 'DataviewJS'])('in `%s` leaves a notice', (language) => {
    const html = renderNote(`\`\`\`${language}\nTABLE secret FROM "Private"\n\`\`\``)
    expect(html).toBe('<p class="editor-only">This list is made in the editor and is not published.</p>')
  })

  it('keeps the id of its block', () => {
    expect(renderNote('```dataview\nLIST\n```\n\n^list')).toMatch(/^<p class="editor-only" id="\^list">/)
  })

  it('is code in any other language', () => {
    expect(renderNote('```sql\nTABLE secret\n```')).toContain('TABLE secret')
  })
})
