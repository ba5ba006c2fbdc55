import { expect, it } from 'vitest'
import { isSureLabel, type LabelGiven } from '../../../src/garden/describe/sure-label.ts'
import type { LabelVote } from '../../../src/garden/describe/vote-labels.ts'

const vote: LabelVote = { label: 'wet', share: 0.6, weight: 0.9, support: [4, 7, 9] }
const given: LabelGiven = { nearest: 4, shareOfAll: 0.1, isBeside: (note) => note === 9 }

it('takes a label that the nearest note, one beside it and most of the others have', () => {
  expect(isSureLabel(vote, given)).toBe(true)
})

const doubts: [why: string, vote: Partial<LabelVote>, given: Partial<LabelGiven>][] = [
  ['fewer than half of the votes are for it', { share: 0.49 }, {}],
  ['two notes alone have it', { support: [4, 9] }, {}],
  ['those who have it are hardly alike', { weight: 0.4 }, {}],
  ['the nearest note does not have it', {}, { nearest: 3 }],
  ['no note of the same folder has it', {}, { isBeside: () => false }],
  ['nearly as many of all notes have it', {}, { shareOfAll: 0.55 }],
]

it.each(doubts)('takes none where %s', (_why, other, more) => {
  expect(isSureLabel({ ...vote, ...other }, { ...given, ...more })).toBe(false)
})

it('takes a label that nearly all neighbours have, however many notes do', () => {
  expect(isSureLabel({ ...vote, share: 1 }, { ...given, shareOfAll: 0.9 })).toBe(true)
})
