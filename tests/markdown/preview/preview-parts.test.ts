import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { bodyTree } from '../../../src/markdown/body-tree.ts'
import { outwardTree } from '../../../src/markdown/outward/outward-tree.ts'
import { previewParts } from '../../../src/markdown/preview/preview-parts.ts'
import { renderNote } from '../../conformance/render-vault.ts'

const page = 'https://g.example/notes/note/'
const partsOf = (html: string, ...places: string[]) =>
  previewParts(outwardTree(bodyTree(html), page), page, places)
const preview = (markdown: string, ...places: string[]) => partsOf(renderNote(markdown), ...places)
const opening = (markdown: string) => preview(markdown).opening
const place = (markdown: string, id: string) => preview(markdown, id).places[0]?.html
const text = (html: string) => html.replace(/<[^>]*>/g, '')

describe('an opening', () => {
  it('begins below the headings of the note, and holds its first blocks', () => {
    expect(opening('## First\n\nOne.\n\n- two\n\n> three\n\nfour')).toBe(
      '<p>One.</p><ul>\n<li>two</li>\n</ul><blockquote>\n<p>three</p>\n</blockquote>',
    )
  })

  it('ends after so many letters, between two words', () => {
    const cut = text(opening('moss and stone '.repeat(60)))
    expect(cut).toMatch(/ (?:moss|and|stone)…$/)
    expect(cut.length).toBeLessThanOrEqual(361)
  })

  it('ends sooner in a script whose signs are wider', () => {
    expect(text(opening('苔藓'.repeat(400))).length).toBe(181)
  })

  it('has the words of links without the links, and headings that are none', () => {
    expect(opening('A [link](https://a.example) and `code`.\n\n## Next\n\nB')).toBe(
      '<p>A link and <code>code</code>.</p><p><strong>Next</strong></p><p>B</p>',
    )
  })

  it('leaves out what makes a noise or stands at the end of its page', () => {
    const html = opening(
      'Text[^1].\n\n<video src="a.mp4"></video>\n\n```mermaid\ngraph LR\n```\n\nMore.\n\n[^1]: Note.',
    )
    expect(html).toBe('<p>Text.</p><p>More.</p>')
  })

  it('loads pictures late, from where the site stands', () => {
    const html = partsOf('<p><img src="/files/a.png" srcset="/files/b.png 2x" alt="A"></p>')
    expect(html.opening).toBe('<p><img src="/files/a.png" alt="A" loading="lazy" decoding="async"></p>')
  })

  it('shares its pictures with the sections that are linked to', () => {
    const html = partsOf('<h2 id="a">A</h2><p>Text <img src="/files/a.png" alt="A"></p>', 'a')
    expect(html.opening).toContain('src="/files/a.png"')
    expect(html.places[0]?.html).toContain('src="/files/a.png"')
  })

  it.each(['', '## Only a heading', '![[nothing.mp4]]', '%%hush%%'])(
    'of %j is empty or its words',
    (source) => {
      expect(opening(source)).not.toMatch(/hush|Only a heading/)
    },
  )
})

describe('a place', () => {
  const note = '## One\n\nA\n\n### Below\n\nB\n\n## Two\n\nC ^c\n\n- item ^i\n- other\n'

  it.each([
    ['one', '<p><strong>One</strong></p>\n<p>A</p>\n<p><strong>Below</strong></p>\n<p>B</p>'],
    ['below', '<p><strong>Below</strong></p>\n<p>B</p>'],
    ['^c', '<p>C</p>'],
    ['^i', '<ul><li>item</li></ul>'],
  ])('%s is its section or its block', (id, expected) => {
    expect(place(note, id)?.replace(/\s+(?=<\/li>)/g, '')).toBe(expected)
  })

  it('that is not there has no preview', () => {
    expect(preview(note, 'nowhere').places).toEqual([])
  })

  it('far down in a note is found', () => {
    expect(place(`${'Long. '.repeat(4000)}\n\n## End\n\nHere.`, 'end')).toContain('Here.')
  })
})

test('no preview holds an id, a class, a link, a script or a style, and none is long', () => {
  const piece = fc.constantFrom(
    '## Heading\n\n',
    'Text with [[a link]] and **bold**. ',
    '[^1] ',
    '\n\n[^1]: A note.\n\n',
    '- item ^id\n',
    '\n\n| a | b |\n|---|---|\n| c | d |\n\n',
    '\n\n```js\nconst a = 1\n```\n\n',
    '$x^2$ ',
    '<script>alert(1)</script>',
    '<div id="x" class="y" style="color:red" onclick="z()"><a href="javascript:a()">b</a></div>\n\n',
    '> [!tip]- Title\n> Body\n\n',
    '![[picture.png]] ',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const { opening: first, places } = preview(pieces.join(''), 'heading', '^id')
      for (const html of [first, ...places.map((one) => one.html)]) {
        expect(html).not.toMatch(/ (?:id|class|style|on\w+|data-\w+)="|<a[ >]|<script|<h\d/)
        expect(text(html).replace(/\s+/g, '').length).toBeLessThan(900)
      }
    }),
    { numRuns: 60 },
  )
})
