import { describe, expect, it } from 'vitest'
import { searchDocument } from '../../../src/garden/search/search-document.ts'
import { sampleEntry, samplePage } from '../../site/sample-entry.ts'

const page = samplePage(
  sampleEntry({
    slug: 'a',
    title: 'Moss & <stone>',
    topic: 'Slow Things',
    maturity: 'budding',
    tags: ['#Garden/Walls', 'garden'],
  }),
  '<h2 id="damp">Damp</h2><p title="a > 花园 b">在花园 walls</p>',
)

describe('the document of a note', () => {
  it('holds its facets by their keys, parents of tags among them, each once', () => {
    const facets = [
      ...searchDocument(page).matchAll(/data-pagefind-filter="(\w+)\[content\]" content="([^"]*)"/g),
    ]
    expect(facets.map(([, facet, value]) => `${facet}:${value}`)).toEqual([
      'topic:slow things',
      'maturity:budding',
      'tag:garden',
      'tag:garden/walls',
    ])
  })

  it('escapes what is no HTML', () => {
    expect(searchDocument(page)).toContain('>Moss &amp; &lt;stone></h1>')
    expect(searchDocument({ ...page, aliases: ['"x" <y>'] })).toContain('content="&quot;x&quot; &lt;y>"')
  })

  it('parts words in text, not in tags', () => {
    expect(searchDocument(page)).toContain('<p title="a > 花园 b"> 在 花园  walls</p>')
  })

  it('says nothing of facets that a note lacks', () => {
    expect(searchDocument(samplePage(sampleEntry({ slug: 'b' }), ''))).not.toContain('data-pagefind-filter')
  })
})
