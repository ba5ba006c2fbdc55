import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { hashText } from '../../../src/garden/hash-text.ts'
import { compareRevisions } from '../../../src/garden/history/revision-change.ts'
import { readRevision } from '../../../src/garden/history/revision-facts.ts'

const facts = (text: string) => readRevision({ path: 'a.md', text })

/** What changed, each part as `count kind what under`. */
function changeOf(before: string | null, after: string, headings: string[] = []) {
  const change = compareRevisions(before === null ? null : facts(before), facts(after))
  const names = new Map(headings.map((name) => [hashText(name), name]))
  return {
    ...change,
    parts: change.parts.map(
      ({ what, kind, count, heading }) =>
        `${count} ${kind} ${what} ${heading === null ? 'at the top' : `under ${names.get(heading) ?? '?'}`}`,
    ),
  }
}

describe('what changed between two texts', () => {
  it('is told by section, with words that came and went', () => {
    const before = 'Start.\n\n## Why\n\nOld words stay here.\n'
    const after = 'Start.\n\n## Why\n\nOld words stay here.\n\nOne more.\n\nAnd two.\n\n- a point\n'
    expect(changeOf(before, after, ['Why'])).toMatchObject({
      words: { added: 6, removed: 0 },
      parts: ['2 paragraph added under Why', '1 point added under Why'],
    })
  })

  it('tells work on a paragraph from another paragraph', () => {
    const before = 'The quick fox jumps over the dog.\n\nThis will go.\n'
    const after = 'The quick fox leaps over the dog.\n\nSomething else altogether.\n'
    expect(changeOf(before, after).parts).toEqual([
      '1 paragraph added at the top',
      '1 paragraph reworked at the top',
      '1 paragraph removed at the top',
    ])
  })

  it('is nothing where blocks only moved', () => {
    expect(changeOf('One.\n\nTwo.\n', 'Two.\n\nOne.\n')).toMatchObject({
      words: { added: 0, removed: 0 },
      parts: [],
    })
  })

  it.each([
    ['%% comments %%', 'Text.\n', 'Text.\n\n%% a hidden thought of many words %%\n'],
    ['HTML comments', 'Text.\n', 'Text.\n\n<!-- a hidden thought -->\n'],
    ['properties', '---\nclient: Acme\n---\nText.\n', '---\nclient: Borg\n---\nText.\n'],
    ['the names in links', 'See [[old name]] here.\n', 'See [[new name]] here.\n'],
  ])('does not count %s', (_name, before, after) => {
    expect(changeOf(before, after)).toMatchObject({ words: { added: 0, removed: 0 }, parts: [] })
  })

  it('holds hashes of headings and links that came, and says when the title changed', () => {
    const change = changeOf('# Old\n\nText.\n', '# New\n\nText.\n\n## Part\n\n[[There]]\n')
    expect(change.retitled).toBe(true)
    expect(change.headings).toContain(hashText('Part'))
    expect(change.links).toEqual([hashText('there')])
  })
})

test('no word of either text stands in what is kept of them', () => {
  const word = fc.stringMatching(/^[g-z]{9,12}$/)
  const line = fc.tuple(
    fc.constantFrom('', '## ', '- ', '[[', '> '),
    fc.array(word, { minLength: 1, maxLength: 4 }),
  )
  const note = fc
    .array(line, { minLength: 1, maxLength: 8 })
    .map((lines) => lines.map(([mark, words]) => `${mark}${words.join(' ')}${mark === '[[' ? ']]' : ''}`))
  fc.assert(
    fc.property(note, note, (before, after) => {
      const kept = JSON.stringify(compareRevisions(facts(before.join('\n\n')), facts(after.join('\n\n'))))
      const words = [...before, ...after].join(' ').match(/[g-z]{9,}/g) ?? []
      const own = /^(?:paragraph|heading|headings|reworked|retitled)$/
      for (const one of words) if (!own.test(one)) expect(kept).not.toContain(one)
    }),
  )
})

test('a text is told whole against nothing, and as nothing against itself', () => {
  const text = fc.stringMatching(/^[a-z .\n#-]{0,200}$/)
  fc.assert(
    fc.property(text, (source) => {
      const same = compareRevisions(facts(source), facts(source))
      expect([same.parts, same.headings, same.links, same.words]).toEqual([
        [],
        [],
        [],
        { added: 0, removed: 0 },
      ])
      expect(compareRevisions(null, facts(source)).words.removed).toBe(0)
    }),
  )
})
