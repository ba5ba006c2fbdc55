import { describe, expect, test } from 'vitest'
import { readFrontmatter } from '../../../src/garden/frontmatter/read-frontmatter.ts'
import { readNoteFields } from '../../../src/garden/frontmatter/read-note-fields.ts'
import type { Flag } from '../../../src/schemas/note-fields.ts'
import { showProblems } from './show-problems.ts'

function read(yaml: string) {
  const source = `---\n${yaml}\n---\nbody`
  const { fields, problems } = readNoteFields(readFrontmatter(source))
  const { publish, draft, private: hidden, flagDoubt } = fields
  return {
    flags: [publish, draft, hidden],
    flagDoubt,
    problems: showProblems(source, problems),
    messages: problems.map(({ message }) => message),
  }
}

const names = ['publish', 'draft', 'private'] as const

describe.for(names)('%s', (name) => {
  const at = names.indexOf(name)
  const column = name.length + 3

  test.for<[text: string, flag: Flag]>([
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['false', false],
    ['False', false],
    ['FALSE', false],
    ['false # not yet', false],
  ])('%s is plain', ([text, flag]) => {
    const { flags, flagDoubt, problems } = read(`${name}: ${text}`)
    expect(flags).toEqual(names.map((other) => (other === name ? flag : undefined)))
    expect({ flagDoubt, problems }).toEqual({ flagDoubt: false, problems: [] })
  })

  test.for([
    '"true"',
    '"false"',
    "'false'",
    'yes',
    'no',
    'No',
    'on',
    'off',
    'y',
    '0',
    '1',
    'null',
    '~',
    'fasle',
    'tRUE',
    '[false]',
    '{a: false}',
    '2024-03-10',
    '!!str false',
    '{{publish}}',
    '""',
  ])('%s is unclear', (text) => {
    const { flags, flagDoubt, problems } = read(`${name}: ${text}`)
    expect(flags[at]).toBe('unclear')
    expect(flagDoubt).toBe(true)
    const shown = text.replace('!!str ', '')
    const place = `2:${column + text.length - shown.length} «${shown}»`
    expect(problems).toContain(`flag-unclear ${place}`)
  })

  test('no value is unclear, at the place of the whole line', () => {
    expect(read(`a: 1\n${name}: # why`)).toMatchObject({
      flagDoubt: true,
      problems: [`flag-unclear 3:1 «${name}:»`],
    })
  })

  test('an alias is read like its value', () => {
    expect(read(`a: &x false\n${name}: *x`).flags[at]).toBe(false)
    expect(read(`a: &x "false"\n${name}: *x`).flags[at]).toBe('unclear')
  })

  test('a tag of YAML that makes it true or false is not believed', () => {
    expect(readFrontmatter(`---\n${name}: !!bool "true"\n---\n`).state).toBe('malformed')
  })
})

test('says what was found, what was expected and what happens', () => {
  const rows: [string, string][] = [
    [
      'publish: "false"',
      '`publish` is the text `"false"`; expected `true` or `false`, without quotes. Until then the note is withheld.',
    ],
    [
      'draft: 0',
      '`draft` is the number `0`; expected `true` or `false`, without quotes. Until then the note is withheld.',
    ],
    [
      'private:',
      '`private` is empty; expected `true` or `false`, without quotes. Until then the note is withheld.',
    ],
    [
      'publish: [true]',
      '`publish` is a list; expected `true` or `false`, without quotes. Until then the note is withheld.',
    ],
  ]
  for (const [yaml, message] of rows) expect(read(yaml).messages).toEqual([message])
})

describe('a misspelt flag withholds', () => {
  test.for<[key: string, name: (typeof names)[number]]>([
    ['Publish', 'publish'],
    ['PUBLISH', 'publish'],
    ['pubish', 'publish'],
    ['publsh', 'publish'],
    ['publich', 'publish'],
    ['pubilsh', 'publish'],
    ['publish_', 'publish'],
    ['publish\u200B', 'publish'],
    ['dra\u200e\u00ad\u2060ft', 'draft'],
    ['ｐublish', 'publish'],
    ['drafts', 'draft'],
    ['DRAFT', 'draft'],
    ['Draft', 'draft'],
    ['darft', 'draft'],
    ['Private', 'private'],
    ['privat', 'private'],
    ['pirvate', 'private'],
  ])('%s', ([key, name]) => {
    const { flags, flagDoubt, problems, messages } = read(`${key}: true`)
    expect(flags).toEqual(names.map((other) => (other === name ? 'unclear' : undefined)))
    expect(flagDoubt).toBe(true)
    expect(problems).toEqual([`flag-misspelt 2:1 «${key}»`])
    expect(messages).toEqual([
      `Did you mean \`${name}\` by \`${key}\`? Until it is clear, the note is withheld.`,
    ])
  })

  test('even beside the right one', () => {
    expect(read('publish: true\nPublish: true')).toMatchObject({
      flags: ['unclear', undefined, undefined],
      flagDoubt: true,
    })
  })

  test.for([
    'published: 2024-03-10',
    'publisher: me',
    'publishDate: 2024-03-10',
    'publication: x',
    'public transport: x',
    'craft: x',
    'raft: x',
    'drift: x',
    'graft: x',
    'drawing: x',
    'primate: x',
    'privacy: x',
    'date: 2024-03-10',
    'status: accepted',
    'stage: drafting',
    'visibility: public',
    'mood: draft',
    'noindex: true',
  ])('but %s is another word', (yaml) => {
    expect(read(yaml)).toEqual({
      flags: [undefined, undefined, undefined],
      flagDoubt: false,
      problems: [],
      messages: [],
    })
  })
})

describe('what other tools say can withhold, never publish', () => {
  test.for<[yaml: string, flags: (Flag | undefined)[], problems: string[]]>([
    ['published: false', [false, undefined, undefined], []],
    ['published: true', [undefined, undefined, undefined], []],
    ['published: 2024-03-10', [undefined, undefined, undefined], []],
    ['published:', [undefined, undefined, undefined], []],
    ['published: "false"', ['unclear', undefined, undefined], ['flag-unclear 2:12 «"false"»']],
    ['published: no', ['unclear', undefined, undefined], ['flag-unclear 2:12 «no»']],
    ['published: false\npublish: false', [false, undefined, undefined], []],
    ['published: false\npublish: true', ['unclear', undefined, undefined], ['flag-unclear 2:12 «false»']],
    ['public: false', [false, undefined, undefined], []],
    ['dg-publish: false', [false, undefined, undefined], []],
    ['dg-publish: true', [undefined, undefined, undefined], []],
    ['isDraft: true', [undefined, true, undefined], []],
    ['is_draft: false', [undefined, undefined, undefined], []],
    ['isDraft: true\ndraft: false', [undefined, 'unclear', undefined], ['flag-unclear 2:10 «true»']],
    ['isPrivate: true', [undefined, undefined, true], []],
    ['unpublished: true', [undefined, undefined, true], []],
    ['status: draft', [undefined, true, undefined], []],
    ['Status: "🚧 Draft"', [undefined, true, undefined], []],
    ['status: [idea, private]', [undefined, undefined, true], []],
    ['stage: unlisted', [undefined, undefined, true], []],
    ['visibility: private', [undefined, undefined, true], []],
    ['visibility: hidden', [undefined, undefined, true], []],
    ['visibility: draft', [undefined, true, undefined], []],
    ['status: draft\ndraft: false', [undefined, 'unclear', undefined], ['flag-unclear 2:9 «draft»']],
  ])('%s', ([yaml, flags, problems]) => {
    expect(read(yaml)).toMatchObject({ flags, problems, flagDoubt: flags.includes('unclear') })
  })

  test('says which contradicts which', () => {
    expect(read('publish: true\npublished: false').messages).toEqual([
      '`published: false` contradicts `publish: true`. Take one of them out. Until then the note is withheld.',
    ])
  })
})

test('a merge key may hide a flag', () => {
  expect(read('a: &x {publish: false}\n<<: *x')).toMatchObject({
    flags: ['unclear', undefined, undefined],
    flagDoubt: true,
    problems: ['flag-unclear 3:1 «<<»'],
  })
})

test('a flag inside of another property is none', () => {
  expect(read('site:\n  publish: no').flagDoubt).toBe(false)
})
