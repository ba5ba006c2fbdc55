import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readNote } from '../../../../src/garden/note.ts'
import { toVaultPath } from '../../../../src/garden/paths.ts'
import { readSentences } from '../../../../src/garden/writing/sentences/read-sentences.ts'

function read(source: string, shownAs?: (start: number) => string | null | undefined) {
  const path = toVaultPath('a.md')
  const { tree, note } = readNote({ path, text: source, hash: 'h', dates: null })
  const { headings } = note
  return readSentences({
    note: path,
    hash: 'h',
    lang: 'en',
    tree,
    source,
    headings,
    ...(shownAs && { shownAs }),
  })
}

const texts = (source: string) => read(source).map(({ text }) => text)

describe('a sentence', () => {
  it('is what readers see, at its place in the source', () => {
    const source = '---\ntitle: A\n---\n\n# A\n\nSee *this* [[b|note]]. And `code` too.\n'
    const [first, second] = read(source)
    expect(first).toMatchObject({ text: 'See this note.', closed: true, heading: { text: 'A', id: 'a' } })
    expect(source.slice(first?.start, first?.end)).toBe('See *this* [[b|note]].')
    expect(source.slice(second?.start, second?.end)).toBe('And `code` too.')
  })

  it('stands under its heading, and in its block', () => {
    const found = read('Before.\n\n## One\n\nAa. Bb.\n\n- Cc.\n')
    expect(found.map(({ text, heading, block }) => [text, heading?.id ?? null, block])).toEqual([
      ['Before.', null, 0],
      ['Aa.', 'one', 1],
      ['Bb.', 'one', 1],
      ['Cc.', 'one', 2],
    ])
  })

  it('goes over lines of a quote mark or an indent', () => {
    expect(texts('- one\n  two.\n')).toEqual(['one two.'])
  })
})

test.each([
  ['a formula', 'Fine. Here $x^2$ stands. Fine too.', ['Fine.', 'Fine too.']],
  ['a picture', 'See ![cat](cat.png). Yes.', ['Yes.']],
  ['an embed', 'See ![[b]]. Yes.', ['Yes.']],
  ['a tag of HTML', 'A <b>c</b> dog. Yes.', ['Yes.']],
  ['a quotation', '> Of others.\n\nOwn.', ['Own.']],
  ['code', '```\nno.\n```\n\nOwn.', ['Own.']],
  ['a query of the editor', 'Named `= this.file.name` so. Yes.', ['Yes.']],
  ['a heading', '# No.\n\nYes.', ['Yes.']],
  ['what turns the direction of a line', 'Say \u202Eno. Yes.', ['Yes.']],
])('%s is not quoted', (_, source, expected) => {
  expect(texts(source)).toEqual(expected)
})

it('leaves out comments and marks of footnotes, and keeps the sentence', () => {
  expect(texts('One %%secret%% two.[^1] Three.\n\n[^1]: Four.\n')).toEqual(['One two.', 'Three.', 'Four.'])
})

it('does not quote the name of a note that readers may not see', () => {
  const source = 'See [[Secret plan]] now. See [[Secret plan|this]] now.'
  const starts = new Set([source.indexOf('[['), source.lastIndexOf('[[')])
  const shown = read(source, (start) => (starts.has(start) ? null : undefined))
  expect(shown.map(({ text }) => text)).toEqual(['See this now.'])
})

it('quotes a link without words of its author as readers see it', () => {
  const source = 'See [[secret-plan]] or [](plan.md). See [[secret-plan|this]].'
  const shown = read(source, () => 'A plan')
  expect(shown.map(({ text }) => text)).toEqual(['See A plan or A plan.', 'See this.'])
  expect(source.slice(shown[0]?.start, shown[0]?.end)).toBe('See [[secret-plan]] or [](plan.md).')
})

it('gives sentences in order, each with a place that holds its words', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'One two. ',
      'Dr. X said: ',
      '*em* ',
      '[[n|shown]] ',
      '`c` ',
      '\n',
      '\n\n',
      '- ',
      '> ',
      '$y$ ',
      '%%c%% ',
      'é! ',
    ),
    fc.string({ maxLength: 5 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const source = pieces.join('')
      let at = 0
      for (const { start, end, text } of read(source)) {
        expect(start).toBeGreaterThanOrEqual(at)
        const bare = /^[\w .!]*$/.test(source.slice(start, end))
        if (bare) expect(source.slice(start, end).replace(/\s+/g, ' ')).toBe(text)
        at = end
      }
    }),
  )
})
