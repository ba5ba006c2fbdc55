/** The quick reader of HTML says what a plain one does. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ArtefactText } from '../../../../src/garden/guard/artefact/artefact-text.ts'
import { readHtml } from '../../../../src/garden/guard/artefact/read-html.ts'
import { hardBreak } from '../../../../src/garden/guard/fold-letters.ts'
import { type PlainPieces, readPlainly } from './plain-html-reader.ts'

/** What is read together, in no order, and no empty pieces. */
function piecesOf({ words, program }: PlainPieces | ArtefactText) {
  const sorted = (pieces: readonly string[]) =>
    pieces
      .flatMap((piece) => piece.split(hardBreak))
      .filter((piece) => piece !== '')
      .sort()
  return { words: sorted(words), program: sorted(program) }
}

it.each([
  ['words over inline tags', '<p>The <b>Quince</b>\n <i>settle</i>ment</p>', ['The Quince\n settlement']],
  ['what blocks part', '<p>one<p>two<div>three</div>', ['one', 'three', 'two']],
  ['entities and percent signs', '<p>a&amp;b %51uince &#x51;&quot;</p>', ['a&b Quince Q"']],
  ['a value without its tag', 'x < y and "z > 1', ['x < y and "z > 1']],
  ['values with a sign of the end', `<a title="x > y" data-t='"'>z</a>`, ['"', '\u0001z\u0001', 'x > y']],
  ['values without quotes', '<a href=/deals/%51uince>z</a>', ['/deals/Quince', '\u0001z\u0001']],
  ['comments to the end', 'x<!-- y > z', [' y > z', 'x']],
])('reads %s', (_, html, words) => {
  expect(piecesOf(readHtml(html)).words).toEqual(words.toSorted())
})

const bits = fc.constantFrom(
  ...[
    '<',
    '>',
    '</',
    '/>',
    '<!--',
    '-->',
    '<!doctype html>',
    '"',
    "'",
    '=',
    ' ',
    '\n',
    '&',
    ';',
    '%',
    '&amp;',
  ],
  ...['&#x51;', '%51', '%c3%a9', '%zz', 'a', 'b', 'É', '漢', '\ud83d\ude00', '\ud800', '.', '0'],
  ...['<p>', '</p>', '<b class="x">', '</b>', '<a href="/x" title=\'y\'>', '</a>', '<br/>', '<svg d="M1">'],
  ...[
    '<script>',
    '</script>',
    '<script type="application/json">{"a":["b"]}</script>',
    '<STYLE>',
    '</style >',
  ],
  ...['<i data-t="&lt;p&gt;"', ' alt= "z"', ' hidden', ' class=k', '<img alt="', '"/>'],
)

it('says of any text what a plain reader says', () => {
  const html = fc
    .array(fc.oneof(bits, fc.string({ maxLength: 4 })), { maxLength: 40 })
    .map((all) => all.join(''))
  fc.assert(
    fc.property(html, (text) => {
      expect(piecesOf(readHtml(text))).toEqual(piecesOf(readPlainly(text)))
    }),
    { numRuns: 3000 },
  )
})

it('reads one text after another, long and short', () => {
  const long = `<p title="t">${'word &amp; '.repeat(20_000)}</p>`
  for (const text of [long, '<p>x</p>', long, `${long}${long}`, ''])
    expect(piecesOf(readHtml(text))).toEqual(piecesOf(readPlainly(text)))
})
