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
