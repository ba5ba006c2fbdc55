import fc from 'fast-check'
import { expect, test } from 'vitest'
import { standfirstOf } from '../../src/site/standfirst.ts'
import { sampleEntry } from './sample-entry.ts'

const note = (description: string | null, html: string) => ({
  entry: sampleEntry({ slug: 'a', description }),
  html,
})

const mark = '<sup><a href="#_fn-1" id="_fnref-1" data-footnote-ref="">1</a></sup>'

test.each([
  ['What it is for.', '<p>Something else.</p>', 'What it is for.'],
  ['First words, as written…', '<p>First <em>words</em>, as <code>written</code> in the note.</p>', null],
  [
    'First words.',
    '<h2 id="x">Head<a class="heading-anchor" href="#x">#</a></h2><p>First words. Then more.</p>',
    null,
  ],
  ['#feature/filters', '<p><a class="tag" href="/tags/feature/filters/">#feature/filters</a></p>', null],
  ['First words. Then x.', '<p>First words. Then <math alttext="x"><mi>x</mi></math>. And more.</p>', null],
  ['First words.', '<p>First words. Then <math alttext="x"><mi>x</mi></math>.</p>', null],
  ['Words after it.', '<p>A <math alttext="x"><mi>y</mi></math>.</p><p>Words after it.</p>', null],
  [
    'When a → b then … follows.',
    '<p>When <math alttext="a \\to b"><mrow><mi>a</mi><mo>→</mo><mi>b</mi></mrow></math> then <math alttext="\\bar b"><mover><mi>b</mi><mo>‾</mo></mover></math> follows.</p>',
    null,
  ],
  ['First words. Then more.', `<p>First words.${mark} Then more.</p>`, null],
  [
    'First words. Then more.',
    `<p>First words. (<a href="/b/">b</a>)${mark} Then more.</p>`,
    'First words. Then more.',
  ],
  ['Late words.', `<p>${'Many words. '.repeat(200)}Late words.</p>`, null],
  ['Too late.', `<p>${'Many words. '.repeat(800)}Too late.</p>`, 'Too late.'],
  [null, '<p>Text.</p>', null],
  ['…', '<p>Text.</p>', null],
])('%s', (description, html, expected) => {
  expect(standfirstOf(note(description, html))).toBe(expected)
})

test('what a written note cites is none of its words', () => {
  const html = `<p>First words. (<a href="/b/">b</a>)${mark} Then more.</p>`
  const written = {
    engine: null,
    date: '2026-11-23',
    quotes: 1,
    gone: 0,
    edited: false,
    recorded: true,
    sources: [],
  }
  expect(standfirstOf({ ...note('First words. Then more.', html), written })).toBe(null)
})

test('a description is shown as it is or not at all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (description, html) => {
      expect([null, description]).toContain(standfirstOf(note(description, html)))
    }),
  )
})
