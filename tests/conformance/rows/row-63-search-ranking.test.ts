/**
 * row: 63
 * feature: Other names and headings count more, and lead to their section
 * bar: a note that has what is looked for as another name ranks first (a test in the browser); every heading with its
 * place in the text is in the index, so that a hit leads to the section in which it stands
 */
import { expect, it } from 'vitest'
import { fragmentsOf, searchIndexOf } from '../../fakes/search-index-of.ts'

it('row 63: the index knows the other names of a note', async () => {
  const note = '---\ntitle: Quercus robur\naliases: [Pedunculate oak, 夏栎]\n---\nA tree.'
  const [found] = fragmentsOf(await searchIndexOf({ 'a.md': note })).values()
  expect(found?.meta).toMatchObject({ title: 'Quercus robur' })
  expect(found?.meta['aliases']?.replaceAll(' ', '')).toBe('Pedunculateoak·夏栎')
})

it('row 63: the index knows the sections, by the addresses that they have on the page', async () => {
  const note = '## Two parts\n\nOne.\n\n### Of [[b|them]]\n\nTwo.\n'
  const files = await searchIndexOf({ 'a.md': note, 'b.md': 'x' })
  const anchors = fragmentsOf(files).get('/notes/a/')?.anchors ?? []
  const sections = anchors.filter(({ element }) => /^h[2-6]$/.test(element))
  expect(sections.map(({ id, text }) => [id, text])).toEqual([
    ['two-parts', 'Two parts'],
    ['of-them', 'Of them'],
  ])
})
