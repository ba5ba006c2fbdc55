/** Flags in places where they are easily overlooked: a note that holds one is never read as one without. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFrontmatter } from '../../../src/garden/frontmatter/read-frontmatter.ts'

function problemOf(source: string): string | undefined {
  const { state, problems } = readFrontmatter(source)
  return state === 'malformed' ? problems[0]?.code : state
}

describe('a name that is not plain text', () => {
  test.for([
    'x: &p draft\n*p : true',
    'x: &p {draft: true}\n? *p\n: 1',
    '? [draft]\n: true',
    '[a, b]: 1',
    '{{x}}: 1',
    '? {draft: true}\n: 1',
    'a: b\rdraft: true',
    'a: b # c\rdraft: true',
    'a: |\n  b\rdraft: true',
  ])('%j is malformed', (yaml) => {
    expect(problemOf(`---\n${yaml}\n---\nbody`)).toBe('frontmatter-invalid-yaml')
  })

  test.for(['"draft": true', "'a b': c", '? draft\n: true'])('%j is plain', (yaml) => {
    expect(problemOf(`---\n${yaml}\n---\nbody`)).toBe('read')
  })
})

const long = Array.from({ length: 300 }, (_, at) => `k${at}: x`).join('\n')

describe('a block with a flag that is not read as one', () => {
  test.for<[name: string, source: string]>([
    ['behind a no-break space', '\u00a0---\ndraft: true\n---\nbody'],
    ['behind a mark of direction', '\u200e---\ndraft: true\n---\nbody'],
    ['behind a tab', '\t---\ndraft: true\n---\nbody'],
    ['behind a lone carriage return', '\r---\ndraft: true\n---\nbody'],
    ['behind lines of old Macs', '\r---\rdraft: true\r---\rbody'],
    ['with a slash in a name', '\n---\ntitle: x\nnote/type: y\ndraft: true\n---\nbody'],
    ['with a dot in a name', '\n---\nnote.type: y\npublish: false\n---\nbody'],
    ['with a long name', `\n---\n${'n'.repeat(300)}: y\nprivate: true\n---\nbody`],
    ['of many lines', `\n---\n${long}\ndraft: true\n---\nbody`],
    ['between long dashes', '—\ndraft: true\n—\nbody'],
    ['between mixed dashes', '–-\nDraft: true\n–-\nbody'],
    ['that is not closed', '\n---\ntext\n\ndg-publish: false\n'],
    ['that names its language', '\n---yaml\nisDraft: true\n---\nbody'],
    ['in braces', '\n---\n{title: x, "private": true}\n---\nbody'],
    ['in other words', '\n---\nhello\nstatus: draft\n---\nbody'],
    ['behind another block', '---\ntitle: a\n---\n---\ndraft: true\n---\nbody'],
    ['behind another and a blank line', '---\ntitle: a\n---\n\n---\ndraft: true\n---\nbody'],
    ['behind the end of a document', '---\ntitle: a\n...\n---\ndraft: true\n---\nbody'],
    ['behind an empty block', '---\n---\ntitle: a\ndraft: true\n---\nbody'],
    ['whose first line is gone', 'title: a\ndraft: true\n---\nbody'],
    ['whose first line lost a dash', '--\ndraft: true\n---\nbody'],
    ['whose first line is garbled', '[--\ntitle: a\ndraft: true\n---\nbody'],
    ['whose first line became an item', '- draft: true\n---\nbody'],
    ['below a word', 'x\n---\ntitle: a\nprivate: true\n---\nbody'],
    ['without fences', 'title: a\npublish: false\n\nbody'],
    ['cut in two', '---\ntags:\n---\n- a\nprivate: true\n---\nbody'],
    ['below its block', '---\ntitle: a\n---\nprivate: true\n\nbody'],
    ['below its block and a garbled line', '---\ntitle: a\n---\ngarbled\nprivate: true\n---\nbody'],
    ['with a brace in its name', 'publis{h: false\n---\nbody'],
    ['in letters that look alike', '–\nрrіνate: true\n–\nbody'],
  ])('%s', ([, source]) => {
    expect(problemOf(source)).toBe('frontmatter-misplaced')
  })

  test.for([
    '+++\ndraft = true\n+++\nbody',
    '+++\ntitle = "x"\n+++\nbody',
    '\n+++\n[a]\nprivate=true',
    ';;;\n{ "publish": false }\n;;;\nbody',
  ])('in another language: %j', (source) => {
    expect(problemOf(source)).toBe('frontmatter-engine-refused')
  })

  test('whatever cannot be seen stands before it', () => {
    const unseen = fc.constantFrom(...' \t\r\n\u00a0\u200b\u200e\u2028\u3000\ufeff\u00ad\v\f')
    const flag = fc.constantFrom('draft: true', 'publish : false', 'Private = yes', 'visibility: hidden')
    fc.assert(
      fc.property(fc.string({ unit: unseen, minLength: 2 }), flag, (before, line) => {
        expect(problemOf(`${before}---\n${line}\n---\nbody`)).toBe('frontmatter-misplaced')
      }),
    )
  })
})

describe('a line that does nothing but set a flag, where the text begins', () => {
  test.for([
    'Status: draft\n',
    'Status: Draft.\n\nText.\n',
    '**Status:** draft\n\nText.\n',
    '# Paper\n\nStatus: draft\n',
    'Private: yes\n',
    'Private: yes # for Ada\n',
    '{draft: yes, title: x}\n',
    '---\ntitle: a\n---\n\nStatus: draft\n',
  ])('%j withholds the note, and says what to do', (source) => {
    const { state, problems } = readFrontmatter(source)
    expect([state, problems[0]?.code]).toEqual(['malformed', 'frontmatter-misplaced'])
    expect(problems[0]?.message).toContain('If it is text, say it in a sentence')
  })
})

describe('text that is no block', () => {
  test.for<[source: string, state: string]>([
    ['\n---\n\nA drafty house: ours.\n\n---\n', 'none'],
    ['---\ntitle: a\n---\n\n---\n\nThe draft is ready.\n', 'read'],
    ['---\ntitle: a\n---\n\n---\n\n```yaml\ndraft: true\n```\n', 'read'],
    ['---\ntitle: a\n---\nA heading\n---\ndraft: true\n', 'read'],
    ['---\ntitle: a\n---\nSome words\n\ndraft: true\n\n---\n', 'read'],
    ['- one\n- draft: two\n', 'none'],
    ['- one\n- status: draft\n', 'none'],
    ['Draft: a story of two\n\n---\n\nMore.\n', 'none'],
    ['`draft: true`\nkeeps a note off.\n', 'none'],
    ['```yaml\ndraft: true\n```\n', 'none'],
    ['***\ndraft: true\n', 'none'],
    ['---\ntitle: a\n---\n`draft: true`\n', 'read'],
    ['+++\n\nWords.\n', 'none'],
    ['Status: draft of the second chapter, for Ada.\n', 'none'],
    ['Status: draft, to be read by Ada.\n', 'none'],
    ['Status: draft (the second one)\n', 'none'],
    ['Status: draft – not yet read by anyone.\n', 'none'],
    ['# Paper\n\nStatus: draft of a paper.\n', 'none'],
    ['Private: a word on hedges.\n', 'none'],
    ['Private: no trespassing, says the sign.\n', 'none'],
    ['Publish: on paper or not at all?\n', 'none'],
    ['Visibility: hidden valleys of the north.\n', 'none'],
    ['* Status: draft\n* Author: Ada\n', 'none'],
    ['+ draft: true\n', 'none'],
    ['> Status: draft\n', 'none'],
    ['| Status: draft | Ada |\n|---|---|\n', 'none'],
    ['---\ntitle: a\n---\nStatus: draft, to be read by Ada.\n', 'read'],
  ])('%j', ([source, state]) => {
    expect(problemOf(source)).toBe(state)
  })
})
