/**
 * row: 96
 * feature: Readable by everyone
 * bar: in whatever Markdown makes, every box, link, picture and fold has a name, drawings are hidden or named, and
 * headings of tables are header cells
 * limits: axe, the keyboard, zoom, forced colours and reduced motion are tried in a real browser, in `tests/e2e/specimen-*.test.ts`
 */
import { expect, it } from 'vitest'
import { renderNote } from '../render-vault.ts'

const html = renderNote(
  [
    '# Title',
    '- [ ] to do\n- [x] done',
    '> [!tip]- Folded\n> Inside.',
    '| a | b |\n|:--|--:|\n| 1 | 2 |',
    'Words.[^1] ![](https://example.org/moss.png)\n\n[^1]: A note.',
    '[Elsewhere](https://example.org/)',
  ].join('\n\n'),
)

/** The opening tags of this name. */
const tags = (name: string) => html.match(new RegExp(`<${name}(?=[ >])[^>]*>`, 'g')) ?? []

it('row 96: boxes have names', () => {
  const boxes = tags('input')
  expect(boxes).toHaveLength(2)
  for (const box of boxes) expect(box).toMatch(/ aria-label(?:ledby)?="[^"]+"/)
})

it('row 96: links and folds hold words, or say them', () => {
  const named = [...html.matchAll(/<(a|summary)(?=[ >])([^>]*)>(.*?)<\/\1>/gs)]
  expect(named.length).toBeGreaterThan(3)
  for (const [whole, , attributes = '', inside = ''] of named) {
    const text = inside.replace(/<[^>]*>/g, '').trim()
    expect(text !== '' || / aria-label="[^"]+"/.test(attributes + inside), whole).toBe(true)
  }
})

it('row 96: pictures say what they show, if only that they show nothing', () => {
  for (const picture of tags('img')) expect(picture).toMatch(/ alt(?:="|\b)/)
  for (const drawing of tags('svg')) expect(drawing).toMatch(/ aria-hidden="true"| role="img"/)
})

it('row 96: columns of tables have header cells', () => {
  expect(tags('th')).toHaveLength(2)
})
