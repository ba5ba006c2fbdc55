import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { subpathResolver } from '../../../src/garden/links/resolve-subpath.ts'
import type { NoteHeading } from '../../../src/markdown/assign-anchors.ts'

function heading(depth: number, raw: string, id: string, text = raw): NoteHeading {
  return { depth, raw, text, id, offset: 0, outline: true }
}

const note = {
  headings: [
    heading(1, 'Top', 'top'),
    heading(2, 'Setup', 'setup'),
    heading(3, 'Notes', 'notes'),
    heading(2, 'Use', 'use'),
    heading(3, 'Notes', 'notes-1'),
    heading(2, 'What is `this`? (456)', 'what-is-this-456', 'What is this? (456)'),
    heading(2, 'See [[moss|the moss]]: more', 'see-the-moss-more', 'See the moss: more'),
    heading(2, 'snake_case', 'snake_case'),
    heading(2, 'snakecase', 'snakecase'),
    heading(2, '…', 'section'),
  ],
  blocks: new Map([
    ['a1-b', '^a1-b'],
    ['head', 'setup'],
  ]),
}

const cases: [rule: string, subpath: string, anchor: string | null][] = [
  ['S1 the text of a heading', 'Setup', 'setup'],
  ['S1 letter case and spaces do not matter', '  sEtUp ', 'setup'],
  ['S1 the first of equal headings', 'Notes', 'notes'],
  ['S1 the heading below another', 'Use#Notes', 'notes-1'],
  ['S1 an ancestor further up', 'Top#Notes', 'notes'],
  ['S1 three levels', 'Top#Use#Notes', 'notes-1'],
  ['S1 a heading that stands elsewhere', 'Notes#Use', null],
  ['S1 punctuation does not matter', 'What is this 456', 'what-is-this-456'],
  ['S1 the heading as written', 'What is `this`? (456)', 'what-is-this-456'],
  ['S1 a link in a heading, as Obsidian writes it', 'See moss the moss more', 'see-the-moss-more'],
  ['S1 a link in a heading, as it reads', 'See the moss more', 'see-the-moss-more'],
  ['S1 an underscore counts where it tells headings apart', 'snakecase', 'snakecase'],
  ['the id itself, as other tools link', 'what-is-this-456', 'what-is-this-456'],
  ['no heading of that text', 'Nothing', null],
  ['punctuation alone names nothing', '#', null],
  ['a heading of one sign', '…', 'section'],
  ['S2 a block', '^a1-b', '^a1-b'],
  ['S2 letter case does not matter', '^A1-B', '^a1-b'],
  ['S2 a block that is a heading', '^head', 'setup'],
  ['S2 no such block', '^nothing', null],
]

describe('subpathResolver', () => {
  it.each(cases)('%s: %s', (_rule, subpath, anchor) => {
    expect(subpathResolver(note)(subpath)).toBe(anchor)
  })

  it('finds every heading of words by its own text', () => {
    const words = fc.string({
      unit: fc.constantFrom('a', 'B', 'é', '中', '7', ' ', '-', '*', ':', '_'),
      minLength: 1,
    })
    fc.assert(
      fc.property(fc.array(words, { minLength: 1 }), (texts) => {
        const headings = texts.map((text, at) => heading(2, text, `id-${at}`))
        for (const text of texts.filter((one) => /[\p{L}\p{N}]/u.test(one))) {
          expect(subpathResolver({ headings, blocks: new Map() })(text)).not.toBeNull()
        }
      }),
    )
  })
})
