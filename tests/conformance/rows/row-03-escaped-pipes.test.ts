/**
 * row: 3
 * feature: `[[a\|b]]` and `![[i.png\|100]]` in tables
 * bar: both resolve inside a cell
 */
import { expect, it } from 'vitest'
import { renderVault } from '../render-vault.ts'

it('row 3: escaped pipes in a table', () => {
  const table =
    '| link | image |\n|---|---|\n| [[other\\|words]] | ![[i.png\\|100]] |\n| [[other#Head\\|head]] | ![[i.png\\|alt\\|100x50]] |'
  const html = renderVault({ 'note.md': table, 'other.md': '# Other\n\n## Head', 'i.png': '' }).html(
    'note.md',
  )
  expect(html).toContain('<td><a class="internal" href="/notes/other/">words</a></td>')
  expect(html).toContain('<td><a class="internal" href="/notes/other/#head">head</a></td>')
  expect(html).toMatch(/<td><img [^>]*alt="i\.png" width="100"/)
  expect(html).toMatch(/<td><img [^>]*alt="alt" width="100" height="50"/)
})
