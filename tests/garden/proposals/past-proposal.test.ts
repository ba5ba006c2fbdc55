import { expect, it } from 'vitest'
import { type PastProposal, unsettled } from '../../../src/garden/proposals/past-proposal.ts'

type Past = PastProposal<{ settles: number[] }>

const past = (number: number, state: Past['state'], settles: number[] | null = []): Past => {
  return { number, state, record: settles && { settles } }
}

it.each<[string, Past[], number[]]>([
  ['none of none', [], []],
  ['what is over, in order', [past(3, 'merged'), past(2, 'closed'), past(1, 'closed')], [1, 2, 3]],
  ['nothing that is open', [past(2, 'open'), past(1, 'merged')], [1]],
  ['what no merged one settles', [past(3, 'merged', [1]), past(2, 'closed', [1]), past(1, 'closed')], [2, 3]],
  ['what only a closed one would have settled', [past(2, 'closed', [1]), past(1, 'merged')], [1, 2]],
  ['one without a record', [past(2, 'merged', [9]), past(1, 'closed', null)], [1, 2]],
])('finds %s', (_, proposals, numbers) => {
  expect(unsettled<{ settles: number[] }, Past>(proposals).map(({ number }) => number)).toEqual(numbers)
})
