/**
 * row: 16
 * feature: `.base` files and blocks of `base`
 * bar: filters, formulas, tables, cards, lists, groups and summaries become plain HTML at build; an unknown function is a warning with file and line
 */
import { describe, expect, it } from 'vitest'
import { assetClosure } from '../../../src/garden/asset-closure.ts'
import { toVaultPath } from '../../../src/garden/paths.ts'
import { renderVault } from '../render-vault.ts'

const shelf = {
  'books/Dune.md': '---\nprice: 12\nstatus: done\nauthor: "[[Frank]]"\ncover: dune.png\n---\n#book\n',
  'books/It.md': '---\nprice: 20\nstatus: open\n---\n#book/horror [[Dune]]\n',
  'Frank.md': 'A person.\n',
  'dune.png': '',
}

function base(yaml: string): string {
  return `\`\`\`base\n${yaml}\n\`\`\`\n`
}

function render(yaml: string, more: Record<string, string> = {}): string {
  return renderVault({ ...shelf, ...more, 'list.md': base(yaml) }).html('list.md')
}

/** The words of each element of a kind. */
function texts(html: string, tag: string): string[] {
  return [...html.matchAll(new RegExp(`<${tag}[ >].*?</${tag}>`, 'gs'))].map(([all]) =>
    all.replace(/<[^>]*>/g, '').trim(),
  )
}

describe('row 16: a base', () => {
  it('is a table of links, filtered, with formulas, sorted', () => {
    const html = render(`filters: file.hasTag("book")
formulas:
  half: price / 2
properties:
  formula.half:
    displayName: Half price
views:
  - type: table
    order: [file.name, formula.half, author]
    sort: [{property: price, direction: DESC}]`)
    expect(texts(html, 'th')).toEqual(['Name', 'Half price', 'author', 'It', 'Dune'])
    expect(texts(html, 'td')).toEqual(['10', '', '6', 'Frank'])
    expect(html).toContain('<a class="internal" href="/notes/books/dune/">Dune</a>')
    expect(html).toContain('<a class="internal" href="/notes/frank/">Frank</a>')
  })

  it('is cards, with the picture of a property', () => {
    const html = render(
      'filters: price\nviews:\n  - type: cards\n    image: cover\n    order: [file.name, price]',
    )
    expect(html.match(/<li class="base-card">/g)).toHaveLength(2)
    expect(html).toMatch(/<img src="[^"]*dune[^"]*\.png" alt="" loading="lazy"/)
  })

  it('shows a map as a list, and says so', () => {
    const files = {
      ...shelf,
      'list.md': base('filters: price\nviews:\n  - type: map\n    order: [file.name]'),
    }
    const vault = renderVault(files)
    expect(texts(vault.html('list.md'), 'li')).toEqual(['Dune', 'It'])
    expect(vault.messages.map(({ ruleId, line, column }) => [ruleId, line, column])).toEqual([
      ['base-invalid', 4, 11],
    ])
  })

  it('shows icons as signs or words', () => {
    const html = render(
      'filters: price\nformulas:\n  i: icon("star") + icon("lucide-tree-pine")\nviews:\n  - {type: list, order: [formula.i], limit: 1}',
    )
    expect(texts(html, 'li')).toEqual(['★tree pine'])
  })

  it('is shuffled by chance that stays the same for a day', () => {
    const yaml = 'formulas:\n  r: random()\nviews:\n  - {type: list, order: [file.name], sort: [formula.r]}'
    const notes = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [`n${String(at).padStart(2, '0')}.md`, '']),
    )
    const order = texts(render(yaml, notes), 'li')
    expect(order).toEqual(texts(render(yaml, notes), 'li'))
    expect(order).not.toEqual(order.toSorted())
    const numbers = texts(render(`${yaml}\n`.replace('file.name', 'formula.r'), notes), 'li').map(Number)
    expect(numbers.every((one) => one >= 0 && one < 1)).toBe(true)
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  it('is a list', () => {
    const html = render('filters: price\nviews:\n  - type: list\n    order: [file.name, status]')
    expect(texts(html, 'li')).toEqual(['Dune, done', 'It, open'])
  })

  it('is grouped and summed up', () => {
    const html = render(`filters: price
views:
  - type: table
    order: [file.name, price]
    groupBy: {property: status, direction: DESC}
    summaries: {price: Average}`)
    expect(texts(html, 'tr')).toEqual([
      'Nameprice',
      'open 1',
      'Average 20',
      'It20',
      'done 1',
      'Average 12',
      'Dune12',
      'Average 16',
    ])
  })

  it('knows the note that shows it', () => {
    const files = { ...shelf, 'Frank.md': base('filters: author == this.file') }
    expect(texts(renderVault(files).html('Frank.md'), 'th')).toEqual(['Name', 'Dune'])
  })

  it('knows the day', () => {
    expect(
      render('formulas:\n  day: today()\nviews:\n  - {type: list, order: [formula.day], limit: 1}'),
    ).toContain('<time datetime="2026-11-22">22 Nov 2026</time>')
  })

  it('shows its other views folded, and says that a query made its links', () => {
    const html = render('views:\n  - {type: table, name: A}\n  - {type: list, name: B}')
    expect(html).toMatch(/^<div class="base" data-query="base">/)
    expect(html).toContain('<details class="base-more"><summary>B</summary>')
  })

  it('runs no script and shows no markup of others', () => {
    const html = render(
      'formulas:\n  x: html("<img src=x onerror=alert(1)>") + "<b>"\n  y: html("<i>w</i><script>s</script>")\nviews:\n  - {type: list, order: [title, formula.x, formula.y, link], limit: 1}',
      {
        'a.md': '---\ntitle: <script>alert(1)</script>\nlink: "javascript:alert(1)"\n---\n',
      },
    )
    expect(html).not.toMatch(/<script|<img|<i>|<b>|href="javascript/)
  })

  it('warns of an unknown function with file, line and column, and shows a notice', () => {
    const vault = renderVault({
      'list.md': `> - text\n>\n>   ${base('filters: file.hasTags("x")').replaceAll('\n', '\n>   ')}`,
    })
    expect(vault.messages.map((message) => `${message.file}:${message}`)).toEqual([
      'list.md:4:19: No value has a function `hasTags`. Did you mean `hasTag()`?',
    ])
    expect(vault.html('list.md')).toContain('<p class="editor-only">This list cannot be shown.</p>')
    expect(vault.html('list.md')).not.toContain('hasTags')
  })
})

describe('row 16: a `.base` file', () => {
  const views =
    'views:\n  - {type: table, name: All books, filters: price}\n  - {type: list, name: Mine, filters: author == this.file}\n'
  const files = {
    ...shelf,
    'lists/Shelf.base': views,
    'Frank.md': '![[Shelf.base]]\n\n![[Shelf.base#Mine]]\n\n[[Shelf.base#Mine]]\n\n![[Shelf.base#Nope]]\n',
  }

  it('has a page of its own, with a section for each view', () => {
    const html = renderVault(files).html('lists/Shelf.base')
    expect(texts(html, 'h2')).toEqual(['All books', 'Mine'])
    expect(html).toContain('<h2 id="mine">Mine</h2>')
    expect(texts(html, 'th')).toEqual(['Name', 'Dune', 'It'])
  })

  it('is shown where it is embedded, whole or one view, and knows the note around it', () => {
    const html = renderVault(files).html('Frank.md')
    expect(html.match(/data-query="base"/g)).toHaveLength(2)
    expect(texts(html, 'summary')).toEqual(['Mine'])
    expect(texts(html, 'li')).toEqual(['Dune', 'Dune'])
    expect(html).toContain('href="/notes/lists/shelf.base/#mine"')
    expect(html).toContain('This note has no such section.')
  })

  it('is published only when a published note uses it, and makes no edges', () => {
    expect(() => renderVault({ ...files, 'Frank.md': '' }).html('lists/Shelf.base')).toThrow('not published')
    const { garden } = renderVault(files)
    expect(garden.graph.targets.get(toVaultPath('lists/Shelf.base'))).toBeUndefined()
  })

  it('warns with file, line and column, and shows a notice', () => {
    const vault = renderVault({ 'a.md': '![[b.base]]', 'b.base': 'formulas:\n  x: nope(1)\n' })
    expect(
      vault.messages.map((message) => `${message.file}:${message.line}:${message.column} ${message.ruleId}`),
    ).toEqual(['b.base:2:6 base-function-unknown'])
    expect(vault.html('b.base')).toContain('This list cannot be shown.')
    expect(vault.html('a.md')).not.toContain('nope')
  })
})

describe('row 16: a picture that only a base shows', () => {
  const covers =
    'filters: file.hasTag("book")\nviews:\n  - {type: cards, name: Covers, image: art}\n  - {type: table, name: Rows, order: [art]}'
  const row = (picture: string, more = '') => `---\nart: "[[${picture}]]"\n${more}---\n#book\n`
  const vault = {
    'a.md': row('a.png'),
    'secret.md': row('secret.png', 'draft: true\n'),
    'other.md': '---\nart: "[[other.png]]"\n---\n',
    'text.md': row('paper.pdf'),
    ...Object.fromEntries(['a.png', 'secret.png', 'other.png', 'paper.pdf'].map((name) => [name, ''])),
  }
  const published = (more: Record<string, string>) => assetClosure(renderVault({ ...vault, ...more }).garden)

  it.each([
    ['in a note', { 'list.md': base(covers) }],
    ['in a file', { 'list.md': '[[b.base]]', 'b.base': covers }],
    ['as one view of a file', { 'list.md': '![[b.base#Covers]]', 'b.base': covers }],
    [
      'by a formula',
      {
        'list.md': base(
          covers.replace('type: cards', 'type: list').replace('image: art', 'order: [formula.i]') +
            '\nformulas:\n  i: image(art)',
        ),
      },
    ],
  ])('%s is published, where the note of its row is and the base lists it', (_where, more) => {
    expect(published(more)).toEqual(['a.png'])
  })

  it('has its address in the card', () => {
    expect(renderVault({ ...vault, 'list.md': base(covers) }).html('list.md')).toMatch(
      /<img src="[^"]*a-[^"]*\.png"/,
    )
  })

  it('knows the note that embeds the base', () => {
    const mine = covers.replace('file.hasTag("book")', 'art && file.name == this.pick')
    expect(published({ 'b.base': mine, 'list.md': '---\npick: other.md\n---\n![[b.base]]' })).toEqual([
      'other.png',
    ])
  })

  it.each([
    ['a base that is not published', { 'b.base': covers }],
    ['a base in a note that is not published', { 'list.md': `---\ndraft: true\n---\n${base(covers)}` }],
    ['a base in a note that others wrote', { 'list.md': `---\nuntrusted: true\n---\n${base(covers)}` }],
    ['a table of links', { 'list.md': base(covers.replace('type: cards', 'type: table')) }],
  ])('stays where it is for %s', (_what, more) => {
    expect(published(more)).toEqual([])
  })
})

describe('row 16: what a base never shows', () => {
  const secret = {
    'Secret.md': '---\ndraft: true\nprice: 1\n---\n#book [[Dune]] [[Frank]]\n',
    'Frank.md':
      '---\nauthor: "[[Secret]]"\neditor: "[[Secret|an editor]]"\nseen: "with [[Secret]] there"\nparent: Secret\nrelated: ["[[Secret]]", "[[Dune]]"]\ndiary: hush\n---\n[[Secret]] ![[Secret]]\n',
  }

  it.each([
    'file.links',
    'file.embeds',
    'file.backlinks',
    'author',
    'editor',
    'seen',
    'parent',
    'related',
    'file.properties',
    'formula.link',
    'formula.file',
    'formula.list',
  ])('a note that is not published, in %s', (property) => {
    const html = render(
      `formulas:\n  link: link(author)\n  file: file(editor)\n  list: file.links.map(value.asFile().name).join(" ") + file.properties + related\nviews:\n  - {type: table, order: [file.name, ${property}]}\n  - {type: list, order: [${property}], filters: file.hasLink("x")}`,
      secret,
    )
    expect(html).toContain('Frank')
    expect(html).not.toMatch(/secret/i)
    expect(html).not.toContain('hush')
  })

  it('a row, a count or a sum of it', () => {
    const html = render(
      'filters: price\nviews:\n  - {type: table, order: [file.name, price], summaries: {price: Sum}}',
      secret,
    )
    expect(html).toContain('32')
    expect(html).not.toMatch(/secret/i)
  })

  it('a link in a property that it does not name', () => {
    const more = { 'a.md': '---\nprivately: "[[Frank]]"\n---\nSee [[Dune]].\n' }
    const html = render('filters: file.name == "a.md"\nviews:\n  - {type: list, order: [file.links]}', more)
    expect(texts(html, 'li')).toEqual(['Dune'])
    expect(render('filters: file.hasLink("Frank") && file.name == "a.md"', more)).toContain('No notes fit.')
    expect(
      texts(render('filters: privately\nviews:\n  - {type: list, order: [privately]}', more), 'li'),
    ).toEqual(['Frank'])
  })

  it('a link to it by name', () => {
    const html = render('filters: file.hasLink("Secret")', secret)
    expect(html).toContain('No notes fit.')
  })
})
