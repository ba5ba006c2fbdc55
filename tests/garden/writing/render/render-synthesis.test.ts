import fc from 'fast-check'
import type { Paragraph, PhrasingContent } from 'mdast'
import { describe, expect, it } from 'vitest'
import { renderSynthesis, type WriteLink } from '../../../../src/garden/writing/render/render-synthesis.ts'
import type { Sentence } from '../../../../src/garden/writing/sentences/sentence.ts'
import type { SynthesisSection } from '../../../../src/garden/writing/synthesis.ts'
import { storedQuotes } from '../../../../src/garden/writing/verify/stored-quotes.ts'
import { parseMarkdown } from '../../../../src/markdown/parse.ts'
import { plainText } from '../../../../src/markdown/plain-text.ts'

const writeLink: WriteLink = ({ note, heading, start }, words) =>
  `[[${note}-${start}${heading ? `#${heading.text}` : ''}|${words ?? heading?.text ?? note}]]`

interface Made {
  text: string
  kind: 'fact' | 'gap'
  support: Sentence[]
}

let offset = 0
const sentence = (text: string, note: string, heading: string | null): Sentence => ({
  note: note as never,
  hash: '',
  heading: heading === null ? null : { text: heading, id: heading.toLowerCase() },
  block: 0,
  start: ++offset,
  end: offset + 1,
  text,
  closed: true,
})

const claim = (note: string, heading: string | null, ...texts: string[]): Made => ({
  text: texts.join(' '),
  kind: 'fact',
  support: texts.map((text) => sentence(text, note, heading)),
})

const section = (heading: string | null, claims: Made[], note?: string): SynthesisSection => ({
  heading,
  claims: claims as never,
  ...(note !== undefined && { note: note as never }),
})

/** What a paragraph says: each sentence with the target of its link and the numbers of its footnotes. */
function readParagraph({ children }: Paragraph) {
  const read: { text: string; link: string; shows: string; footnotes: string[] }[] = []
  let words: PhrasingContent[] = []
  for (const child of children) {
    if (child.type === 'footnoteReference') read.at(-1)?.footnotes.push(child.identifier)
    else if (child.type === 'wikilink') {
      const text = plainText({ type: 'paragraph', children: words }).replace(/^\) ?/, '').replace(/ \($/, '')
      const shows = plainText({ type: 'paragraph', children: [child] })
      read.push({ text: text.trim(), link: child.path, shows, footnotes: [] })
      words = []
    } else words.push(child)
  }
  return read
}

function readBack(sections: SynthesisSection[]) {
  const source = renderSynthesis(sections, writeLink)
  const tree = parseMarkdown(source)
  const paragraphs = tree.children.filter((child): child is Paragraph => child.type === 'paragraph')
  const quotes = storedQuotes(tree, { start: 0, end: source.length }).map(({ text }) => text)
  return { source, quotes, paragraphs: paragraphs.map(readParagraph) }
}

const said = ({ text }: { text: string }) => text

describe('a synthesis as Markdown', () => {
  it('is one paragraph for a note of few sentences, of which the last of each place names it', () => {
    const claims = [claim('moss', null, 'Moss drinks.'), claim('moss', 'Walls', 'It likes walls.')]
    const { paragraphs } = readBack([
      section('Moss', [...claims, claim('moss', 'Walls', 'It is slow.')], 'moss'),
    ])
    expect(paragraphs.map((own) => own.map(({ shows }) => shows))).toEqual([['§', '§', 'Walls']])
  })

  it('parts a note of many at its headings, and a heading of many evenly', () => {
    const claims = [1, 2, 3, 4].map((at) => claim('moss', 'Walls', `Wall ${at} is wet.`))
    const { paragraphs, source } = readBack([section(null, [...claims, claim('moss', 'Rain', 'It rains.')])])
    expect(paragraphs.map((own) => own.map(said))).toEqual([
      ['Wall 1 is wet.', 'Wall 2 is wet.'],
      ['Wall 3 is wet.', 'Wall 4 is wet.'],
      ['It rains.'],
    ])
    expect(paragraphs.map((own) => own.at(-1)?.shows)).toEqual(['Walls', 'Walls', 'Rain'])
    expect(source).not.toContain('##')
  })

  it('never puts two notes into one paragraph, nor a gap beside a claim', () => {
    const gap = { text: 'The notes do not say why.', kind: 'gap' as const, support: [] }
    const claims = [claim('moss', null, 'Moss drinks.'), claim('fern', null, 'Ferns wilt.'), gap]
    const { source } = readBack([section('Where these notes disagree', claims)])
    const [heading, ...blocks] = source.split('\n\n')
    expect(heading).toBe('## Where these notes disagree')
    expect(blocks.slice(0, 3)).toEqual([
      expect.stringMatching(/^Moss drinks\. \(\[\[moss-\d+\|moss\]\]\)\[\^1\]$/),
      expect.stringMatching(/^Ferns wilt\. \(\[\[fern-\d+\|fern\]\]\)\[\^2\]$/),
      '*The notes do not say why.*',
    ])
  })

  it('counts both sentences of a claim that brings the one before along', () => {
    const two = (at: number) => claim('moss', 'Walls', `One ${at}.`, `Two ${at}.`)
    const { paragraphs } = readBack([section(null, [two(1), two(2), two(3)])])
    expect(paragraphs.map((own) => own.length)).toEqual([1, 1, 1])
  })

  it('reads back as the same claims, in short paragraphs of one note', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 })
    const signs = fc.constantFrom(
      '- ',
      '1. ',
      '# ',
      '[^1]',
      ': ',
      '[[',
      ']]',
      '(',
      ')',
      '”',
      ' ^x',
      '> ',
      '|',
    )
    const text = fc
      .array(fc.oneof(word, signs), { maxLength: 5 })
      .map((pieces) => `A${pieces.join('').replace(/[\s\p{C}]+/gu, ' ')}z.`)
    const made = fc
      .record({
        note: fc.constantFrom('moss', 'fern'),
        heading: fc.constantFrom(null, 'Walls', 'Rain'),
        texts: fc.array(text, { minLength: 1, maxLength: 3 }),
      })
      .map(({ note, heading, texts }) => claim(note, heading, ...texts))
    const sections = fc.array(
      fc.record({ heading: fc.constantFrom(null, 'Moss'), claims: fc.array(made, { maxLength: 9 }) }),
      { maxLength: 3 },
    )
    fc.assert(
      fc.property(sections, (drawn) => {
        const { paragraphs, quotes } = readBack(
          drawn.map(({ heading, claims }) => section(heading, claims, 'moss')),
        )
        const claims = drawn.flatMap((one) => one.claims)
        const numbers = claims.flatMap(({ support }) => support).map((_, at) => String(at + 1))
        expect(
          paragraphs.flat().map((own) => ({ ...own, shows: '', footnotes: own.footnotes.length })),
        ).toEqual(
          claims.map(({ text, support: [first, ...more] }) => ({
            text,
            link: `${first?.note}-${first?.start}`,
            shows: '',
            footnotes: 1 + more.length,
          })),
        )
        expect(paragraphs.flat().flatMap(({ footnotes }) => footnotes)).toEqual(numbers)
        expect(quotes).toEqual(claims.flatMap(({ support }) => support.map(said)))
        for (const own of paragraphs) {
          expect(new Set(own.map(({ link }) => link.split('-')[0])).size).toBe(1)
          const count = own.reduce((sum, { footnotes }) => sum + footnotes.length, 0)
          expect(count).toBeLessThanOrEqual(3)
        }
      }),
    )
  })
})
