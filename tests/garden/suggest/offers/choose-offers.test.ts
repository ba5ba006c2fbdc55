import { expect, it } from 'vitest'
import { chooseOffers, rankOffers } from '../../../../src/garden/suggest/offers/choose-offers.ts'
import { grow, mention, related, vaultOf } from '../suggest-in.ts'

const files = {
  'hub.md': '[[a]] [[b]] [[c]]',
  'a.md': 'On moss.',
  'b.md': '[[c]]',
  'c.md': '',
  'lone.md': '',
  'moss.md': '',
}
const vault = vaultOf(files)
const state = { vault, garden: grow(vault), settings: { linkText: 'raw' as const } }
const suggestions = [
  related('hub.md', 'moss.md', 0.99),
  related('a.md', 'moss.md', 0.7),
  related('b.md', 'moss.md', 0.8),
  related('lone.md', 'moss.md', 0.6),
]
const sources = (list: readonly { source: string }[]) => list.map(({ source }) => source)

it('asks for what is likely, for notes with few links first', () => {
  const doubtful = related('lone.md', 'b.md', 0.49)
  expect(sources(rankOffers([doubtful, ...suggestions], state.garden.graph)).at(-1)).toBe('lone.md')
  // One and two links are the same need.
  const order = ['lone.md', 'b.md', 'a.md', 'hub.md']
  expect(sources(rankOffers(suggestions, state.garden.graph))).toEqual(order)
  expect(sources(rankOffers([...suggestions].reverse(), state.garden.graph))).toEqual(order)
})

it('gives the place of what cannot be made to the next', () => {
  const wrong = { ...mention('lone.md', 'words', 'words', 'moss.md'), score: 0.99 }
  const { accepted, refused, edits } = chooseOffers(state, [wrong, ...suggestions], 2)
  expect(sources(accepted.map(({ suggestion }) => suggestion))).toEqual(['b.md', 'lone.md'])
  expect(refused.map(({ suggestion }) => suggestion.id)).toEqual([wrong.id])
  expect([...edits.keys()]).toEqual(['b.md', 'lone.md'])
  expect(chooseOffers(state, suggestions, 0).accepted).toEqual([])
})
