/** A related note is named in the properties, in the form that they have. */
import { describe, expect, it, test } from 'vitest'
import { makeLinks, related, vaultOf } from './suggest-in.ts'

const others = { 'Moss.md': '', 'd/Fern: wild.md': '', 'x.md': '' }

function linked(source: string, ...targets: string[]): string | string[] {
  const vault = vaultOf({ 'n.md': source, ...others })
  const { text, codes } = makeLinks(
    vault,
    targets.map((target, at) => related('n.md', target, 1 - at / 10)),
  )
  return codes.length > 0 ? codes : text('n.md')
}

describe('relatedNotes', () => {
  it.each([
    ['of a note without properties', '# Hi\n', '---\nrelatedNotes: ["[[Moss]]"]\n---\n# Hi\n'],
    ['of an empty note', '', '---\nrelatedNotes: ["[[Moss]]"]\n---\n'],
    ['of a note that begins with a rule', '***\n\nx', '---\nrelatedNotes: ["[[Moss]]"]\n---\n***\n\nx'],
    [
      'with a mark and lines of Windows',
      '\uFEFFa\r\nb',
      '\uFEFF---\r\nrelatedNotes: ["[[Moss]]"]\r\n---\r\na\r\nb',
    ],
    [
      'besides other properties',
      '---\ntitle: N # t\n---\n',
      '---\ntitle: N # t\nrelatedNotes: ["[[Moss]]"]\n---\n',
    ],
    [
      'laid out as another list',
      "---\ntags:\n  - 'a'\n---\n",
      "---\ntags:\n  - 'a'\nrelatedNotes:\n  - '[[Moss]]'\n---\n",
    ],
    [
      'in a block list with comments',
      '---\nrelatedNotes: # mine\n- "[[x]]" # y\n# end\ntitle: N\n---\n',
      '---\nrelatedNotes: # mine\n- "[[x]]" # y\n- "[[Moss]]"\n# end\ntitle: N\n---\n',
    ],
    [
      'in a list in brackets',
      "---\nrelatedNotes: [ '[[x]]' ]\n---\n",
      "---\nrelatedNotes: [ '[[x]]', '[[Moss]]' ]\n---\n",
    ],
    ['in a list of plain names', '---\nrelatedNotes: [x]\n---\n', '---\nrelatedNotes: [x, Moss]\n---\n'],
    ['under another name', '---\nrelated-notes:\n- x\n---\n', '---\nrelated-notes:\n- x\n- Moss\n---\n'],
    ['under a synonym', '---\nrelated: [x]\n---\n', '---\nrelated: [x, Moss]\n---\n'],
    [
      'without a value',
      '---\nrelatedNotes:\ntitle: N\n---\n',
      '---\nrelatedNotes: ["[[Moss]]"]\ntitle: N\n---\n',
    ],
    ['with an empty list', '---\nrelatedNotes: []\n---\n', '---\nrelatedNotes: ["[[Moss]]"]\n---\n'],
    [
      'with a link without its quotes',
      '---\nrelatedNotes: [[x]]\n---\n',
      '---\nrelatedNotes: ["[[x]]", "[[Moss]]"]\n---\n',
    ],
    ['with one text', '---\nrelatedNotes: "[[x]]"\n---\n', '---\nrelatedNotes: ["[[x]]", "[[Moss]]"]\n---\n'],
    [
      'with a text of several links',
      '---\nrelatedNotes: "[[x]], [[n]]"\n---\n',
      '---\nrelatedNotes: "[[x]], [[n]], [[Moss]]"\n---\n',
    ],
  ])('%s', (_, source, expected) => {
    expect(linked(source, 'Moss.md')).toBe(expected)
    expect(linked(expected, 'Moss.md')).toEqual(['linked'])
  })

  it('takes several at once, the best first', () => {
    expect(linked('---\nrelatedNotes:\n  - x\n---\n', 'd/Fern: wild.md', 'Moss.md')).toBe(
      '---\nrelatedNotes:\n  - x\n  - "[[Fern: wild]]"\n  - Moss\n---\n',
    )
  })
})

test.each([
  ['properties that cannot be read', '---\na: [\n---\n', 'properties'],
  ['a mapping', '---\nrelatedNotes:\n  a: b\n---\n', 'properties'],
  ['a block that has no end', '---\n\nx', 'properties'],
  ['the value of another', '---\na: &a [x]\nrelatedNotes: *a\n---\n', null],
  ['a value that another repeats', '---\nrelatedNotes: &a [x]\nb: *a\n---\n', null],
])('%s: nothing is broken', (_, source, code) => {
  const made = linked(source, 'Moss.md')
  if (code) expect(made).toEqual([code])
  else
    expect([made].flat()).toEqual([expect.stringMatching(/^(?:properties|unclean|---\n[\s\S]*Moss[\s\S]*)$/)])
})
