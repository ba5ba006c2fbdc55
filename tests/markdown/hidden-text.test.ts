/** What comments hide is known, so that the leak guard can look for it. */
import { describe, expect, it } from 'vitest'
import { readTree } from '../../src/markdown/read-tree.ts'

const hiddenIn = (source: string) =>
  readTree(source, 0)
    .hidden.map((text) => text.trim())
    .join('|')

describe('the hidden text of a note', () => {
  it.each([
    ['an inline comment', 'a %%one%% b', 'one'],
    ['a block', '%%\none\n%%\n', 'one'],
    ['two paragraphs', 'a %%one\n\ntwo%% b', 'one\n\ntwo'],
    ['one without an end', 'a\n\n%% one\n\ntwo', 'one\n\ntwo'],
    ['an HTML comment in a line', 'a <!-- one --> b', 'one'],
    ['an HTML block', '<!--\none\n-->\n', 'one'],
    ['one that Markdown takes apart', '<p>\n<!-- one\n\ntwo `three` -->\n', 'one|two|three'],
    ['no comment at all', '`%%x%%` and `<!-- y -->`', ''],
  ])('%s', (_, source, expected) => {
    expect(hiddenIn(source)).toBe(expected)
  })
})
