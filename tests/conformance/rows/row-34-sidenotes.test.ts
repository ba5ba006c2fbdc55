/**
 * row: 34
 * feature: Notes in the margin
 * bar: from 1200 pixels on footnotes stand in the margin beside their references, by styles alone; below, and where they do not fit, at the end; each is in the page once
 */
import { describe, expect, it } from 'vitest'
import { renderNote, renderVault } from '../render-vault.ts'

const text = 'Moss grows slowly on the north side of the wall. '.repeat(40)

/** What the references and the notes of a page say of their place. */
function places(html: string) {
  const all = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, place]) => place)
  return {
    references: all(/<a [^>]*data-footnote-ref[^>]*?data-side="(\d+)"/g),
    notes: all(/<li [^>]*data-side="(\d+)"/g),
  }
}

describe('row 34: a footnote', () => {
  it('has a place beside its first reference, and its text once', () => {
    const html = renderNote(`${text}[^a] ${text}^[In *place*.] Again[^a].\n\n[^a]: Said once.`)
    expect(places(html)).toEqual({ references: ['1', '2'], notes: ['1', '2'] })
    expect(html.match(/data-side/g)).toHaveLength(4)
    for (const words of ['Said once.', 'In <em>place</em>.']) expect(html.split(words)).toHaveLength(2)
    expect(html).not.toMatch(/<script|style=/)
  })

  it.each([
    ['a list', `- ${text}^[x]`],
    ['a table', `| a |\n|---|\n| ${text}^[x] |`],
    ['a callout', `> [!note]\n> ${text}^[x]`],
    ['a quotation', `> ${text}^[x]`],
    ['a heading', `## ${text}^[x]`],
  ])('in %s has one too', (_where, source) => {
    expect(places(renderNote(source)).notes).toEqual(['1'])
  })

  it('of a note that is shown in another stands in the list of the page, numbered through', () => {
    const files = {
      'a.md': `${text}^[one]\n\n![[b]]\n\n${text}^[three]\n`,
      'b.md': `${text}[^x]\n\n[^x]: two[^y]\n[^y]: four\n`,
    }
    const html = renderVault(files).html('a.md')
    expect(html.match(/<section data-footnotes/g)).toHaveLength(1)
    const [, list = ''] = html.split('<section data-footnotes')
    expect(list.match(/one|two|three|four/g)).toEqual(['one', 'two', 'three', 'four'])
    expect([...html.matchAll(/data-footnote-ref[^>]*>(\d+)</g)].map(([, number]) => number)).toEqual([
      '1',
      '2',
      '3',
      '4',
    ])
    expect([...list.matchAll(/Back to reference (\d)/g)].map(([, number]) => number)).toEqual([
      '1',
      '2',
      '3',
      '4',
    ])
    // The fourth is called in the second alone, and the third stands between them.
    expect(places(html).notes).toEqual(['1', '2', '3'])
  })

  it.each([
    ['what can be folded away', `> [!note]- Title\n> ${text}^[x]`],
    ['a text that is much shorter than it', `Short.^[${text}]`],
  ])('stays at the end of the note beside %s', (_what, source) => {
    const html = renderNote(source)
    expect(places(html)).toEqual({ references: [], notes: [] })
    expect(html).toContain('class="footnotes"')
  })

  it('stays there when the notes before it leave no room', () => {
    const crowd = Array.from({ length: 30 }, (_, at) => `word^[Note ${at}. ${text.slice(0, 400)}]`).join(' ')
    const { notes } = places(renderNote(`${crowd}\n\n${text.repeat(20)}^[last]`))
    expect(notes.length).toBeGreaterThan(1)
    expect(notes.length).toBeLessThan(20)
    expect(renderNote(`${crowd}\n\n${text.repeat(20)}^[last]`)).toMatch(/<li [^>]*data-side="\d+">\s*<p>last/)
  })
})

it('row 34: parts that fold open without a script', () => {
  expect(renderNote('> [!note]- Title\n> Text')).toMatch(/<details [^>]*><summary/)
  expect(renderNote('> [!note]+ Title\n> Text')).toMatch(/<details [^>]*open><summary/)
})
