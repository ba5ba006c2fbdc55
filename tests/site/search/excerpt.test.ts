import { expect, it } from 'vitest'
import { excerptPieces } from '../../../src/site/search/excerpt.ts'

it.each([
  ['the <mark>moss</mark> grows', ['the ', '*moss', ' grows']],
  ['<mark>a</mark> <mark>b</mark>', ['*a', ' ', '*b']],
  ['在 <mark>知识</mark> <mark>花园</mark> 的 维护', ['在', '*知识', '*花园', '的维护']],
  ['x &lt;img src=x&gt; <mark>&lt;b&gt;</mark>', ['x <img src=x> ', '*<b>']],
])('%s', (excerpt, expected) => {
  expect(excerptPieces(excerpt).map(({ text, marked }) => (marked ? `*${text}` : text))).toEqual(expected)
})
