import { expect, it } from 'vitest'
import { findDropped } from '../../../../src/garden/suggest/offers/find-dropped.ts'
import { grow, mention, related, vaultOf } from '../suggest-in.ts'

const garden = grow(vaultOf({ 'a.md': '', 'b.md': '', 'd/Moss.md': '---\naliases: [Mosses]\n---\n' }))
const offer = mention('a.md', 'moss', 'moss', 'd/Moss.md')

it.each<[string, string | null, boolean]>([
  ['words that are no link', 'On moss.', true],
  ['the link', 'On [[Moss|moss]].', false],
  ['the link in other words', 'On [[Mosses|green]].', false],
  ['a Markdown link', 'On [moss](d/Moss.md#x).', false],
  ['a related note', '---\nrelatedNotes: [Moss]\n---\n', false],
  ['a link to another note', 'On [[b]].', true],
  ['a link in code', '`[[Moss]]`', true],
  ['no such note', null, false],
])('sees in %s whether the link was taken out', (_, text, dropped) => {
  const state = { garden, format: null, bibliography: null, textOf: () => text }
  expect(findDropped([offer], state)).toEqual(dropped ? [offer] : [])
})

it('says nothing of a target that is gone', () => {
  const state = { garden, format: null, bibliography: null, textOf: () => 'On moss.' }
  expect(findDropped([related('a.md', 'gone.md')], state)).toEqual([])
})
