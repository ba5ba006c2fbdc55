import { expect, test } from 'vitest'
import { findBacklinks } from '../../src/garden/note-backlinks.ts'
import { toVaultPath } from '../../src/garden/paths.ts'
import { gardenOf } from '../fakes/garden-of.ts'

/** The backlinks of `to.md`. */
function backlinksOf(texts: Record<string, string>) {
  const garden = gardenOf({ 'to.md': '---\ntitle: Goal\n---\n', ...texts })
  const note = garden.notes.get(toVaultPath('to.md'))
  if (!note) throw new Error('There is no to.md.')
  return findBacklinks(garden, note, { base: '/', trailingSlash: 'always', linkText: 'title', lang: 'en' })
}

test('a mention has the words around it and the section that it stands in', () => {
  const [backlink] = backlinksOf({ 'b.md': 'First.\n\n## Part\n\nBefore [[to]] after.\n' })
  expect(backlink).toEqual({
    slug: 'b',
    title: 'b',
    maturity: null,
    property: null,
    mentions: [{ before: 'Before ', text: 'Goal', after: ' after.', section: { id: 'part', text: 'Part' } }],
  })
})

test('a section whose heading has no words has no name', () => {
  const [backlink] = backlinksOf({ 'b.md': '##\n\n- [[to]]\n' })
  expect(backlink?.mentions[0]?.section).toBeNull()
})

test('mentions stand in the order of their note', () => {
  const [backlink] = backlinksOf({ 'b.md': '[[to|one]] and [[to|two]].\n\n- [[to|three]]\n' })
  expect(backlink?.mentions.map(({ text }) => text)).toEqual(['one', 'two', 'three'])
})

test('notes stand by title, whatever its letter case', () => {
  const notes = { '1.md': '---\ntitle: beta\n---\n[[to]]', '2.md': '---\ntitle: Alpha\n---\n[[to]]' }
  expect(backlinksOf(notes).map(({ title }) => title)).toEqual(['Alpha', 'beta'])
})

test('a property that links here is named', () => {
  expect(backlinksOf({ 'b.md': '---\nrelatedNotes: [to]\n---\n' })).toMatchObject([
    { slug: 'b', mentions: [], property: 'relatedNotes' },
  ])
})

test('no name of a note that is not published stands beside a mention', () => {
  const notes = { 'b.md': '[[to]] not [[hidden]].', 'hidden.md': '---\ndraft: true\n---\n' }
  expect(backlinksOf(notes)[0]?.mentions[0]?.after).toBe(' not unpublished note.')
})

test('a note that is not published, and the note itself, are no backlinks', () => {
  expect(backlinksOf({ 'b.md': '---\ndraft: true\n---\n[[to]]', 'to.md': '[[to]]' })).toEqual([])
})
