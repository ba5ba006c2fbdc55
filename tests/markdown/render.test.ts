import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assignAnchors } from '../../src/markdown/assign-anchors.ts'
import { parseMarkdown } from '../../src/markdown/parse.ts'
import { renderMarkdown } from '../../src/markdown/render.ts'
import type { LinkView, RenderContext } from '../../src/markdown/render-context.ts'
import { en } from '../../src/words/en.ts'

function render(source: string, view: LinkView | null = null, options: Partial<RenderContext> = {}): string {
  const tree = parseMarkdown(source)
  assignAnchors(tree, source)
  return renderMarkdown(tree, {
    link: () => view,
    embed: () => null,
    tagUrl: (tag) => `/tags/${tag.toLowerCase()}/`,
    footnotePrefix: '',
    words: en,
    softBreaks: false,
    html: 'keep',
    headingShift: 0,
    ...options,
  })
}

const page: LinkView = { state: 'page', href: '/notes/moss/', label: 'Moss' }

describe('links', () => {
  const cases: [name: string, source: string, view: LinkView | null, html: string][] = [
    [
      'a wikilink shows the title',
      '[[moss]]',
      page,
      '<p><a class="internal" href="/notes/moss/">Moss</a></p>',
    ],
    [
      'its own words verbatim',
      '[[moss|**moss**]]',
      page,
      '<p><a class="internal" href="/notes/moss/">**moss**</a></p>',
    ],
    [
      'a Markdown link keeps its markup',
      '[*moss*](moss.md)',
      page,
      '<p><a class="internal" href="/notes/moss/"><em>moss</em></a></p>',
    ],
    [
      'one without words shows the title',
      '[](moss.md)',
      page,
      '<p><a class="internal" href="/notes/moss/">Moss</a></p>',
    ],
    [
      'a missing one says so',
      '[[moss]]',
      { state: 'missing', label: 'moss', hint: 'Nothing here' },
      '<p><span class="link-missing" title="Nothing here">moss</span></p>',
    ],
    [
      'a withheld one leaves its words',
      '[[moss|words]]',
      { state: 'withheld', label: 'words' },
      '<p><span class="link-withheld">words</span></p>',
    ],
    [
      'an external one',
      '[a](https://example.org/ä?b=%20&c)',
      null,
      '<p><a class="external" href="https://example.org/%C3%A4?b=%20&#x26;c" rel="noopener">a</a></p>',
    ],
    ['a script is no link', '[a](javascript:alert(1))', null, '<p>a</p>'],
    ['a file of the author is no link', '[a](file:///home/ada/secret.md)', null, '<p>a</p>'],
    ['a note in the author’s editor is no link', '[a](obsidian://open?file=secret)', null, '<p>a</p>'],
    ['nor one in disguise', '[a](<java\tscript:alert(1)>)', null, '<p>a</p>'],
    ['nor data', '![a](data:text/html;base64,eA==)', null, '<p>a</p>'],
    [
      'an image has its size',
      '![[m.png|Moss|120x80]]',
      { state: 'file', href: '/files/m.png', label: 'm.png', kind: 'image', fragment: null },
      '<p><img class="embed-image" src="/files/m.png" alt="Moss" width="120" height="80" loading="eager" decoding="async" fetchpriority="high"></p>',
    ],
    [
      'a Markdown image too',
      '![Moss|120](m.png)',
      { state: 'file', href: '/files/m.png', label: 'm.png', kind: 'image', fragment: null },
      '<p><img class="embed-image" src="/files/m.png" alt="Moss" width="120" loading="lazy" decoding="async"></p>',
    ],
    [
      'a size alone',
      '![250](https://example.org/m.png)',
      null,
      '<p><img class="embed-image" src="https://example.org/m.png" alt="" width="250" loading="lazy"></p>',
    ],
    [
      'a file of another kind',
      '![[m.zip]]',
      { state: 'file', href: '/files/m.zip', label: 'm.zip', kind: 'file', fragment: null },
      '<p><a class="embed-file" href="/files/m.zip">m.zip</a></p>',
    ],
  ]

  it.each(cases)('%s', (_name, source, view, html) => {
    expect(render(source, view)).toBe(html)
  })
})

describe('blocks', () => {
  it('gives a heading its id and a link to itself', () => {
    expect(render('## A *heading*')).toBe(
      '<h2 id="a-heading">A <em>heading</em><a class="heading-anchor" href="#a-heading" aria-label="Link to this section">#</a></h2>',
    )
  })

  it('gives a block its id and takes the marker away', () => {
    expect(render('A fact. ^Fact1')).toBe('<p id="^fact1">A fact.</p>')
    expect(render('- one ^a\n- two')).toBe('<ul>\n<li id="^a">one</li>\n<li>two</li>\n</ul>')
    expect(render('> quoted\n\n^q')).toBe('<blockquote id="^q">\n<p>quoted</p>\n</blockquote>')
  })

  it('lets a wide table and long lines scroll, by keyboard too', () => {
    expect(render('| a |\n|---|\n| b |')).toMatch(
      /^<div class="table-wrap" tabindex="0" role="region" aria-label="Table"><table>/,
    )
    expect(render('```js\nx\n```')).toBe('<pre tabindex="0"><code class="language-js">x\n</code></pre>')
  })

  it('colours code by classes, whatever it holds', () => {
    const highlight = () => [['<b>', 'keyword'] as ['<b>', 'keyword'], [' x', null] as [' x', null]]
    expect(render('```js\n<b> x\n```', null, { highlight })).toBe(
      '<pre tabindex="0"><code class="language-js"><span class="code-keyword">&#x3C;b></span> x\n</code></pre>',
    )
    expect(render('    plain', null, { highlight })).not.toContain('<span')
  })

  it('says in words whether a task is done', () => {
    const boxes = render('- [ ] a\n- [x] b\n\n1. [x] c\n\n   d').match(/<input[^>]*>/g)
    expect(boxes?.map((box) => /aria-label="([^"]*)"/.exec(box)?.[1])).toEqual(['To do', 'Done', 'Done'])
  })

  it('shows single line breaks only when asked', () => {
    expect(render('one\ntwo')).toBe('<p>one\ntwo</p>')
    expect(render('one  \ntwo\nthree', null, { softBreaks: true })).toBe('<p>one<br>\ntwo<br>\nthree</p>')
  })

  it('keeps footnotes of one note apart from those of another', () => {
    const html = render('a[^x] b^[in *place*]\n\n[^x]: far', null, { footnotePrefix: 'e7-' })
    expect([...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])).toEqual([
      '_e7-fnref-x',
      '_e7-fnref-inline-1%5D',
      '_e7-footnotes',
      '_e7-fn-x',
      '_e7-fn-inline-1%5D',
    ])
    expect(html).toContain('in <em>place</em>')
  })
})

describe('callouts', () => {
  const names = {
    note: ['note'],
    abstract: ['abstract', 'summary', 'tldr'],
    info: ['info'],
    todo: ['todo'],
    tip: ['tip', 'hint', 'important'],
    success: ['success', 'check', 'done'],
    question: ['question', 'help', 'faq'],
    warning: ['warning', 'caution', 'attention'],
    failure: ['failure', 'fail', 'missing'],
    danger: ['danger', 'error'],
    bug: ['bug'],
    example: ['example'],
    quote: ['quote', 'cite'],
  }
  const all = Object.entries(names).flatMap(([kind, list]) => list.map((name) => [name, kind] as const))

  it('knows all 27 names', () => {
    expect(all).toHaveLength(27)
  })

  it.each(all)('%s is %s', (name, kind) => {
    for (const spelling of [name, name.toUpperCase()]) {
      const title = name.charAt(0).toUpperCase() + name.slice(1)
      expect(render(`> [!${spelling}]\n> text`)).toBe(
        `<div class="callout" data-callout="${kind}" role="note"><p class="callout-title">${title}</p><div class="callout-body">\n<p>text</p>\n</div></div>`,
      )
    }
  })

  it('looks like a note when its name is unknown, and keeps the name', () => {
    expect(render('> [!my-type|wide] **My** title')).toBe(
      '<div class="callout" data-callout="note" data-callout-metadata="wide" role="note"><p class="callout-title"><span class="callout-words"><strong>My</strong> title</span> <span class="callout-kind">My type</span></p></div>',
    )
  })

  it('folds without a script', () => {
    expect(render('> [!tip]- Closed\n> text')).toMatch(
      /^<details class="callout" data-callout="tip"><summary class="callout-title"><span class="callout-words">Closed<\/span> <span class="callout-kind">Tip<\/span><\/summary>/,
    )
    expect(render('> [!tip]+ Open\n> text')).toMatch(/^<details class="callout" data-callout="tip" open>/)
  })
})

describe('what is hidden', () => {
  const hidden = [
    'a %%SECRET%% b',
    '%%\nSECRET\n\nSECRET\n%%\n',
    'a %%b\n\nSECRET\n\nc%% d',
    '%%SECRET',
    '<!-- SECRET -->',
    'a <!-- SECRET --> b',
    '<!--\nSECRET\n\nSECRET',
    '- a %%b\n  - SECRET\n\n%%',
    '> %% SECRET\n\nSECRET',
  ]

  it.each(hidden)('is not in the HTML: %j', (source) => {
    expect(render(source)).not.toContain('SECRET')
  })

  it('keeps raw HTML of the owner and mends it', () => {
    expect(render('<div class="x">\n\n*a*\n\n<b>bold')).toBe(
      '<div class="x">\n<p><em>a</em></p>\n<p><b>bold</b></p></div>',
    )
  })
})

describe('any text', () => {
  const piece = fc.constantFrom(
    '[[a]]',
    '![[b]]',
    '[x](y.md)',
    '#tag',
    '==m==',
    '%%',
    '^id',
    '^[n]',
    '[^1]',
    '\n\n[^1]: f',
    '> [!tip]- ',
    '> ',
    '- ',
    '# ',
    '|',
    '\n|-|\n',
    '`',
    '```\n',
    '<b>',
    '</b>',
    '<!--',
    '-->',
    '&amp;',
    '$',
    '*',
    '_',
    ' ',
    '\n',
    '\n\n',
    'word',
  )

  it('is rendered without an error, to balanced HTML with unique ids', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const html = render(pieces.join(''), page)
        const ids = [...html.matchAll(/<[a-z][^>]* id="([^"]*)"/g)].map((match) => match[1])
        expect(new Set(ids).size).toBe(ids.length)
        expect(html).not.toContain('<!--')
      }),
      { numRuns: 1500 },
    )
  })
})
