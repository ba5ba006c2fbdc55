/** A note that went through its record is the note that reading the file anew gives. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinBibliography } from '../../../src/garden/citations/bibliography.ts'
import { decodeNote, encodeNote } from '../../../src/garden/facts/note-record.ts'
import type { Note } from '../../../src/garden/note.ts'
import { toVaultPath } from '../../../src/garden/paths.ts'
import { readNotes } from '../../../src/garden/read-notes.ts'
import { describeCorpus } from '../../corpora.ts'

const bibliography = joinBibliography([], 'digest')

function readOne(path: string, text: string): Note {
  const dates = { created: '2026-01-02', updated: '2026-03-04' }
  const file = { path: toVaultPath(path), text, hash: 'h', dates, origin: 'urn:uuid:1' }
  const obsidian = { strictLineBreaks: null, linkFormat: null }
  const { notes } = readNotes({
    notes: [file],
    attachments: [],
    obstacles: [],
    renames: [],
    obsidian,
    bibliography,
  })
  return notes[0] as Note
}

/** Messages are errors, of which a test compares little more than their text; searches hold functions. */
function plain(note: Note): unknown {
  const messages = note.messages.map((message) => ({ ...message, at: message.place }))
  const queries = note.queries.map((query) =>
    query.language === 'query' ? { ...query, search: JSON.stringify(query.search) } : query,
  )
  return { ...note, messages, queries }
}

function expectKept(path: string, text: string): void {
  const note = readOne(path, text)
  const carried = decodeNote(JSON.parse(JSON.stringify(encodeNote(note))))
  expect(plain(carried)).toEqual(plain(note))
  for (const message of carried.messages) expect(message).toBeInstanceOf(note.messages[0]?.constructor)
}

const pieces = [
  '---\ntitle: "[[a|b]]"\ntags: [x, 1, "bad tag"]\nparent: "[[up#h]]"\npermalink: /old\naliases: [one]\nguid: g\nroom: r\nn: -1.5\n__proto__: {x: [null, true]}\n---',
  '---\npublish: perhaps\ncreated: 2026-02-31\n---',
  '---\n: :\n---',
  '# Heading with [[link]]',
  '## Again',
  'Words to [[a#b|c]] and ![[d.png|30]] and [e](f%20g.md "t") ^block-1',
  '> [!note] Title\n> with [[a]] in it',
  '- one [[x]]\n  - two ^x\n',
  '```base\nviews:\n  - type: table\n    name: All\nformulas:\n  a: 1 + 2 / "x".length\n  b: /x+/.matches(name)\n```',
  '```base\nviews: 7\n```',
  '```query\ntag:#a -path:"b" /c+d/ [p:q]\n```',
  '```query\n(\n```',
  '%% hidden [[secret]] %% <!-- too -->',
  '<b onclick="x" href="[[y]]">html</b> <a href="z.md">z</a>',
  'cited [@doe2020, p. 4] and @doe2020',
  'https://example.org/a [b](https://example.org/b)',
  '```mermaid\ngraph TD; A[note]-->B\nclass A internal-link\n```',
  '$x^2$ and #tag/sub #TAG 漢字 \uD83D\uDE00',
  `${'>'.repeat(120)} deep`,
]

test.for(['n.md', 'n.mdx'])('any note comes back as it was read: %s', (path) => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...pieces) }, fc.string()), { maxLength: 8 }),
      fc.constantFrom('\n', '\n\n', '\r\n\r\n'),
      (parts, gap) => expectKept(path, parts.join(gap)),
    ),
  )
})

test.for(pieces.map((piece, at) => [at, piece] as const))(
  'piece %i comes back as it was read',
  ([, piece]) => {
    expectKept('folder/n.md', piece)
  },
)

test('so do documents that are not Markdown', () => {
  const card = { id: '1', type: 'text', text: '[[a]] %%x%% ![[b]]', x: 0, y: 0, width: 1, height: 1 }
  const group = { id: '2', type: 'group', label: '%%x%% g', x: 0, y: 0, width: 1, height: 1 }
  const edges = [
    { id: '3', fromNode: '1', toNode: '2', label: 'l' },
    { id: '4', fromNode: '1', toNode: '9' },
  ]
  expectKept('n.canvas', JSON.stringify({ nodes: [card, group], edges }))
  expectKept('n.canvas', '{')
  expectKept(
    'n.base',
    'views:\n  - type: cards\n    name: "%%x%% [[a]]"\n    filters:\n      and: [1 == 1]\n',
  )
  expectKept('n.base', 'views: 7')
})

for (const corpus of ['jzhao-garden', 'obsidian-tasks-docs', 'oldwinter-zh', 'silverbullet-docs'])
  describeCorpus(corpus, (folder) => {
    test('comes back as it was read', () => {
      const paths = globSync('**/*.{md,canvas,base}', { cwd: folder }).filter((_, at) => at % 10 === 0)
      expect(paths.length).toBeGreaterThan(0)
      for (const path of paths) expectKept(path, readFileSync(join(folder, path), 'utf8'))
    })
  })
