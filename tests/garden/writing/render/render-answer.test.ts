import { expect, it } from 'vitest'
import { renderAnswer } from '../../../../src/garden/writing/render/render-answer.ts'

it('shows what a terminal would obey as signs', () => {
  const answer = {
    question: 'Why?',
    claims: [],
    refused: [],
    searched: ['\u001b]0;x\u0007moss.md' as never],
    coverage: 0,
    missing: [],
    titles: {},
  }
  expect(renderAnswer(answer)).toContain('  \uFFFD]0;x\uFFFDmoss.md\n')
})

it('says a place once that a claim has two sentences of', () => {
  const support = { note: 'moss.md', heading: { text: 'Water' }, quote: '' }
  const claim = { text: 'Moss drinks. It has no roots.', support: [support, support] }
  const answer = {
    question: 'Why?',
    claims: [claim as never],
    refused: [],
    searched: [],
    coverage: 1,
    missing: [],
    titles: { 'moss.md': 'Moss' },
  }
  expect(renderAnswer(answer)).toBe('Moss drinks. It has no roots.\n  Moss › Water (moss.md)\n')
})

it('says which words of the question no sentence speaks of', () => {
  const answer = {
    question: 'Who won the cup?',
    claims: [],
    refused: [],
    searched: [],
    coverage: 0,
    missing: ['cup'],
    titles: {},
  }
  expect(renderAnswer(answer)).toBe(
    'Your notes do not answer this. No sentence was found that speaks of: cup.\n',
  )
})
