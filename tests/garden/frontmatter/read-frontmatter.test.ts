import { describe, expect, test } from 'vitest'
import { readFrontmatter } from '../../../src/garden/frontmatter/read-frontmatter.ts'
import { showProblems } from './show-problems.ts'

/** The state, the body, and the problems with their places. */
function read(source: string) {
  const { state, bodyStart, problems } = readFrontmatter(source)
  return { state, body: source.slice(bodyStart), problems: showProblems(source, problems) }
}

describe('where the block ends and the body begins', () => {
  test.for<[name: string, source: string, body: string, yaml: string]>([
    ['a block', '---\na: 1\n---\nbody\n', 'body\n', 'a: 1\n'],
    ['Windows line ends', '---\r\na: 1\r\n---\r\nbody\r\n', 'body\r\n', 'a: 1\r\n'],
    ['a byte order mark', '\uFEFF---\na: 1\n---\nbody', 'body', 'a: 1\n'],
    ['blanks behind both fences', '--- \t\na: 1\n---\t \nbody', 'body', 'a: 1\n'],
    ['no body', '---\na: 1\n---', '', 'a: 1\n'],
    ['no body but a line end', '---\na: 1\n---\n', '', 'a: 1\n'],
    ['an empty block', '---\n---\nbody', 'body', ''],
    ['an empty block and nothing else', '---\n---', '', ''],
    ['an empty block on Windows', '---\r\n---\r\nbody', 'body', ''],
    ['a block of blank lines', '---\n\n\n---\nbody', 'body', '\n\n'],
    ['a block of comments', '---\n# a: 1\n---\nbody', 'body', '# a: 1\n'],
    ['a rule in the body', '---\na: 1\n---\nbody\n---\nmore\n---\n', 'body\n---\nmore\n---\n', 'a: 1\n'],
    ['dashes inside of a value', '---\na: "x --- y"\n---\nbody', 'body', 'a: "x --- y"\n'],
  ])('%s', ([, source, body, yaml]) => {
    expect(read(source)).toEqual({ state: 'read', body, problems: [] })
    const range = readFrontmatter(source).yaml
    expect(range && source.slice(range.start, range.end)).toBe(yaml)
  })

  test.for<[name: string, source: string, body: string]>([
    ['nothing', '', ''],
    ['text', 'text\n---\na: 1\n---\n', 'text\n---\na: 1\n---\n'],
    ['a byte order mark and text', '\uFEFFtext', 'text'],
    ['a rule of more dashes', '----\n\ntext\n', '----\n\ntext\n'],
    ['a rule of dashes and blanks', '--- ---\n\ntext\n', '--- ---\n\ntext\n'],
    ['a rule of two dashes and more', '-- -\ntext', '-- -\ntext'],
    ['a word behind four dashes', '----BEGIN\na: 1\n----END\n', '----BEGIN\na: 1\n----END\n'],
    ['a rule below a blank line', '\n---\n\ntext: all of it\n\n---\n', '\n---\n\ntext: all of it\n\n---\n'],
    [
      'a rule and prose with a colon',
      '\n---\nNote: this is prose.\nAnd more\n---\n',
      '\n---\nNote: this is prose.\nAnd more\n---\n',
    ],
    ['a rule and a property without an end', '\n---\nNote: this\n', '\n---\nNote: this\n'],
    ['dashes in a block of code', '    ---\n    a: 1\n    ---\n', '    ---\n    a: 1\n    ---\n'],
  ])('no block: %s', ([, source, body]) => {
    expect(read(source)).toEqual({ state: 'none', body, problems: [] })
    expect(readFrontmatter(source)).toMatchObject({ yaml: null, root: null, entries: new Map() })
  })
})

describe('a block in doubt is malformed, and its body starts behind all that may belong to it', () => {
  test.for<[name: string, source: string, problem: string, body: string]>([
    ['never closed', '---\npublish: false\nsecret\n', 'frontmatter-unterminated 1:1 «---»', ''],
    ['only the first line', '---', 'frontmatter-unterminated 1:1 «---»', ''],
    ['only the first line and its end', '---\n', 'frontmatter-unterminated 1:1 «---»', ''],
    [
      'a rule that was never meant as a block',
      '---\n\nSome text.\n',
      'frontmatter-unterminated 1:1 «---»',
      '',
    ],
    ['closed by three dots', '---\na: 1\n...\nbody', 'frontmatter-unterminated 1:1 «---»', ''],
    ['closed by an indented line', '---\na: 1\n ---\nbody', 'frontmatter-unterminated 1:1 «---»', ''],
    [
      'text behind the closing dashes',
      '---\na: 1\n---foo\nbody',
      'frontmatter-unterminated 3:1 «---foo»',
      '',
    ],
    [
      'a comment behind the closing dashes',
      '---\na: 1\n--- # end\nbody',
      'frontmatter-unterminated 3:1 «--- # end»',
      '',
    ],
    ['four closing dashes', '---\na: 1\n----\nb\n---\nbody', 'frontmatter-unterminated 3:1 «----»', 'body'],
    ['four closing dashes on Windows', '---\r\na: 1\r\n----\r\nb', 'frontmatter-unterminated 3:1 «----»', ''],
    [
      'a space that is no blank',
      '---\na: 1\n---\u00A0\nbody',
      'frontmatter-unterminated 3:1 «---\u00A0»',
      '',
    ],
    ['four dashes around it', '----\npublish: false\n----\nbody', 'frontmatter-misplaced 1:1 «----»', 'body'],
    ['below a blank line', '\n---\npublish: false\n---\nbody', 'frontmatter-misplaced 2:1 «---»', 'body'],
    [
      'below a line of blanks',
      ' \t\r\n---\r\na: 1\r\n\r\nb:\r\n  - c\r\n---\r\nbody',
      'frontmatter-misplaced 2:1 «---»',
      'body',
    ],
    [
      'below a line of nothing to see',
      '\u200B\n---\na: 1\n---\nbody',
      'frontmatter-misplaced 2:1 «---»',
      'body',
    ],
    ['indented', ' ---\n a: 1\n ---\nbody', 'frontmatter-misplaced 1:1 « ---»', 'body'],
    [
      'two byte order marks',
      '\uFEFF\uFEFF---\na: 1\n---\nbody',
      'frontmatter-misplaced 1:1 «\uFEFF\uFEFF---»',
      'body',
    ],
    ['lone carriage returns', '---\ra: 1\r---\rbody', 'frontmatter-engine-refused 1:1 «---»', 'body'],
    [
      'a space that is no blank at the top',
      '---\u00A0\na: 1\n---\nbody',
      'frontmatter-engine-refused 1:1 «---\u00A0»',
      'body',
    ],
    ['prose', '---\n\nSome text.\n\n---\nbody', 'frontmatter-not-a-mapping 3:1 «Some text.»', 'body'],
    ['a list', '---\n- a\n- b\n---\nbody', 'frontmatter-not-a-mapping 2:1 «- a\n- b\n»', 'body'],
    ['a null', '---\n~\n---\nbody', 'frontmatter-not-a-mapping 2:1 «~»', 'body'],
  ])('%s', ([, source, problem, body]) => {
    expect(read(source)).toEqual({ state: 'malformed', body, problems: [problem] })
    expect(readFrontmatter(source)).toMatchObject({ root: null, entries: new Map() })
  })

  test('says what to do', () => {
    const messageOf = (source: string) => readFrontmatter(source).problems[0]?.message
    expect(messageOf('---\n\nProse.\n')).toBe(
      'The first line `---` opens a block of properties, and no line `---` closes it. Close it; if the line is meant as a rule across the page, write `***`.',
    )
    expect(messageOf('---\na: 1\n----\n')).toBe(
      'The block of properties is not closed: this line is `----`, and only `---` alone closes it.',
    )
    expect(messageOf('\n---\na: 1\n---\n')).toBe(
      'This looks like a block of properties, but one is read only from the very first line, between two lines of exactly three dashes. Move it there; if it is text, write `***` for a rule across the page.',
    )
    expect(messageOf('---\rx')).toBe(
      'The lines of this file end in a lone carriage return, so its block of properties cannot be told from its text. Save the file with line feeds.',
    )
  })
})

describe('YAML that is not valid is malformed, with the place of the mistake', () => {
  test.for<[name: string, yaml: string, problems: string[]]>([
    ['a colon in a value', 'title: a: b', ['frontmatter-invalid-yaml 2:8 «a»']],
    ['a tab', 'a:\n\tb: 1', ['frontmatter-invalid-yaml 3:1 «\t»']],
    ['a wrong indentation', 'a: 1\n b: 2', ['frontmatter-invalid-yaml 2:4 «1»']],
    ['an open bracket', 'a: [1\nb: 2', ['frontmatter-invalid-yaml 3:1 «b»']],
    ['an open quote', 'a: "x', ['frontmatter-invalid-yaml 3:1 «»']],
    ['a reserved sign', 'a: @home', ['frontmatter-invalid-yaml 2:4 «@»']],
    ['a list on the line of its key', 'a: - b', ['frontmatter-invalid-yaml 2:4 «-»']],
    ['two links without quotes', 'a: [[b]], [[c]]', ['frontmatter-invalid-yaml 2:9 «, [[c]]»']],
    ['two placeholders without quotes', 'a: {{date}} {{time}}', ['frontmatter-invalid-yaml 2:13 «{»']],
    ['a second document', 'a: 1\n...\nb: 2', ['frontmatter-invalid-yaml 4:1 «b: 2\n»']],
    ['a directive', '%YAML 1.1\na: yes', ['frontmatter-invalid-yaml 3:1 «a»']],
    [
      'a key twice',
      'a: 1\n"a": 2\nb: {c: 1, c: 2}',
      ['frontmatter-invalid-yaml 4:11 «c»', 'frontmatter-invalid-yaml 3:1 «"a"»'],
    ],
    ['a type', 'a: !!binary aGk=', ['frontmatter-invalid-yaml 2:13 «aGk=»']],
    ['a type of its own', 'a: !env HOME', ['frontmatter-invalid-yaml 2:9 «HOME»']],
    ['a cycle', 'a: &x [*x]', ['frontmatter-invalid-yaml 2:8 «*x»']],
    ['a longer cycle', 'a: &x\n  b: &y [*x]\nc: *y', ['frontmatter-invalid-yaml 3:10 «*x»']],
    ['an alias of nothing', 'a: *b', ['frontmatter-invalid-yaml 2:4 «*b»']],
    ['an alias before its anchor', 'a: *b\nb: &b 1', ['frontmatter-invalid-yaml 2:4 «*b»']],
    [
      '65 lists in one another',
      `a: ${'['.repeat(65)}${']'.repeat(65)}`,
      ['frontmatter-invalid-yaml 2:67 «[[]]»'],
    ],
  ])('%s', ([, yaml, problems]) => {
    expect(read(`---\n${yaml}\n---\nbody`)).toEqual({ state: 'malformed', body: 'body', problems })
    const windows = `\uFEFF---\r\n${yaml.replaceAll('\n', '\r\n')}\r\n---\r\nbody`
    expect(readFrontmatter(windows).state).toBe('malformed')
  })

  test('says what to do', () => {
    const messageOf = (yaml: string) => readFrontmatter(`---\n${yaml}\n---\n`).problems[0]?.message
    expect(messageOf('title: a: b')).toBe(
      'The properties are not valid YAML: this value holds `: `, or the line below it is indented further. Put the value in quotes, or start both lines in the same column.',
    )
    expect(messageOf('a: @b')).toBe(
      'The properties are not valid YAML: Plain value cannot start with reserved character @. Put quotes around a value that holds special characters.',
    )
    expect(messageOf('a: 1\na: 2')).toBe('The property `a` stands here a second time. Keep one of them.')
    expect(messageOf('a: *em* text')).toContain('The properties are not valid YAML: ')
    expect(messageOf('a: !x y')).toBe(
      'The properties use the YAML tag `!x`. Remove it: types are read from the value alone.',
    )
  })

  test('nesting beyond the depth of the stack is a problem at no known place', () => {
    const source = `---\na: ${'['.repeat(20_000)}\n---\nbody`
    expect(read(source)).toEqual({
      state: 'malformed',
      body: 'body',
      problems: ['frontmatter-invalid-yaml ?'],
    })
  })

  test('a block of more than a million characters is not parsed', () => {
    const source = `---\n# ${'x'.repeat(1_000_000)}\n---\nbody`
    expect(read(source)).toMatchObject({ state: 'malformed', body: 'body' })
  })
})

test('aliases that multiply are refused before they fill the memory', () => {
  const levels = Array.from({ length: 30 }, (_, at) => `l${at + 1}: &l${at + 1} [${`*l${at},`.repeat(10)}]`)
  const source = `---\nl0: &l0 [lol]\n${levels.join('\n')}\n---\nbody`
  const started = performance.now()
  const { state, problems } = readFrontmatter(source)
  expect(performance.now() - started).toBeLessThan(1000)
  expect(state).toBe('malformed')
  expect(problems[0]?.message).toBe(
    'The aliases of the properties stand for more than 10000 values. Write the values out.',
  )
})
