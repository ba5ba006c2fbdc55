/** The grammar of expressions: trees, places, and mistakes that are said with their place. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkExpression } from '../../../src/queries/expression/check-expression.ts'
import { parseExpression } from '../../../src/queries/expression/parse-expression.ts'
import { printExpression } from '../../../src/queries/expression/print-expression.ts'
import { QueryError } from '../../../src/queries/query-error.ts'

test.each([
  ['a+b*c', 'a + b * c'],
  ['(a+b)*c', '(a + b) * c'],
  ['a-b-c', 'a - b - c'],
  ['a-(b-c)', 'a - (b - c)'],
  ['!a.b(c,d)[0]', '!a.b(c, d)[0]'],
  ['(!a).b', '(!a).b'],
  ['a/b/c', 'a / b / c'],
  ['/a\\/[/]b/gi.matches(x)', '/a\\/[/]b/gi.matches(x)'],
  ['a||b&&c==d', 'a || b && c == d'],
  ["'it\\'s'", '"it\'s"'],
  ['{a:1,"b c":[true,null]}', '{"a": 1, "b c": [true, null]}'],
  ['größe > 3 && 数 == 1', 'größe > 3 && 数 == 1'],
])('%s is read as %s', (text, printed) => {
  expect(printExpression(parseExpression(text))).toBe(printed)
})

test.each([
  ['', 'Found the end of the expression; expected a value.', [0, 0]],
  ['a = b', '`=` means nothing here. Compare with `==`.', [2, 3]],
  ['a & b', '`&` means nothing here. Write it twice: `&&`.', [2, 3]],
  ['(a', 'Found the end of the expression; expected `)`.', [2, 2]],
  ['a b', 'Found `b`; expected the end of the expression, or an operator.', [2, 3]],
  ['f(a,,b)', 'Found `,`; expected a value.', [4, 5]],
  ['"open', 'This text is never closed. End it with ".', [0, 5]],
  ['/open', 'This regular expression is never closed. End it with `/`.', [0, 5]],
  ['a.1', 'Found `1`; expected a name behind the dot.', [2, 3]],
])('%s is refused with its place', (text, message, [start, end]) => {
  try {
    parseExpression(text)
    expect.unreachable()
  } catch (error) {
    expect(error instanceof QueryError && error.problem).toEqual({
      code: 'base-invalid',
      message,
      start,
      end,
    })
  }
})

test.each([
  [
    'file.hasTags("a")',
    'base-function-unknown',
    'No value has a function `hasTags`. Did you mean `hasTag()`?',
    [5, 12],
  ],
  [
    'todday()',
    'base-function-unknown',
    'The function `todday` is not supported. Did you mean `today()`?',
    [0, 6],
  ],
  ['file.nam', 'base-property-unknown', 'Files have no property `nam`. Did you mean `file.name`?', [5, 8]],
  ['this.file.x', 'base-property-unknown', 'Files have no property `x`. Did you mean `file.ext`?', [10, 11]],
  [
    'formula.totl',
    'base-property-unknown',
    'This base has no formula `totl`. Did you mean `total`?',
    [8, 12],
  ],
  ['if(1)', 'base-invalid', '`if` takes 2 to 3 values in its brackets, and gets 1.', [0, 5]],
])('%s is checked before it meets a note', (text, code, message, [start, end]) => {
  expect(checkExpression(parseExpression(text), new Set(['total']))).toEqual([{ code, message, start, end }])
})

test('what is written from a tree is read as the same tree', () => {
  fc.assert(
    fc.property(soup, (text) => {
      const printed = attempt(text)
      if (printed !== null) expect(printExpression(parseExpression(printed))).toBe(printed)
    }),
    { numRuns: 3000 },
  )
})

test('no text makes the parser fail but with a place in the text', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), soup), (text) => {
      attempt(text)
    }),
    { numRuns: 3000 },
  )
})

test.each(['(', '[', '!', '-', 'a(', 'a[', '{a:', '1+('])('%s in itself without end is refused', (sign) => {
  expect(() => parseExpression(sign.repeat(5000))).toThrow(QueryError)
})

test('a chain without end is refused', () => {
  expect(() => parseExpression(`a${'.b'.repeat(5000)}`)).toThrow(QueryError)
  expect(() => parseExpression(`a${'+b'.repeat(5000)}`)).toThrow(QueryError)
})

/** Tokens in any order: most are no expression, many nearly are. */
const soup = fc
  .array(
    fc.constantFrom(
      ...[
        'a',
        'file',
        'x.y',
        '.z',
        '1',
        '2.5',
        '"s"',
        "'q\\''",
        '/r/g',
        'true',
        'null',
        'f(',
        ')',
        '(',
        '[',
        ']',
      ],
      ...[
        '{',
        '}',
        ',',
        ':',
        '.',
        '+',
        '-',
        '*',
        '/',
        '%',
        '==',
        '!=',
        '<',
        '>=',
        '&&',
        '||',
        '!',
        ' ',
        '\n',
        '"',
      ],
    ),
    { maxLength: 14 },
  )
  .map((tokens) => tokens.join(''))

/** The text printed; null where it is refused, as it must be, with a place in it. */
function attempt(text: string): string | null {
  try {
    return printExpression(parseExpression(text))
  } catch (error) {
    expect(error).toBeInstanceOf(QueryError)
    const { start, end } = (error as QueryError).problem
    expect(start).toBeGreaterThanOrEqual(0)
    expect(end).toBeGreaterThanOrEqual(start)
    expect(end).toBeLessThanOrEqual(text.length)
    return null
  }
}
