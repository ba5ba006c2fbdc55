/**
 * row: 31
 * feature: Single line breaks
 * bar: shown or not, by a setting; two blanks or a backslash always break
 */
import { expect, it } from 'vitest'
import { renderNote } from '../render-vault.ts'

it.each<[source: string, softBreaks: boolean, html: string]>([
  ['one\ntwo', false, '<p>one\ntwo</p>'],
  ['one\ntwo', true, '<p>one<br>\ntwo</p>'],
  ['one  \ntwo', false, '<p>one<br>\ntwo</p>'],
  ['one\\\ntwo', false, '<p>one<br>\ntwo</p>'],
  ['one  \ntwo', true, '<p>one<br>\ntwo</p>'],
  ['- one\n  two', true, '<ul>\n<li>one<br>\ntwo</li>\n</ul>'],
])('row 31: %j with softBreaks %s', (source, softBreaks, html) => {
  expect(renderNote(source, { softBreaks })).toBe(html)
})
