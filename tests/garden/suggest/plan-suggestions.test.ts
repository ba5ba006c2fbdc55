/** Several suggestions at once: which are made, and in which files. */
import { expect, it } from 'vitest'
import { makeLinks, mention, related, vaultOf } from './suggest-in.ts'

const text = 'Peat moss and ferns, and moss.'
const files = { 'n.md': text, 'Peat moss.md': '', 'moss.md': '', 'fern.md': '' }

it('makes the better of two that want the same words, and says which', () => {
  const [small, large] = [
    mention('n.md', text, 'moss', 'moss.md'),
    mention('n.md', text, 'Peat moss', 'Peat moss.md'),
  ]
  const better = makeLinks(vaultOf(files), [{ ...small, score: 0.5 }, large])
  expect(better.text('n.md')).toBe('[[Peat moss]] and ferns, and moss.')
  expect(better.planned.refused).toMatchObject([
    { suggestion: { id: small.id }, refusal: { code: 'overlap', reason: expect.stringContaining(large.id) } },
  ])
  const other = makeLinks(vaultOf(files), [small, { ...large, score: 0.5 }])
  expect([other.text('n.md'), other.codes]).toEqual(['Peat [[moss]] and ferns, and moss.', ['overlap']])
})

it('makes one link to a note, however many are suggested', () => {
  const suggestions = [mention('n.md', text, 'moss', 'moss.md'), mention('n.md', text, 'moss', 'moss.md', 12)]
  const { text: after, codes } = makeLinks(vaultOf(files), suggestions)
  expect([after('n.md').match(/\[\[/g)?.length, codes]).toEqual([1, ['linked']])
})

it('writes text and properties of a note, and several notes, together', () => {
  const vault = vaultOf({ ...files, 'o.md': 'ferns', 'board.canvas': '{}' })
  const suggestions = [
    mention('n.md', text, 'moss', 'moss.md', 12),
    related('n.md', 'fern.md', 0.95),
    mention('n.md', text, 'Peat moss', 'Peat moss.md'),
    mention('o.md', 'ferns', 'ferns', 'fern.md'),
    related('board.canvas', 'fern.md'),
    related('gone.md', 'fern.md'),
  ]
  const { text: after, planned, codes } = makeLinks(vault, suggestions)
  expect(after('n.md')).toBe('---\nrelatedNotes: ["[[fern]]"]\n---\n[[Peat moss]] and ferns, and [[moss]].')
  expect(after('o.md')).toBe('[[fern|ferns]]')
  expect(codes).toEqual(['source', 'source'])
  expect(planned.accepted.map(({ suggestion: { source }, written }) => [source, written])).toEqual([
    ['n.md', '[[fern]]'],
    expect.anything(),
    expect.anything(),
    ['o.md', '[[fern|ferns]]'],
  ])
  const shuffled = makeLinks(vault, [...suggestions].reverse())
  expect(shuffled.planned).toEqual(planned)
})

it('plans nothing for nothing', () => {
  expect(makeLinks(vaultOf(files), []).planned).toEqual({ edits: new Map(), accepted: [], refused: [] })
})

it('links withheld notes to public ones, and not the other way', () => {
  const vault = vaultOf({
    ...files,
    'p.md': '---\ndraft: true\n---\nmoss',
    'q.md': '---\ndraft: true\n---\n',
  })
  const { codes } = makeLinks(vault, [
    related('p.md', 'moss.md'),
    related('p.md', 'q.md'),
    related('moss.md', 'q.md'),
  ])
  expect(codes).toEqual(['target'])
})
