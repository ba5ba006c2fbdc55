/** What pages say of themselves, and what of it is taken. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileFacts, readPageFacts } from '../../../src/garden/web/page-facts.ts'
import { plainWords } from '../../../src/garden/web/plain-words.ts'

function page(head: string, lang = ''): string {
  return `<!doctype html><html${lang}><head>${head}</head><body><title>No</title></body></html>`
}

describe('the facts of a page', () => {
  it('are those of Open Graph first', () => {
    const html = page(
      `<meta property="og:title" content="Seeing &amp; drawing">
       <meta property="og:description" content="How a plan is read.">
       <meta property="og:site_name" content="The Drawing Office">
       <meta property="og:type" content="article">
       <meta property="article:published_time" content="2021-03-04T23:59:00-08:00">
       <meta name="author" content="Ada Lock"><title>Seeing | Office</title>`,
      ' lang="en-GB"',
    )
    expect(readPageFacts(html)).toEqual({
      title: 'Seeing & drawing',
      description: 'How a plan is read.',
      site: 'The Drawing Office',
      author: 'Ada Lock',
      published: '2021-03-04',
      type: 'article',
      lang: 'en-GB',
    })
  })

  it('are those of papers', () => {
    const html = page(
      `<meta name="citation_title" content="On locks"><meta name="citation_author" content="Lock, A.">
       <meta name="citation_author" content="Weir, B."><meta name="citation_publication_date" content="2010/5/12">`,
    )
    expect(readPageFacts(html)).toMatchObject({
      title: 'On locks',
      author: 'Lock, A., Weir, B.',
      published: '2010-05-12',
    })
  })

  it('are those of plain HTML last', () => {
    const html = page('<title> A\n  page </title><meta name=description content="Of text.">')
    expect(readPageFacts(html)).toMatchObject({ title: 'A page', description: 'Of text.', site: null })
  })

  it('leave out what a page does not want shown, and what is no fact', () => {
    const html = page(
      `<title>T</title><meta name="robots" content="index, NOSNIPPET"><meta name="description" content="Mine.">
       <meta property="article:author" content="https://example.org/ada">
       <meta property="article:published_time" content="2021-02-30">`,
      ' lang="<b>"',
    )
    expect(readPageFacts(html)).toMatchObject({
      description: null,
      author: null,
      published: null,
      lang: null,
    })
  })

  it('are none where the head says none', () => {
    for (const html of ['', 'plain', '<body><meta property="og:title" content="x">', '<svg><title>x'])
      expect(readPageFacts(html).title).toBeNull()
  })

  it('of a file are its media type', () => {
    expect(fileFacts('application/pdf').type).toBe('application/pdf')
    expect(fileFacts('text/<b>').type).toBeNull()
  })

  it('are found whatever a server sends', () => {
    const piece = fc.constantFrom(
      '<meta property="og:title" content="',
      '">',
      '<title>',
      '<template>',
      '<svg>',
      '"',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary' }))), (pieces) => {
        readPageFacts(pieces.join(''))
      }),
    )
  })

  it('do not run out of room in a deep page', () => {
    expect(readPageFacts(`<title>T</title>${'<div>'.repeat(100_000)}`).title).toBe('T')
    expect(readPageFacts(`<title>T</title><template>${'<div>'.repeat(100_000)}`).title).toBe('T')
    expect(plainWords('<i>'.repeat(2000), 300)).toBeNull()
  })
})

describe('words of strangers', () => {
  it.each([
    ['a\u0000b\tc\r\nd', 'a b c d'],
    ['safe\u202Egnp.exe', 'safegnp.exe'],
    ['\u2066x\u2069\u200F\u061C', 'x'],
    ['co\u00ADop\u200Berate', 'cooperate'],
    ['می\u200Cخواهم', 'می\u200Cخواهم'],
    ['👩\u200D🔬 at work', '👩\u200D🔬 at work'],
    ['<b>Bold</b> &amp; <script>alert(1)</script>plain', 'Bold & plain'],
    ['<p>One</p><p>Two</p>', 'One Two'],
    ['1 < 2', '1 < 2'],
    ['z\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301', 'ź\u0301\u0301\u0301\u0301'],
    ['\uD800x', 'x'],
    ['\uE000\uFFFE', null],
    [' … ', null],
    ['', null],
    [null, null],
  ])('%j are %j', (text, words) => {
    expect(plainWords(text, 300)).toBe(words)
  })

  it('are cut between words where one ends near, and never inside a letter', () => {
    expect(plainWords('one two three four', 12)).toBe('one two…')
    expect(plainWords('👩‍🔬'.repeat(5), 12)).toBe('👩‍🔬👩‍🔬…')
    expect(plainWords('木'.repeat(20), 10)).toBe(`${'木'.repeat(9)}…`)
  })

  it('are one line without controls, of bounded length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 10, max: 80 }), (text, most) => {
        const words = plainWords(text, most)
        if (words === null) return
        expect(words.length).toBeLessThanOrEqual(most + 1)
        expect(words).not.toMatch(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C\n]/u)
        expect(words.isWellFormed()).toBe(true)
      }),
    )
  })
})
