/**
 * row: 91
 * feature: Scripts on the page of a plain note
 * bar: its text needs none: whatever Markdown makes of it holds no script and no handler, and needs no leave of the
 * policy; what is folded opens by itself
 * limits: the 10 kB that the scripts of a page may weigh are measured on whole sites, in `bench/SITE.md`
 */
import { expect, it } from 'vitest'
import { hashText } from '../../../src/garden/hash-text.ts'
import { needsNothing } from '../../../src/markdown/shield/find-needs.ts'
import { shieldHtml } from '../../../src/markdown/shield/shield-html.ts'
import { renderNote } from '../render-vault.ts'

const constructs = {
  text: '# Title\n\nWords, *soft* and **loud**, ~~gone~~, ==marked==, `code`, #tag, [[#Title]].',
  lists: '- one\n  - two\n- [ ] to do\n- [x] done\n\n1. first',
  callouts: '> [!note]- Folded\n> Inside.\n\n> [!tip]+ Open\n> Inside.',
  tables: '| a | b |\n|:--|--:|\n| 1 | 2 |',
  footnotes: 'Words.[^1] More.^[At once.]\n\n[^1]: A note.',
  formulas: 'Inline $a^2$ and\n\n$$\\frac{a}{b}$$',
  code: '```js\nconst a = 1\n```',
}

it.each(Object.entries(constructs))('row 91: %s need no script', (_, markdown) => {
  const html = renderNote(markdown)
  expect(html).not.toMatch(/<script|\son[a-z]+\s*=|javascript:/i)
  expect(needsNothing(shieldHtml(html, 'https://garden.example/notes/note/', hashText).needs)).toBe(true)
})

it('row 91: what is folded is an element that browsers open themselves', () => {
  expect(renderNote(constructs.callouts)).toMatch(/<details[^>]*>\s*<summary/)
})
