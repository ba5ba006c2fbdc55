import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wrapText } from '../../../src/garden/report/wrap-text.ts'

const word = fc.stringMatching(/^[a-z]{1,30}$/)

it('keeps all words in their order, in lines that are as long as they may be', () => {
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const lines = wrapText(words.join(' '), '    ', 40).split('\n')
      expect(lines.map((line) => line.trimStart()).join(' ')).toBe(words.join(' '))
      for (const [at, line] of lines.entries()) {
        expect(line.length).toBeLessThanOrEqual(40)
        const next = lines[at + 1]?.trimStart().split(' ')[0]
        if (next !== undefined) expect(line.length + 1 + next.length).toBeGreaterThan(40)
      }
    }),
  )
})

it('breaks no address', () => {
  const address = `https://ada.example/${'a'.repeat(90)}`
  expect(wrapText(`see ${address} there`)).toBe(`see\n  ${address}\n  there`)
})
