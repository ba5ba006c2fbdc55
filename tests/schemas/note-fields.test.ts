import { expect, test } from 'vitest'
import { readFrontmatter } from '../../src/garden/frontmatter/read-frontmatter.ts'
import { readNoteFields } from '../../src/garden/frontmatter/read-note-fields.ts'
import { type NoteField, noteFields } from '../../src/schemas/note-fields.ts'

/** A value of each type, as an owner writes it. */
const samples: Record<NoteField['type'], string> = {
  text: 'some text',
  date: '2024-03-10',
  flag: 'true',
  'yes or no': 'true',
  'list of texts': '[a, b]',
  'list of tags': '[a, b/c]',
  link: '"[[a]]"',
  'list of links': '["[[a]]", b]',
  'list of addresses': '[https://a.example/1, https://b.example/2]',
  maturity: 'budding',
  language: 'en',
  number: '3',
}

// The compiler asks for every field here, and the test for every row of the table.
const names: Record<NoteField['name'], true> = {
  title: true,
  description: true,
  maturity: true,
  topic: true,
  created: true,
  updated: true,
  tags: true,
  relatedNotes: true,
  featured: true,
  aliases: true,
  publish: true,
  draft: true,
  private: true,
  permalink: true,
  lang: true,
  image: true,
  cssclasses: true,
  room: true,
  untrusted: true,
  guid: true,
  syndication: true,
  translationOf: true,
  comments: true,
  suggestions: true,
  parent: true,
  next: true,
  order: true,
}

function read(key: string, type: NoteField['type']) {
  return readNoteFields(readFrontmatter(`---\n${key}: ${samples[type]}\n---\n`))
}

test('the table has each field once', () => {
  expect(noteFields.map(({ name }) => name)).toEqual(Object.keys(names))
})

test.for(noteFields.map((field): NoteField => field))(
  '$name is read, and its sentence is one',
  ({ name, type, doc }) => {
    const { fields, extra, problems } = read(name, type)
    expect(fields[name]).not.toSatisfy(
      (value) => value === undefined || (Array.isArray(value) && value.length === 0),
    )
    expect({ extra, problems }).toEqual({ extra: {}, problems: [] })
    expect(doc).toMatch(/^[`A-Z].*[^.]\.$/)
  },
)

const synonyms = noteFields.flatMap(({ name, type, synonyms: list }) =>
  list.map((key) => ({ key, name, type })),
)

test.for(synonyms)('$key is read as $name', ({ key, name, type }) => {
  const { fields, problems } = read(key, type)
  const own = read(name, type).fields
  expect(JSON.stringify(fields[name])?.replace(/\d+/g, '')).toBe(
    JSON.stringify(own[name])?.replace(/\d+/g, ''),
  )
  expect(problems).toEqual([])
})

test('no key means two fields', () => {
  const keys = noteFields.flatMap(({ name, synonyms: list }) => [name, ...list])
  expect(new Set(keys).size).toBe(keys.length)
})
