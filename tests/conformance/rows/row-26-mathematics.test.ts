/**
 * row: 26
 * feature: Mathematics, `$x$` and `$$x$$`
 * bar: MathML at build; a sentence about money is untouched; what cannot be read shows its source, with a message
 */
import { describe, expect, it } from 'vitest'
import { bodyTree } from '../../../src/markdown/body-tree.ts'
import { outwardCopy } from '../../../src/markdown/outward/outward-copy.ts'
import { outwardTree } from '../../../src/markdown/outward/outward-tree.ts'
import { renderNote, renderVault } from '../render-vault.ts'

describe('row 26: mathematics', () => {
  it('in a line is MathML', () => {
    expect(renderNote('So $x^2$.')).toMatch(
      /^<p>So <math alttext="x\^2"><msup><mi class="math-letter">x<\/mi><mn[^>]*>2<\/mn><\/msup><\/math>\.<\/p>$/,
    )
  })

  it('as a block is MathML on a line of its own', () => {
    const html = renderNote('$$\n\\frac{a}{b}\n$$')
    expect(html).toMatch(
      /^<div class="math-block" tabindex="0" role="group" aria-label="Formula"><math display="block"/,
    )
    expect(html).toContain('<mfrac><mi class="math-letter">a</mi><mi class="math-letter">b</mi></mfrac>')
  })

  it('takes letters from the typeface of the text, and the forms that it lacks from that of mathematics', () => {
    const html = renderNote('$\\varphi\\phi\\epsilon\\alpha y$')
    expect([...html.matchAll(/<mi class="math-letter">(.)<\/mi>/g)].map(([, letter]) => letter)).toEqual([
      ...'φαy',
    ])
    expect(html).toMatch(/<mi>ϕ<\/mi><mi>ϵ<\/mi>/)
  })

  it.each(['> $$x$$', '- $$x$$', '> [!note]\n> $$x$$', '1. a\n\n   $$\n   x\n   $$'])(
    'stands in %j',
    (source) => {
      expect(renderNote(source)).toContain('<math display="block"')
    },
  )

  it.each(['It costs $5 and $10.', 'From $5-$10 to US$20.', '\\$x$ is money.', '`$x$` is code.'])(
    'leaves %j as text',
    (source) => {
      expect(renderNote(source)).not.toContain('<math')
    },
  )

  it('survives raw HTML around it, and feeds', () => {
    const html = renderNote('<div>\n\n$\\sqrt{x}$ <b>and</b>\n\n</div>')
    expect(html).toContain('<msqrt>')
    expect(outwardCopy(outwardTree(bodyTree(html), 'https://example.org/')).feed).toMatch(
      /<msqrt>.*<mi[^>]*>x<\/mi>.*<\/msqrt>/,
    )
  })

  it('may be what is allowed on a line of its own alone', () => {
    const { messages } = renderVault({ 'note.md': '$$\n\\begin{equation}x\\end{equation}\n$$' })
    expect(messages).toEqual([])
  })

  it('that cannot be read shows its source and says so', () => {
    const { html, messages } = renderVault({ 'note.md': 'See\n$\\foo{<b>}$ and\n\n$$\nopen' })
    expect(html('note.md')).toContain('<code class="math-source">\\foo{&#x3C;b>}</code>')
    expect(html('note.md')).toContain('<pre class="math-source" tabindex="0"><code>open</code></pre>')
    expect(messages.map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`)).toEqual([
      '2:1 math-invalid',
      '4:1 math-invalid',
    ])
  })

  it.each([
    '\\href{javascript:alert(1)}{x}',
    '\\class{a}{x}',
    '\\id{a}{x}',
    '\\style{color:red}{x}',
    '\\includegraphics{a}',
  ])('sets nothing of its own: %s', (tex) => {
    expect(renderNote(`$${tex}$`)).toMatch(/^<p><code class="math-source">/)
  })

  it('shows no comment of TeX or of Obsidian', () => {
    for (const source of [
      '$$\nx % SECRET\n$$',
      '$$\nx %% SECRET\n$$',
      '$$\nx %%\nSECRET\n%%\n$$',
      '$\\foo % SECRET$',
      '$$\nopen %%\n\nSECRET',
    ])
      expect(renderNote(source)).not.toContain('SECRET')
  })

  it('is its source in plain text', () => {
    const { garden } = renderVault({ 'note.md': '# The $x^2$ case\n\nSo $y$. [[#The $x^2$ case]]' })
    const [note] = garden.notes.values()
    expect(note?.title).toBe('The x^2 case')
    expect(note?.opening?.pieces[0]).toBe('So y. ')
    expect(garden.links.get(note?.path ?? expect.fail())?.[0]?.anchor).toBe('the-x2-case')
  })
})
