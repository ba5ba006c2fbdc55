/**
 * row: 76
 * feature: JSON-LD: Article, Person, BreadcrumbList, WebSite, CollectionPage
 * bar: a schema of what search engines require and recommend accepts it; no text in it can leave its element
 */
import fc from 'fast-check'
import { raw } from 'hast-util-raw'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { cardAddress, noteCard } from '../../../src/site/cards/card.ts'
import { listThings, noteThings, website } from '../../../src/site/json-ld/json-ld.ts'
import { jsonLdText } from '../../../src/site/json-ld/json-ld-text.ts'
import { sampleEntry, samplePage, sampleSettings } from '../../site/sample-entry.ts'

const url = z.url({ protocol: /^https?$/ })
const date = z.iso.date()
const person = z.strictObject({ '@type': z.literal('Person'), name: z.string().min(1), url: url.optional() })

/** After https://schema.org/SearchAction: the name in the template is the one that is required. */
const searchAction = z.strictObject({
  '@type': z.literal('SearchAction'),
  target: z.strictObject({
    '@type': z.literal('EntryPoint'),
    urlTemplate: z.string().regex(/^https:\/\/garden\.example\/(?:r\/)?search\/\?q=\{search_term_string\}$/),
  }),
  'query-input': z.literal('required name=search_term_string'),
})

/** What Google and schema.org ask of each type; nothing else may be said. */
const thing = z.discriminatedUnion('@type', [
  z.strictObject({
    '@type': z.literal('Article'),
    '@id': url,
    url,
    mainEntityOfPage: url,
    headline: z.string().min(1),
    description: z.string().optional(),
    image: url.optional(),
    datePublished: date.optional(),
    dateModified: date.optional(),
    author: person.optional(),
    publisher: person.optional(),
    inLanguage: z.string(),
    keywords: z.string().optional(),
    articleSection: z.string().optional(),
    wordCount: z.int(),
    license: url.optional(),
    isPartOf: z.strictObject({ '@id': url }),
  }),
  z.strictObject({
    '@type': z.literal('CollectionPage'),
    '@id': url,
    url,
    name: z.string().min(1),
    description: z.string().optional(),
    inLanguage: z.string(),
    isPartOf: z.strictObject({ '@id': url }),
  }),
  z.strictObject({
    '@type': z.literal('WebSite'),
    '@id': url,
    url,
    name: z.string().min(1),
    description: z.string().optional(),
    inLanguage: z.string(),
    author: person.optional(),
    license: url.optional(),
    potentialAction: searchAction,
  }),
  z.strictObject({
    '@type': z.literal('BreadcrumbList'),
    itemListElement: z
      .array(
        z.strictObject({ '@type': z.literal('ListItem'), position: z.int(), name: z.string(), item: url }),
      )
      .min(2),
  }),
])
const documentSchema = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@graph': z.array(thing).min(1),
})

const settings = sampleSettings({
  base: '/r/',
  author: { name: 'Ada', url: 'https://ada.example/' },
  licence: 'https://creativecommons.org/licenses/by/4.0/',
})

describe('row 76: JSON-LD', () => {
  it('of a note says all that is known, and no more', () => {
    const entry = sampleEntry({ slug: 'a', title: 'A', topic: 't', created: '2024-01-02', tags: ['x', 'y'] })
    const page = { ...samplePage(entry, ''), image: '/r/files/p.png' }
    const { '@graph': graph } = documentSchema.parse(JSON.parse(jsonLdText(noteThings(page, settings))))
    expect(graph[0]).toMatchObject({
      '@type': 'Article',
      datePublished: '2024-01-02',
      dateModified: '2024-01-02',
      image: 'https://garden.example/r/files/p.png',
      author: { name: 'Ada' },
    })
    expect(graph[2]).toMatchObject({
      itemListElement: [
        { position: 1, item: 'https://garden.example/r/' },
        { position: 2, item: 'https://garden.example/r/topics/' },
        { position: 3, item: 'https://garden.example/r/topics/t/' },
        { position: 4, item: 'https://garden.example/r/notes/a/' },
      ],
    })
    const bare = jsonLdText(noteThings(samplePage(sampleEntry({ slug: 'b' }), ''), sampleSettings()))
    expect(() => documentSchema.parse(JSON.parse(bare))).not.toThrow()
    expect(bare).not.toMatch(/date|author/)
  })

  it('of a note without a picture names its card, as its page does', () => {
    const page = samplePage(sampleEntry({ slug: 'a', title: 'A' }), '')
    const imageOf = (cards: boolean) => noteThings(page, { ...settings, cards })[0]?.['image']
    expect(imageOf(true)).toBe(`https://garden.example/r/${cardAddress(noteCard(page.entry, settings))}`)
    expect(imageOf(false)).toBeUndefined()
  })

  it('of lists and of the site keeps the schema', () => {
    const list = listThings({ name: 'T', description: null, path: '/r/topics/t/' }, settings)
    for (const things of [list, [website(settings)]])
      expect(() => documentSchema.parse(JSON.parse(jsonLdText(things)))).not.toThrow()
  })

  it('stays inside its element whatever the title is', () => {
    const title = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('</script><b>x</b>', '<!--<script>', ']]>', '</SCRIPT\t>'),
    )
    fc.assert(
      fc.property(title, (text) => {
        const things = listThings({ name: text || 'x', description: text, path: '/' }, settings)
        const html = `<script type="application/ld+json">${jsonLdText(things)}</script><p>after</p>`
        const names: string[] = []
        let inside = ''
        visit(raw({ type: 'root', children: [{ type: 'raw', value: html }] }), 'element', (node) => {
          names.push(node.tagName)
          const [child] = node.children
          if (node.tagName === 'script' && child?.type === 'text') inside = child.value
        })
        expect(names).toEqual(['script', 'p'])
        expect(JSON.parse(inside)['@graph'][0].name).toBe(text || 'x')
      }),
    )
  })
})
