/** Lists and cards show formulas in the signs of Unicode, and never their source. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formulaText } from '../../src/markdown/formula-text.ts'

test.for([
  ['a \\rightarrow b', 'a → b'],
  ['x^2+y_{ij}', 'x² + yᵢⱼ'],
  ['e^{-x}', 'e⁻ˣ'],
  ['w_c', 'w_c'],
  ['2^{Q}', '2^Q'],
  ['x_{cd}', 'x_(cd)'],
  ["A'", 'A′'],
  ['O(n \\log n)', 'O(n log n)'],
  ['\\frac{a}{b}', 'a/b'],
  ['\\frac{a+1}{b}', '(a + 1)/b'],
  ['\\sqrt{2x}', '√2x'],
  ['x \\not= y', 'x ≠ y'],
  ['-1', '−1'],
  ['|x|, n!', '|x|, n!'],
  ['\\{a,b\\}', '{a, b}'],
  ['f(x) \\text{ if } x \\in \\mathbb{R}^n', 'f(x) if x ∈ ℝⁿ'],
  ['\\sum_{i=0}^n i', '∑ᵢ₌₀ⁿi'],
  ['\\begin{matrix}a&b\\end{matrix}', '…'],
  ['\\unknown{x}', '…'],
  [`x${'+x'.repeat(100)}`, '…'],
  ['', '…'],
] as const)('%s is %s', ([tex, text]) => {
  expect(formulaText(tex)).toBe(text)
})

test('no command of TeX is left', () => {
  const part = fc.constantFrom(
    '\\frac',
    '\\alpha',
    '{',
    '}',
    '^',
    '_',
    'a',
    '1',
    '+',
    '\\text{b}',
    '\\sum',
    ' ',
  )
  fc.assert(
    fc.property(fc.array(part), fc.boolean(), (parts, display) => {
      const text = formulaText(parts.join(''), display)
      expect(text).not.toBe('')
      expect(text).not.toMatch(/[\\{}\n]/)
    }),
  )
})
