/** Notes made at random for property tests: valid blocks in every layout that owners use, and values to write. */
import fc, { type Arbitrary } from 'fast-check'
import type { YamlValue } from '../../../src/garden/frontmatter/frontmatter.ts'
import { readScalar } from '../../../src/garden/frontmatter/read-scalar.ts'

/** Text with what is dangerous in YAML, in Markdown and in replacement patterns. */
export const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      ...'ab \t\n\r:#-?,[]{}&*!|>\'"%@`\\~=<.0123_$',
      '\u0085',
      '\u2028',
      '\uFEFF',
      '\uD800',
      '🌱',
      '\n---\n',
      '---',
      ': ',
      ' #',
    ),
  }),
  fc.constantFrom(
    '0007',
    '10:00',
    '100.10',
    '2024-03-10',
    '12345678901234567890',
    'yes',
    'null',
    'true',
    '~',
    '1e3',
    '0x1F',
    '<<',
    '[[a]]',
    '{{b}}',
    '',
    '$&',
    '-',
    '...',
    '__proto__',
  ),
)

const anyNumber = fc
  .oneof(fc.integer(), fc.double({ noNaN: true }))
  .filter((value) => readScalar(String(value)) === value)

export const anyValue: Arbitrary<YamlValue> = fc.letrec<{ value: YamlValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    anyText,
    anyNumber,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(anyText, tie('value'), { maxKeys: 4 }),
  ),
})).value

const anyKey = fc.oneof(
  fc.stringMatching(/^[a-z][a-z0-9_-]{0,8}$/),
  fc.constantFrom('date created', '日本', '7', 'true', '"a b"', "'c'", '__proto__'),
)

const plain = fc.constantFrom(
  'x',
  'two words',
  '0007',
  '7',
  '-1.5',
  'true',
  'no',
  '2024-03-10',
  'a:b',
  'x#y',
  '日本語',
  '[[link]]',
  '{{date}}',
  '10:00',
)
const quoted = fc.constantFrom('"x"', "'it''s'", '"\\u00e9 \\"q\\""', '"[[a|b]]"', '""', "'# no comment'")
const scalar = fc.oneof(plain, quoted)
const comment = fc.constantFrom('', '', ' # why', '   #')

const flowList = fc
  .tuple(fc.array(scalar, { maxLength: 4 }), fc.constantFrom(',', ', ', ' , ', ',\n  '))
  .map(([items, comma]) => `[${items.join(comma)}]`)

const blockList = fc
  .tuple(
    fc.array(fc.tuple(scalar, comment), { minLength: 1, maxLength: 4 }),
    fc.constantFrom('', '  ', '    '),
    fc.constantFrom('- ', '-   '),
  )
  .map(([items, indent, dash]) => items.map(([item, why]) => `\n${indent}${dash}${item}${why}`).join(''))

const blockMapping = fc
  .uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { minLength: 1, maxLength: 3 })
  .chain((keys) => fc.tuple(...keys.map((key) => scalar.map((value) => `\n  ${key}: ${value}`))))
  .map((lines) => lines.join(''))

const blockText = fc.constantFrom('|\n  one\n\n   two', '>-\n    folded\n    text', '|+\n  kept\n\n')

/** What stands behind the colon. */
const valueSource = fc.oneof(
  fc.tuple(scalar, comment).map(([value, why]) => ` ${value}${why}`),
  comment,
  fc.tuple(flowList, comment).map(([value, why]) => ` ${value}${why}`),
  fc.tuple(comment, blockList).map(([why, list]) => why + list),
  fc.tuple(comment, blockMapping).map(([why, mapping]) => why + mapping),
  blockText.map((text) => ` ${text}`),
  fc.constantFrom(' {}', ' {a: 1, b: [x]}', ' {"q": "r"}'),
)

const filler = fc.constantFrom('', '', '\n', '# a comment\n', '  # an indented one\n')

const block = fc
  .uniqueArray(anyKey, { maxLength: 6, selector: (key) => key.replace(/["']/g, '') })
  .chain((keys) =>
    fc.tuple(
      ...keys.map((key) =>
        fc.tuple(filler, valueSource).map(([above, value]) => `${above}${key}:${value}\n`),
      ),
    ),
  )
  .map((lines) => lines.join(''))

/** A note whose block is valid, or that has none. */
export const anyNote = fc
  .tuple(
    fc.constantFrom('', '\uFEFF'),
    fc.option(fc.tuple(block, filler, fc.constantFrom('', ' ', '\t '))),
    fc.constantFrom('', 'body', 'body\n\n---\nmore\n', '\n# Title\n'),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([mark, yaml, body, lineEnd]) => {
    const head = yaml === null ? '' : `---${yaml[2]}\n${yaml[0]}${yaml[1]}---${yaml[2]}\n`
    return mark + (head + body).replaceAll('\n', lineEnd)
  })
