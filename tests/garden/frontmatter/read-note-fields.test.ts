import { describe, expect, test } from 'vitest'
import { readFrontmatter } from '../../../src/garden/frontmatter/read-frontmatter.ts'
import { readNoteFields } from '../../../src/garden/frontmatter/read-note-fields.ts'
import type { NoteFields } from '../../../src/schemas/note-fields.ts'
import { showProblems } from './show-problems.ts'

/** Fields, extra properties, and problems with their places, in a block whose first line is line 2. */
function read(yaml: string) {
  const source = `---\n${yaml}\n---\nbody`
  const frontmatter = readFrontmatter(source)
  expect(frontmatter.state).toBe('read')
  const { fields, extra, problems } = readNoteFields(frontmatter)
  return {
    source,
    fields,
    extra,
    problems: showProblems(source, problems),
    messages: problems.map(({ message }) => message),
  }
}

type Row = [yaml: string, fields: Partial<NoteFields>, problems: string[]]

function checkRows([yaml, fields, problems]: Row): void {
  const found = read(yaml)
  expect(found.fields).toMatchObject(fields)
  expect(found.problems).toEqual(problems)
}

const nothing: NoteFields = { tags: [], relatedNotes: [], aliases: [], cssclasses: [], flagDoubt: false }

test('the form that owners write', () => {
  const { source, fields, extra, problems } = read(`title: "System: one"
description: A sentence.
maturity: budding
topic: ai
created: 2024-03-10
updated: 2024-03-15
tags: ["AI", "leverage"]
relatedNotes: ["camelot", "[[leverage-points]]"]
featured: true
aliases: [SoO]
publish: true
draft: false
permalink: /one
lang: en
image: one.png
cssclasses: [wide]
parent: "[[top]]"
next: camelot
rating: 5`)
  expect(fields).toEqual({
    title: 'System: one',
    description: 'A sentence.',
    maturity: 'budding',
    topic: 'ai',
    created: '2024-03-10',
    updated: '2024-03-15',
    tags: ['AI', 'leverage'],
    relatedNotes: [
      { raw: 'camelot', range: [158, 167] },
      { raw: '[[leverage-points]]', range: [169, 190] },
    ],
    featured: true,
    aliases: ['SoO'],
    publish: true,
    draft: false,
    flagDoubt: false,
    permalink: '/one',
    lang: 'en',
    image: { raw: 'one.png', range: [281, 288] },
    cssclasses: ['wide'],
    parent: { raw: '[[top]]', range: [316, 325] },
    next: { raw: 'camelot', range: [332, 339] },
  })
  const links = [...fields.relatedNotes, fields.image, fields.parent, fields.next]
  expect(links.map((link) => link && source.slice(...link.range))).toEqual([
    '"camelot"',
    '"[[leverage-points]]"',
    'one.png',
    '"[[top]]"',
    'camelot',
  ])
  expect(extra).toEqual({ rating: 5 })
  expect(problems).toEqual([])
})

test.for(['', 'body', '---\n---\n', '---\npublish: no end', '---\na: [\n---\n'])(
  'no fields in %j',
  (source) => {
    const { fields, extra, problems } = readNoteFields(readFrontmatter(source))
    expect(fields).toEqual(nothing)
    expect(extra).toEqual({})
    expect(problems).toEqual([])
  },
)

test('fields without a value are absent, and nothing extra', () => {
  const names = [
    'title',
    'Description',
    'maturity',
    'topic',
    'created',
    'tags',
    'related-notes',
    'featured',
    'aliases',
    'lang',
    'image',
    'parent',
  ]
  const { fields, extra, problems } = read(names.map((name) => `${name}:`).join('\n'))
  expect({ fields, extra, problems }).toEqual({ fields: nothing, extra: {}, problems: [] })
  expect(read('title: ""\ndescription: " "\ntags: ""\ncreated: ""\nparent: ""').problems).toEqual([])
})

describe('texts', () => {
  test.for<Row>([
    ['title: 1984', { title: '1984' }, []],
    ['title: 0007', { title: '0007' }, []],
    ['title: True', { title: 'True' }, []],
    ['title: " x "', { title: 'x' }, []],
    ['Title: x', { title: 'x' }, []],
    ['TITLE: y\ntitle: x', { title: 'x' }, []],
    ['title: [a]', { title: undefined }, ['field-type 2:8 «[a]»']],
    ['description:\n  a: b', { description: undefined }, ['field-type 3:3 «a: b»']],
    ['topic: [ai]', { topic: 'ai' }, []],
    ['topic:\n  - ai', { topic: 'ai' }, []],
    ['topic: [ai, art]', { topic: undefined }, ['field-type 2:8 «[ai, art]»']],
    ['topic: {a: b}', { topic: undefined }, ['field-type 2:8 «{a: b}»']],
    ['lang: pt-BR', { lang: 'pt-BR' }, []],
    ['lang: no', { lang: 'no' }, []],
    ['lang: Portuguese (Brazil)', { lang: undefined }, ['field-type 2:7 «Portuguese (Brazil)»']],
    ['featured: True', { featured: true }, []],
    ['featured: "true"', { featured: undefined }, ['field-type 2:11 «"true"»']],
    ['featured: yes', { featured: undefined }, ['field-type 2:11 «yes»']],
    ['aliases: one, two', { aliases: ['one', 'two'] }, []],
    ['aliases: [one, two, one, 3]', { aliases: ['one', 'two', '3'] }, []],
    ['aliases: ["a, b"]', { aliases: ['a, b'] }, []],
    ['alias: one', { aliases: ['one'] }, []],
    ['aliases: one\nalias: [two]', { aliases: ['one', 'two'] }, []],
    ['aliases: [[a], b]', { aliases: ['b'] }, ['field-type 2:11 «[a]»']],
    ['aliases: {a: b}', { aliases: [] }, ['field-type 2:10 «{a: b}»']],
    ['cssclasses: wide dark', { cssclasses: ['wide', 'dark'] }, []],
    ['cssclass: wide, dark', { cssclasses: ['wide', 'dark'] }, []],
    ['syndication: https://a.example/1', { syndication: ['https://a.example/1'] }, []],
    [
      'syndication: ["https://a.example/1,2", https://a.example/é, "https://a.example/1,2"]',
      { syndication: ['https://a.example/1,2', 'https://a.example/é'] },
      [],
    ],
    ['syndication: [a.example]', { syndication: undefined }, ['field-type 2:15 «a.example»']],
    [
      'syndication: "javascript:alert(1)"',
      { syndication: undefined },
      ['field-type 2:15 «javascript:alert(1)»'],
    ],
    [
      'syndication: ["https://me:key@a.example/"]',
      { syndication: undefined },
      ['field-type 2:15 «"https://me:key@a.example/"»'],
    ],
    [
      'syndication: ["https://a.example/ b"]',
      { syndication: undefined },
      ['field-type 2:15 «"https://a.example/ b"»'],
    ],
    ['syndication: {a: b}', { syndication: undefined }, ['field-type 2:14 «{a: b}»']],
    ['cssclasses: [wide, a b]', { cssclasses: ['wide', 'a', 'b'] }, []],
  ])('%s', checkRows)

  test('says what was found and expected', () => {
    expect(read('title: [a]\nfeatured: yes\nlang: x y\ntopic: [a, b]').messages).toEqual([
      '`title` is a list; expected a text.',
      '`featured` is the text `yes`; expected `true` or `false`, without quotes.',
      '`lang` is the text `x y`; expected a language tag such as `en` or `pt-BR`.',
      '`topic` is a list; expected one text.',
    ])
  })
})

describe('links', () => {
  test.for<Row>([
    ['relatedNotes: camelot', { relatedNotes: [{ raw: 'camelot', range: [18, 25] }] }, []],
    ['related-notes: camelot', { relatedNotes: [{ raw: 'camelot', range: [19, 26] }] }, []],
    ['related: "[[a]]"', { relatedNotes: [{ raw: '[[a]]', range: [13, 20] }] }, []],
    ['relatedNotes: a, b', { relatedNotes: [{ raw: 'a, b', range: [18, 22] }] }, []],
    [
      'relatedNotes: "[[a]], [[b]]"',
      {
        relatedNotes: [
          { raw: '[[a]]', range: [19, 24] },
          { raw: '[[b]]', range: [26, 31] },
        ],
      },
      [],
    ],
    [
      'relatedNotes: "[[a]], [[\\x62]]"',
      {
        relatedNotes: [
          { raw: '[[a]]', range: [18, 35] },
          { raw: '[[b]]', range: [18, 35] },
        ],
      },
      [],
    ],
    ['relatedNotes: [[a]]', { relatedNotes: [{ raw: '[[a]]', range: [18, 23] }] }, []],
    [
      'relatedNotes:\n  - "[[a]]" # c\n  - 2024',
      {
        relatedNotes: [
          { raw: '[[a]]', range: [22, 29] },
          { raw: '2024', range: [38, 42] },
        ],
      },
      [],
    ],
    [
      'relatedNotes: [a, [b], null]',
      { relatedNotes: [{ raw: 'a', range: [19, 20] }] },
      ['field-type 2:19 «[b]»'],
    ],
    ['relatedNotes: {a: b}', { relatedNotes: [] }, ['field-type 2:15 «{a: b}»']],
    ['parent: ["[[a]]"]', { parent: { raw: '[[a]]', range: [13, 20] } }, []],
    ['parent: ["[[a]]", b]', { parent: undefined }, ['field-type 2:9 «["[[a]]", b]»']],
    ['next: {a: b}', { next: undefined }, ['field-type 2:7 «{a: b}»']],
    ['cover: "[[a.png]]"', { image: { raw: '[[a.png]]', range: [11, 22] } }, []],
    ['cover: b.png\nimage: a.png', { image: { raw: 'a.png', range: [24, 29] } }, []],
  ])('%s', checkRows)
})

describe('dates', () => {
  test.for<Row>([
    ['created: 2024-03-10', { created: '2024-03-10' }, []],
    ['created: "2024-03-10"', { created: '2024-03-10' }, []],
    ['created: 2024-03-10T23:59:59Z', { created: '2024-03-10' }, []],
    ['created: 2024-03-10T10:00:00.123+02:00', { created: '2024-03-10' }, []],
    ['created: 2024-03-10 10:00', { created: '2024-03-10' }, []],
    ['created: 2024-02-29', { created: '2024-02-29' }, []],
    ['created: 2000-02-29', { created: '2000-02-29' }, []],
    ['created: 2023-02-29', { created: undefined }, ['date-invalid 2:10 «2023-02-29»']],
    ['created: 1900-02-29', { created: undefined }, ['date-invalid 2:10 «1900-02-29»']],
    ['created: 2024-02-30', { created: undefined }, ['date-invalid 2:10 «2024-02-30»']],
    ['created: 2024-13-01', { created: undefined }, ['date-invalid 2:10 «2024-13-01»']],
    ['created: 2024-00-10', { created: undefined }, ['date-invalid 2:10 «2024-00-10»']],
    ['created: 2024-01-00', { created: undefined }, ['date-invalid 2:10 «2024-01-00»']],
    ['created: 2024-3-9', { created: undefined }, ['date-invalid 2:10 «2024-3-9»']],
    ['created: 10.03.2024', { created: undefined }, ['date-invalid 2:10 «10.03.2024»']],
    ['created: 2024', { created: undefined }, ['date-invalid 2:10 «2024»']],
    ['created: 2024-03-10 later', { created: undefined }, ['date-invalid 2:10 «2024-03-10 later»']],
    ['created: [2024-03-10]', { created: undefined }, ['date-invalid 2:10 «[2024-03-10]»']],
    ['created: "{{date}}"', { created: undefined }, ['date-invalid 2:10 «"{{date}}"»']],
    ['date: 2024-03-10', { created: '2024-03-10' }, []],
    [
      'date created: 2024-03-10\ndate modified: 2024-03-11',
      { created: '2024-03-10', updated: '2024-03-11' },
      [],
    ],
    [
      'created_at: 2024-03-10\nlastModified: 2024-03-11',
      { created: '2024-03-10', updated: '2024-03-11' },
      [],
    ],
    ['modified: 2024-03-11', { updated: '2024-03-11' }, []],
    ['lastmod: 2024-03-11', { updated: '2024-03-11' }, []],
    ['date: 2020-01-01\ncreated: 2024-03-10', { created: '2024-03-10' }, []],
    ['date: next week', { created: undefined }, ['date-invalid 2:7 «next week»']],
    ['date: 1984', { created: undefined }, []],
    ['lastUpdated: false', { updated: undefined }, []],
    ['date: [2020]\ndateCreated: 2024-03-10', { created: '2024-03-10' }, []],
    ['created: 2024-03-10\nupdated: 2024-03-10', { created: '2024-03-10', updated: '2024-03-10' }, []],
    [
      'updated: 2024-03-09 # c\ncreated: 2024-03-10',
      { created: '2024-03-10', updated: '2024-03-09' },
      ['dates-reversed 2:10 «2024-03-09»'],
    ],
  ])('%s', checkRows)

  test('says what is wrong', () => {
    expect(read('created: 2024-02-30\nmodified: tomorrow').messages).toEqual([
      '`created` `2024-02-30` is a day that no calendar has. Write it as `YYYY-MM-DD`.',
      '`modified` `tomorrow` is not a calendar date. Write it as `YYYY-MM-DD`.',
    ])
    expect(read('created: 2024-03-10\nupdated: 2024-03-09').messages).toEqual([
      '`updated` is 2024-03-09, before `created`, 2024-03-10. Correct one of them.',
    ])
  })

  test('a synonym that was read is nothing extra, one that was not is kept', () => {
    expect(read('date: 2020-01-01\ncreated: 2024-03-10').extra).toEqual({ date: '2020-01-01' })
    expect(read('date: 2020-01-01').extra).toEqual({})
    expect(read('date: 1984\nlastUpdated: false').extra).toEqual({ date: 1984, lastUpdated: false })
  })
})

describe('tags', () => {
  test.for<Row>([
    ['tags: [a, b/c]', { tags: ['a', 'b/c'] }, []],
    ['tags: a, b/c', { tags: ['a', 'b/c'] }, []],
    ['tags: a b  c', { tags: ['a', 'b', 'c'] }, []],
    ['tags: "#a #b"', { tags: ['a', 'b'] }, []],
    ['tags:\n  - "#a"\n  - b', { tags: ['a', 'b'] }, []],
    ['tag: a', { tags: ['a'] }, []],
    ['Tags: [a]\ntag: b', { tags: ['a', 'b'] }, []],
    ['tags: [2024, 0007, 1.5]', { tags: ['2024', '0007'] }, ['tag-invalid 2:20 «1.5»']],
    ['tags: 2024', { tags: ['2024'] }, []],
    ['tags: [true]', { tags: ['true'] }, []],
    ['tags: [AI, ai, Ai]', { tags: ['AI'] }, []],
    ['tags: [日本語, 🌱, "👩‍💻", é_1-2]', { tags: ['日本語', '🌱', '👩‍💻', 'é_1-2'] }, []],
    ['tags: [two words]', { tags: [] }, ['tag-invalid 2:8 «two words»']],
    ['tags: ["a,b", c]', { tags: ['c'] }, ['tag-invalid 2:8 «"a,b"»']],
    ['tags: a c++ b', { tags: ['a', 'b'] }, ['tag-invalid 2:9 «c++»']],
    ['tags: "a c++"', { tags: ['a'] }, ['tag-invalid 2:10 «c++»']],
    ['tags: "a c\\x2B"', { tags: ['a'] }, ['tag-invalid 2:7 «"a c\\x2B"»']],
    [
      'tags: [a//b, /a, a/, "#"]',
      { tags: [] },
      ['tag-invalid 2:8 «a//b»', 'tag-invalid 2:14 «/a»', 'tag-invalid 2:18 «a/»', 'tag-invalid 2:22 «"#"»'],
    ],
    ['tags: [null, ~, ""]', { tags: [] }, []],
    ['tags: [[a, b], {c: d}]', { tags: [] }, ['field-type 2:8 «[a, b]»', 'field-type 2:16 «{c: d}»']],
    ['tags: {a: b}', { tags: [] }, ['field-type 2:7 «{a: b}»']],
    ['tags: ["[[x]]"]', { tags: [] }, ['tag-invalid 2:8 «"[[x]]"»']],
  ])('%s', checkRows)

  test('suggests a tag that works', () => {
    expect(read('tags: [two words, "a / b.c", c++, "!"]').messages).toEqual([
      '`two words` cannot be a tag. Did you mean `two-words`?',
      '`a / b.c` cannot be a tag. Did you mean `a/b-c`?',
      '`c++` cannot be a tag. Did you mean `c`?',
      '`!` cannot be a tag. Use letters, digits, `_`, `-` and `/`.',
    ])
  })
})

describe('maturity', () => {
  test.for<Row>([
    ['maturity: seedling', { maturity: 'seedling' }, []],
    ['maturity: Evergreen', { maturity: 'evergreen' }, []],
    ['maturity: BUDDING', { maturity: 'budding' }, []],
    ['maturity: seed', { maturity: 'seedling' }, []],
    ['maturity: sprout', { maturity: 'seedling' }, []],
    ['maturity: sapling', { maturity: 'budding' }, []],
    ['maturity: growing', { maturity: 'budding' }, []],
    ['maturity: plant', { maturity: 'budding' }, []],
    ['maturity: bud', { maturity: 'budding' }, []],
    ['maturity: fruit', { maturity: 'evergreen' }, []],
    ['maturity: mature', { maturity: 'evergreen' }, []],
    ['maturity: 🌱', { maturity: 'seedling' }, []],
    ['maturity: 🌿 Budding', { maturity: 'budding' }, []],
    ['maturity: 🌲', { maturity: 'evergreen' }, []],
    ['maturity: evergren', { maturity: undefined }, ['maturity-unknown 2:11 «evergren»']],
    ['maturity: done', { maturity: undefined }, ['maturity-unknown 2:11 «done»']],
    ['maturity: [seedling]', { maturity: undefined }, ['maturity-unknown 2:11 «[seedling]»']],
    ['maturity: 3', { maturity: undefined }, ['maturity-unknown 2:11 «3»']],
    ['status: sapling', { maturity: 'budding' }, []],
    ['stage: fruit', { maturity: 'evergreen' }, []],
    ['growth: seedling', { maturity: 'seedling' }, []],
    ['status: accepted', { maturity: undefined }, []],
    ['status: accepted\ntags: [seed]', { maturity: 'seedling' }, []],
    ['status: seed\nmaturity: evergreen', { maturity: 'evergreen' }, []],
    ['maturity: done\ntags: [seed]', { maturity: undefined }, ['maturity-unknown 2:11 «done»']],
    ['tags: [pattern, Sapling]', { maturity: 'budding' }, []],
    ['tags: [fruit, writing]', { maturity: 'evergreen' }, []],
    ['tags: [seed, fruit]', { maturity: undefined }, []],
    ['tags: [seed, seedling]', { maturity: 'seedling' }, []],
    ['tags: [tree, plant, growing, seedy, maturity/seed]', { maturity: undefined }, []],
  ])('%s', checkRows)

  test('suggests the near one', () => {
    expect(read('maturity: evergren').messages).toEqual([
      '`maturity` `evergren` is not a known maturity. Did you mean `evergreen`?',
    ])
    expect(read('maturity: done').messages).toEqual([
      '`maturity` `done` is not a known maturity. Write `seedling`, `budding` or `evergreen`.',
    ])
  })

  test('a status stays among the extra properties', () => {
    expect(read('status: accepted\nstage: seed').extra).toEqual({ status: 'accepted', stage: 'seed' })
  })
})

describe('properties that look like a misspelt field', () => {
  test.for<[yaml: string, hint: string | null]>([
    ['realtedNotes: [a]', 'Did you mean `relatedNotes` by `realtedNotes`? It is kept, but not understood.'],
    ['relatedNote: a', 'Did you mean `relatedNotes` by `relatedNote`? It is kept, but not understood.'],
    ['tittle: a', 'Did you mean `title` by `tittle`? It is kept, but not understood.'],
    ['titel: a', 'Did you mean `title` by `titel`? It is kept, but not understood.'],
    ['descripton: a', 'Did you mean `description` by `descripton`? It is kept, but not understood.'],
    ['creatd: 2024-01-01', 'Did you mean `created` by `creatd`? It is kept, but not understood.'],
    ['taggs: [a]', 'Did you mean `tags` by `taggs`? It is kept, but not understood.'],
    ['topics: ai', 'Did you mean `topic` by `topics`? It is kept, but not understood.'],
    ['topics: [ai, art]', null],
    ['tittle: a\ntitle: b', null],
    ['rating: 5', null],
    ['text: a', null],
    ['long: 13.4\nland: DE', null],
    ['creator: me', null],
    ['references: a\npartOf: b\nuid: c', null],
  ])('%s', ([yaml, hint]) => {
    const { messages, problems } = read(yaml)
    expect(messages).toEqual(hint === null ? [] : [hint])
    expect(problems.every((problem) => problem.startsWith('field-misspelt 2:1 «'))).toBe(true)
  })

  test('stay among the extra properties', () => {
    expect(read('realtedNotes: [a]').extra).toEqual({ realtedNotes: ['a'] })
  })
})

test('extra properties are kept as read, whatever they are called', () => {
  const { extra } = read('__proto__: {x: 1}\nconstructor: [1, "2"]\nrating: 0007')
  expect(Object.entries(extra)).toEqual([
    ['__proto__', { x: 1 }],
    ['constructor', [1, '2']],
    ['rating', '0007'],
  ])
})

test('problems come in source order', () => {
  expect(read('tittle: x\ncreated: y\nPublish: z\ntags: [a b]').problems).toEqual([
    'field-misspelt 2:1 «tittle»',
    'date-invalid 3:10 «y»',
    'flag-misspelt 4:1 «Publish»',
    'tag-invalid 5:8 «a b»',
  ])
})
