/** What expressions give: one row for each rule, most of them Obsidian's own examples. */
import { describe, expect, test } from 'vitest'
import { createScope, evaluate } from '../../../src/queries/expression/evaluate.ts'
import { parseExpression } from '../../../src/queries/expression/parse-expression.ts'
import { createRun } from '../../../src/queries/expression/run.ts'
import { functionTables } from '../../../src/queries/functions/function-tables.ts'
import { QueryError } from '../../../src/queries/query-error.ts'
import { parseDate } from '../../../src/queries/values/dates.ts'
import { isList, type Value } from '../../../src/queries/values/value.ts'
import { textOf } from '../../../src/queries/values/value-text.ts'
import { queryWorld } from '../../fakes/query-world.ts'

const world = queryWorld(
  {
    'books/dune.md': {
      properties: {
        price: 12.5,
        age: 5,
        status: 'done',
        author: { kind: 'link', target: 'Frank', file: null, display: null },
        genres: ['sci-fi', 'classic'],
        due: parseDate('2026-11-30'),
        'two words': 'yes',
        meta: { kind: 'object', entries: new Map([['rating', 4]]) },
      },
      tags: ['book/novel', 'Best'],
      links: ['authors/Frank.md'],
      ctime: '2026-01-10',
      mtime: '2026-11-20',
      size: 1234,
    },
    'authors/Frank.md': { tags: ['person'] },
  },
  { withheld: ['Secret'] },
)

/** Numbers, texts and so on as they are; everything else as text. */
function plain(value: Value): unknown {
  if (isList(value)) return value.map(plain)
  return value !== null && typeof value === 'object' ? textOf(value) : value
}

function run(text: string): unknown {
  const scope = createScope(createRun(world, world.files[1] ?? null), world.files[0] ?? null)
  return plain(evaluate(parseExpression(text), scope))
}

/** What each expression gives. */
const examples: [expression: string, value: unknown][] = [
  ['1 + 2 * 3', 7],
  ['(1 + 2) * 3', 9],
  ['-2 - -3', 1],
  ['7 % 4', 3],
  ['1 / 0', null],
  ['0.1 + 0.2 == 0.3', false],
  ['(0.1 + 0.2).toString()', '0.3'],
  ['"a" + 1', 'a1'],
  ['2 < 10 && "b" > "a"', true],
  ['false || !false', true],
  ['price > 10 && status != "done"', false],
  ['note.price == note["price"]', true],
  ['note["two words"]', 'yes'],
  ['meta.rating + meta["rating"]', 8],
  ['missing + 1', null],
  ['missing.toFixed(2)', null],
  ['missing.contains("x")', false],
  ['missing.isEmpty()', true],
  ['missing > 3', false],
  ['[1, 2, 3][0]', 1],
  ['{"a": 1, b: 2}.keys()', ['a', 'b']],
  ['{"a": 1}.values()', [1]],
  ['{}.isEmpty()', true],
  // Global functions.
  ['if(price, "$" + price.toFixed(2), "")', '$12.50'],
  ['if(false, 1)', null],
  ['date("2024-12-01") + "1M" + "4h" + "3m"', '2025-01-01 04:03:00'],
  ['date("2024-01-31") + "1M"', '2024-02-29'],
  ['date("2026-11-22T10:00:00Z").hour', 10],
  ['duration("1d") == duration("24 hours")', true],
  ['now() + (duration("1d") * 2) == today() + "2 days"', true],
  ['(now() + "1d") - now() == 86400000', true],
  ['(now() - file.ctime) / 86400000', 316],
  ['(now() - file.ctime).days.round()', 316],
  ['file.mtime > now() - "1 week"', true],
  ['escapeHTML("<b>&")', '&#60;b&#62;&#38;'],
  ['html("<b>x</b>").isType("html")', true],
  ['file("Frank").path', 'authors/Frank.md'],
  ['file("Secret")', null],
  ['image("a.png").isType("image")', true],
  ['link("Frank", "words")', 'words'],
  ['link("Secret")', null],
  ['link("[[Secret|its words]]")', 'its words'],
  ['link("https://obsidian.md")', 'https://obsidian.md'],
  ['list("value")', ['value']],
  ['list([1])', [1]],
  ['max(1, 5, 3)', 5],
  ['min(1, 5, 3)', 1],
  ['icon("star") + icon("tree-pine")', '★tree pine'],
  ['random() >= 0 && random() < 1', true],
  ['number("3.4") + number(true)', 4.4],
  ['today()', '2026-11-22'],
  // Any.
  ['1.isTruthy()', true],
  ['"".isTruthy()', false],
  ['"example".isType("string")', true],
  ['123.toString()', '123'],
  // Date.
  ['date("2026-11-22 10:30:05").date()', '2026-11-22'],
  ['date("2026-11-22 10:30:05").time()', '10:30:05'],
  ['date("2026-11-22").format("dddd, Do MMMM YYYY [at] HH:mm")', 'Sunday, 22nd November 2026 at 00:00'],
  ['date("2026-11-22").format("GGGG-[W]WW DDD")', '2026-W47 326'],
  ['date("2026-11-22").year + date("2026-11-22").month', 2037],
  ['file.mtime.relative()', '2 days ago'],
  ['due.relative()', 'in 8 days'],
  ['due.isEmpty()', false],
  // String.
  ['"hello".contains("ell")', true],
  ['"hello".containsAll("h", "e")', true],
  ['"hello".containsAny("x", "y", "e")', true],
  ['"hello".endsWith("lo")', true],
  ['"".isEmpty()', true],
  ['"ABC".lower()', 'abc'],
  ['"a:b:c".replace(/:/, "-")', 'a-b:c'],
  ['"a:b:c".replace(/:/g, "-")', 'a-b-c'],
  ['"a:b:c".replace(":", "-")', 'a-b-c'],
  ['"2026-11".replace(/(\\d+)-(\\d+)/, "$2/$1")', '11/2026'],
  ['"123".repeat(2)', '123123'],
  ['"hello".reverse()', 'olleh'],
  ['"hello".slice(1, 4)', 'ell'],
  ['"a,b,c,d".split(",", 3)', ['a', 'b', 'c']],
  ['"a, b;c".split(/[,;] */)', ['a', 'b', 'c']],
  ['"hello".startsWith("he")', true],
  ['"hello world".title()', 'Hello World'],
  ['"  hi  ".trim()', 'hi'],
  ['"hello".length', 5],
  // Number.
  ['(-5).abs()', 5],
  ['(2.1).ceil()', 3],
  ['(2.9).floor()', 2],
  ['5.isEmpty()', false],
  ['(2.5).round()', 3],
  ['(2.3333).round(2)', 2.33],
  ['(1.005).toFixed(2)', '1.01'],
  ['(3.14159).toFixed(2)', '3.14'],
  // List.
  ['[1,2,3].contains(2)', true],
  ['[1,2,3].containsAll(2,3)', true],
  ['[1,2,3].containsAny(3,4)', true],
  ['[1,2,3,4].filter(value > 2)', [3, 4]],
  ['[5,6].filter(index == 1)', [6]],
  ['[1,[2,3]].flat()', [1, 2, 3]],
  ['[1,2,3].join(",")', '1,2,3'],
  ['[1,2,3,4].map(value + 1)', [2, 3, 4, 5]],
  ['[[1],[2]].map(value.map(value + index))', [[1], [2]]],
  ['[1,2,3].mean()', 2],
  ['[1,2,3].reduce(acc + value, 0)', 6],
  ['[3,1].reduce(if(acc == null || value > acc, value, acc), null)', 3],
  ['[1,2,3].reverse()', [3, 2, 1]],
  ['[1,2,3,4].slice(1,3)', [2, 3]],
  ['[3, 1, 2].sort()', [1, 2, 3]],
  ['[1, 2.5].sum()', 3.5],
  ['["c", "a", "b"].sort()', ['a', 'b', 'c']],
  ['[1,2,2,3].unique()', [1, 2, 3]],
  ['genres.length', 2],
  ['genres.contains("#classic")', true],
  // Link.
  ['link("Frank").asFile().name', 'Frank.md'],
  ['link("dune").linksTo(this.file)', true],
  ['link("Frank") == this.file', true],
  ['link("nowhere") == link("nowhere")', true],
  ['file.links.contains(this.file)', true],
  // File.
  ['file.name', 'dune.md'],
  ['file.basename + file.ext + file.folder', 'dunemdbooks'],
  ['file.size', 1234],
  ['file.asLink("words")', 'words'],
  ['file.hasLink("Frank")', true],
  ['file.hasLink("Secret")', false],
  ['file.hasProperty("price")', true],
  ['file.hasTag("book")', true],
  ['file.hasTag("#best")', true],
  ['file.hasTag("boo")', false],
  ['file.inFolder("books")', true],
  ['file.inFolder("boo")', false],
  ['file.properties.price', 12.5],
  ['file.properties', ''],
  ['this.file.backlinks.length', 1],
  ['this.file.name', 'Frank.md'],
  // Regular expression.
  ['/abc/.matches("abcde")', true],
  ['/^ABC/i.matches("abcde")', true],
]

test.each(examples)('%s', (expression, value) => {
  expect(run(expression)).toEqual(value)
})

/** Where it goes wrong, and what is said. */
test.each([
  ['"a".round()', '`round` is a function of number; it meets a text (`a`).', [4, 9]],
  ['1 + {}', '`+` cannot join a number (`1`) and an object.', [0, 6]],
  ['date("soon")', '`soon` is no date. Write it as `YYYY-MM-DD` or `YYYY-MM-DD HH:mm`.', [0, 12]],
  ['date("2026-02-30")', '`2026-02-30` is no date. Write it as `YYYY-MM-DD` or `YYYY-MM-DD HH:mm`.', [0, 18]],
  ['duration("1 constructor")', '`1 constructor` is no duration. Write it as `1 week` or `2h 30m`.', [0, 25]],
  ['status.rating', 'A text (`done`) has no field `rating`.', [7, 13]],
  ['"x".repeat(1000000)', 'The text would be longer than 100000 characters.', [0, 19]],
])('%s is a mistake', (expression, message, [start, end]) => {
  const failure = () => run(expression)
  expect(failure).toThrow(message)
  try {
    failure()
  } catch (error) {
    expect(error instanceof QueryError && error.problem).toMatchObject({ code: 'base-value', start, end })
  }
})

describe('what takes too long is ended', () => {
  test.each([
    '[1,2,3,4,5,6,7,8,9,10].map([1,2,3,4,5,6,7,8,9,10].map([1,2,3,4,5,6,7,8,9,10].map([1,2,3,4,5,6,7,8,9,10].map([1,2,3,4,5,6,7,8,9,10].map([1,2,3,4,5,6,7,8,9,10].map([1,2,3,4,5,6,7,8,9,10].map(value)))))))',
    '/(a*)*(a*)*b{900}/.matches("a".repeat(100000))',
    '[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1].reduce(acc + acc, "xxxxxxxx")',
    '[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1].reduce([acc, acc].flat(), [1,2,3,4])',
    '[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1].reduce([acc, acc], 1).toString()',
  ])('%s', (expression) => {
    expect(() => run(expression)).toThrow('takes too many steps')
  })
})

test('every function has an example', () => {
  const text = examples.map(([expression]) => expression).join('\n')
  for (const [type, table] of Object.entries(functionTables)) {
    const before = type === 'global' ? '(^|[^.\\w])' : '\\.'
    for (const name of Object.keys(table)) expect(text, name).toMatch(new RegExp(`${before}${name}\\(`, 'm'))
  }
})
