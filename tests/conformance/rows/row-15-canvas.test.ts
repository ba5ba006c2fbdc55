/**
 * row: 15
 * feature: JSON Canvas: `.canvas` files and `![[x.canvas]]`
 * bar: an accessible drawing in static SVG and the same as a list; links of text cards and file cards are edges;
 * a canvas is published only when a published page uses it, and an invalid one says where
 */
import { describe, expect, it } from 'vitest'
import { linkingTo } from '../../../src/garden/graph.ts'
import { toVaultPath } from '../../../src/garden/paths.ts'
import { renderVault } from '../render-vault.ts'

const at = { x: 0, y: 0, width: 200, height: 100 }

function text(id: string, words: string, more: object = {}) {
  return { id, type: 'text', text: words, ...at, ...more }
}

function file(id: string, path: string, more: object = {}) {
  return { id, type: 'file', file: path, ...at, ...more }
}

function canvas(nodes: object[], edges: object[] = []): string {
  return JSON.stringify({ nodes, edges })
}

function page(nodes: object[], files: Record<string, string> = {}, edges: object[] = []): string {
  const vault = renderVault({ 'home.md': '![[map.canvas]]', 'map.canvas': canvas(nodes, edges), ...files })
  return vault.html('map.canvas')
}

function drawing(html: string): string {
  return html.slice(html.indexOf('<svg'), html.indexOf('</svg>'))
}

function list(html: string): string {
  return html.slice(html.indexOf('<details'))
}

describe('row 15: the page of a canvas', () => {
  it('shows a text card as HTML, in the drawing and in the list', () => {
    const html = page([text('a', '**bold** ==mark==\n- one')])
    for (const part of [drawing(html), list(html)]) {
      expect(part).toContain('<strong>bold</strong> <mark>mark</mark>')
      expect(part).toContain('<li>one</li>')
    }
  })

  it('says in the language of the site that a card leads to what readers may not see', () => {
    const map = canvas([{ id: 'a', type: 'link', url: 'obsidian://open?file=Plan', ...at }])
    const vault = renderVault({ 'home.md': '![[map.canvas]]', 'map.canvas': map }, { lang: 'de' })
    expect(vault.html('map.canvas')).toContain('ein Ort, der nicht öffentlich ist')
    expect(vault.html('map.canvas')).not.toContain('Plan')
  })

  it('is named, can be reached by keyboard, and says what its list holds', () => {
    const html = page([text('a', 'x'), text('b', 'y')], {}, [{ id: 'e', fromNode: 'a', toNode: 'b' }])
    expect(html).toContain('<div class="canvas-view" tabindex="0" role="region" aria-label="Drawing: map">')
    expect(html).toContain('<summary>The same as a list: 2 cards, 1 connection</summary>')
  })

  it('draws cards where they are, and lines from side to side with their ends, colours and labels', () => {
    const html = page([text('a', 'x'), text('b', 'y', { x: 400 })], {}, [
      { id: 'e', fromNode: 'a', fromSide: 'right', toNode: 'b', toSide: 'left', color: '3', label: 'then' },
    ])
    expect(html).toContain('<foreignObject x="400" y="0" width="200" height="100">')
    expect(html).toContain(
      '<g class="canvas-edge" data-color="3"><path d="M200 50C300 50 300 50 388 50"></path>' +
        '<polygon points="400 50 388 44 388 56"></polygon><text x="298.5" y="50">then</text></g>',
    )
  })

  it.each([
    [{}, 'Leads to', 'Comes from'],
    [{ fromEnd: 'arrow', toEnd: 'none' }, 'Comes from', 'Leads to'],
    [{ fromEnd: 'arrow' }, 'Leads to and comes from', 'Leads to and comes from'],
    [{ toEnd: 'none' }, 'Goes with', 'Goes with'],
  ])('says in words where a line with the ends %j leads', (ends, there, back) => {
    const edge = { id: 'e', fromNode: 'a', toNode: 'b', label: 'why', ...ends }
    const html = list(page([text('a', 'one'), text('b', 'two', { x: 400 })], {}, [edge]))
    expect(html).toContain(`<li>${there} <q>two</q>: <em>why</em></li>`)
    expect(html).toContain(`<li>${back} <q>one</q>: <em>why</em></li>`)
  })

  it('gives groups their label, background and colour, and lists their cards inside of them', () => {
    const group = {
      id: 'g',
      type: 'group',
      label: 'Both',
      color: '4',
      background: 'pic.png',
      ...at,
      width: 500,
      height: 300,
    }
    const html = page([group, text('a', 'inside', { x: 10, y: 10 }), text('b', 'outside', { x: 900 })], {
      'pic.png': '',
    })
    expect(html).toMatch(/<rect [^>]*data-color="4"[^>]*><\/rect><image href="\/files\/pic-/)
    expect(list(html)).toContain('<p class="canvas-list-group">Both</p><ul><li><p>inside</p></li></ul>')
  })

  it('shows pictures, and links notes with the section that the card names', () => {
    const html = page(
      [
        file('a', 'pic.png'),
        file('b', 'sub/moss.md', { subpath: '#Part' }),
        file('c', 'sub/moss.md', { x: 900 }),
      ],
      { 'pic.png': '', 'sub/moss.md': '---\ndescription: All about moss.\n---\n# Moss\n## Part\nx' },
    )
    expect(html).toMatch(/<img class="embed-image" src="\/files\/pic-[^"]*" alt="pic.png"/)
    expect(html).toContain('<a class="internal" href="/notes/sub/moss/#part">Moss › Part</a>')
    expect(html).toContain('<a class="internal" href="/notes/sub/moss/">Moss</a></p><p>All about moss.</p>')
  })

  it('links addresses, and never one that runs', () => {
    const link = (id: string, url: string) => ({ id, type: 'link', url, ...at })
    const html = page([
      link('a', 'https://example.org/a b'),
      link('b', 'javascript:alert(1)'),
      link('c', 'x.html'),
    ])
    expect(html).toContain(
      '<a class="external" href="https://example.org/a%20b" rel="noopener">example.org/a b</a>',
    )
    expect(html.match(/href="/g)).toHaveLength(2)
    expect(html).not.toMatch(/<(?:iframe|img|script)/)
  })

  it('keeps the ids of footnotes apart, on cards and between drawing and list', () => {
    const html = page([text('a', 'x[^1]\n\n[^1]: y'), text('b', 'x[^1]\n\n[^1]: y')])
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids.length).toBeGreaterThanOrEqual(8)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each(['', ' \n', '{}', '{"nodes":[]}', '{"nodes":[],"edges":[],"mine":{"a":1}}'])(
    'shows an empty canvas: %j',
    (source) => {
      const vault = renderVault({ 'home.md': '![[map.canvas]]', 'map.canvas': source })
      expect(vault.html('map.canvas')).toContain('The same as a list: nothing yet')
      expect(vault.messages).toEqual([])
    },
  )
})

describe('row 15: a canvas in a note', () => {
  const files = { 'map.canvas': canvas([text('a', 'to [[home]]')]) }

  it.each(['[[map.canvas]]', '[[MAP.canvas|map]]', '[map](map.canvas)'])('is linked by %s', (link) => {
    expect(renderVault({ 'home.md': link, ...files }).html('home.md')).toContain(
      '<a class="internal" href="/notes/map.canvas/">map</a>',
    )
  })

  it('is shown where it is embedded', () => {
    const html = renderVault({ 'home.md': 'See\n\n![[map.canvas]]', ...files }).html('home.md')
    expect(html).toContain(
      '<div class="embed embed-figure"><p class="embed-title"><a class="internal" href="/notes/map.canvas/">map</a></p><figure class="canvas">',
    )
    expect(html).toContain('to <a class="internal" href="/notes/home/">')
  })

  it('stops where canvases and notes show one another', () => {
    const loop = {
      'home.md': '![[a.canvas]]',
      'a.canvas': canvas([text('t', '![[b.canvas]]')]),
      'b.canvas': canvas([text('t', '![[a.canvas]]\n\n![[home]]')]),
    }
    const html = renderVault(loop).html('home.md')
    expect(html).toContain('This note is being shown already.')
    expect(renderVault(loop).html('a.canvas')).toContain('This note is being shown already.')
  })
})

describe('row 15: the links of a canvas', () => {
  const vault = renderVault({
    'home.md': '[[map.canvas]]',
    'moss.md': 'Moss.',
    'fern.md': 'Fern.',
    'map.canvas': canvas([text('a', 'a card about [[moss]]'), file('b', 'fern.md')]),
  })

  it('are edges of the graph', () => {
    for (const path of ['moss.md', 'fern.md'].map(toVaultPath))
      expect([...linkingTo(vault.garden.graph, path)]).toEqual(['map.canvas'])
  })

  it('have their places in the file, past escapes', () => {
    const source =
      '{"nodes":[\n{"id":"a","type":"text","x":0,"y":0,"width":9,"height":9,"text":"\\"\\u00e9\\n\\"[[no\\\\we]]"}]}'
    const { garden } = renderVault({ 'home.md': '[[map.canvas]]', 'map.canvas': source })
    const [link] = garden.links.get(toVaultPath('map.canvas')) ?? []
    expect(link).toMatchObject({
      kind: 'wikilink',
      line: 2,
      column: source.indexOf('[[') - 10,
      raw: '[[no\\\\we]]',
    })
  })
})

describe('row 15: what is published of canvases', () => {
  const card = canvas([text('a', 'x')])
  const statusOf = (files: Record<string, string>, path = 'map.canvas') => {
    const { garden } = renderVault(files)
    return garden.publishSet.withheld.get(toVaultPath(path)) ?? 'published'
  }

  it('is none that nothing published uses', () => {
    expect(statusOf({ 'home.md': 'x', 'map.canvas': card })).toBe('unused')
    expect(
      statusOf({ 'home.md': 'x', 'map.canvas': card, 'secret.md': '---\ndraft: true\n---\n[[map.canvas]]' }),
    ).toBe('unused')
    expect(
      statusOf({ 'home.md': 'x', 'map.canvas': card, 'other.canvas': canvas([file('a', 'map.canvas')]) }),
    ).toBe('unused')
  })

  it('is one that a published page reaches, through others too', () => {
    expect(statusOf({ 'home.md': '[[map.canvas]]', 'map.canvas': card })).toBe('published')
    const chain = {
      'home.md': '![[other.canvas]]',
      'other.canvas': canvas([file('a', 'map.canvas')]),
      'map.canvas': card,
    }
    expect(statusOf(chain)).toBe('published')
  })

  it('is no name, title or word of a note that is withheld', () => {
    const html = page(
      [
        text('a', '[[secret plan]] and %%hush%%'),
        file('b', 'secret plan.md'),
        file('c', 'secret plan.md', { subpath: '#Deep' }),
      ],
      {
        'secret plan.md': '---\npublish: false\n---\n# Hidden title\n## Deep',
      },
    )
    expect(html).not.toMatch(/secret|hidden title|deep|hush/i)
    expect(html).toContain('<span class="link-withheld">unpublished note</span>')
  })

  it('is none whose address another page has', () => {
    const files = { 'home.md': '[[map.canvas]]', 'map.canvas.md': 'x', 'map.canvas': card }
    const { garden, messages } = renderVault(files)
    expect([...garden.publishSet.withheld]).toEqual([['map.canvas', 'url-collision']])
    expect(messages.map(({ file: path, ruleId }) => `${path} ${ruleId}`)).toContain(
      'map.canvas url-collision',
    )
  })

  it.each([
    ['{"nodes": [', '1:12', 'This canvas is not valid JSON: a value is missing.'],
    ['{"nodes": [{"id": "a"}]}', '1:12', /^This canvas is not of the format JSON Canvas: `nodes\[0\]/],
    [
      '{"nodes":\n[{"id":"a","type":"text","text":"","x":"0","y":0,"width":1,"height":1}]}',
      '2:40',
      /`nodes\[0\]\.x`: .*number/,
    ],
    ['[]', '1:1', /the whole: /],
  ])('is none that is not valid, and the message says where: %j', (source, place, reason) => {
    const { garden, messages } = renderVault({ 'home.md': '[[map.canvas]]', 'map.canvas': source })
    expect(garden.publishSet.withheld.get(toVaultPath('map.canvas'))).toBe('malformed')
    const [message] = messages.filter(({ ruleId }) => ruleId === 'canvas-invalid')
    expect(`${message?.line}:${message?.column}`).toBe(place)
    expect(message?.reason).toEqual(typeof reason === 'string' ? reason : expect.stringMatching(reason))
  })
})
