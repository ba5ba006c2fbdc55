import { deserialize, serialize } from 'node:v8'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findAffected } from '../../../../src/garden/suggest/basis/find-affected.ts'
import { foldNotes } from '../../../../src/garden/suggest/basis/fold-notes.ts'
import { type PackedView, packView, unpackView } from '../../../../src/garden/suggest/basis/pack-view.ts'
import { openCandidates } from '../../../../src/garden/suggest/candidates.ts'
import { gatherNote, notesOf } from '../../../../src/garden/suggest/corpus/gather-corpus.ts'
import { noHiddenLinks } from '../../../../src/garden/suggest/corpus/hidden-links.ts'
import { openView, type View } from '../../../../src/garden/suggest/view.ts'
import { parseMarkdown } from '../../../../src/markdown/parse.ts'
import { readProse } from '../../../../src/markdown/prose.ts'
import { corpusOf, stemPlural } from '../../../fakes/corpus-of.ts'
import { gardenOf } from '../../../fakes/garden-of.ts'

const viewOf = (texts: Record<string, string>) => openView(corpusOf(texts), noHiddenLinks)

/** As it comes back from the disk. */
const keep = (view: View) => unpackView(deserialize(serialize(packView(view))) as PackedView)

/** The notes at `paths` of a garden of `texts`, read for a corpus that was read before; new ones follow the last. */
function readFor(view: View, texts: Record<string, string>, paths: readonly string[]) {
  const { corpus } = view
  const garden = gardenOf(texts)
  const all = new Set([...corpus.notes.map(({ path }) => path), ...notesOf(garden).map(({ path }) => path)])
  const places = new Map([...all].map((path, at) => [path, at]))
  const proseOf = (path: string) => readProse(parseMarkdown(texts[path] ?? ''), texts[path] ?? '')
  const reading = { garden, places, proseOf, corpus, stem: stemPlural }
  return new Map(
    notesOf(garden).flatMap((note) =>
      paths.includes(note.path) ? [[places.get(note.path) ?? -1, gatherNote(note, reading)] as const] : [],
    ),
  )
}

const candidatesIn = (view: View, source: number) =>
  openCandidates(view)
    .of(source)
    .map(({ target, values, mention }) => ({ target, values, at: mention?.hit.start }))

const said = (view: View, source: number) =>
  openCandidates(view)
    .of(source)
    .filter(({ mention }) => mention !== null)
    .map(({ target }) => view.corpus.notes[target]?.path)

describe('a view that was kept', () => {
  const word = fc.constantFrom(
    'moss',
    'fern',
    'stone path',
    'water',
    'gate',
    '[[n1]]',
    '[[n2|moss]]',
    'ÄpfEl',
  )
  const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '))
  const garden = fc
    .array(text, { minLength: 4, maxLength: 9 })
    .map((texts) => Object.fromEntries(texts.map((body, at) => [`n${at}.md`, `# Moss ${at}\n\n${body}\n`])))

  it('gives notes that did not change the candidates that they had, value for value', () => {
    fc.assert(
      fc.property(garden, fc.nat(3), (texts, at) => {
        const view = viewOf(texts)
        const before = candidatesIn(view, at)
        const kept = keep(view)
        const folded = foldNotes(kept, readFor(kept, texts, [`n${at}.md`]))
        expect(candidatesIn(folded, at)).toEqual(before)
      }),
      { numRuns: 60 },
    )
  })

  it('gives a note that changed the same, whatever changed in between', () => {
    fc.assert(
      fc.property(garden, text, text, (texts, between, last) => {
        const view = viewOf(texts)
        const now = { ...texts, 'n0.md': last }
        const once = keep(view)
        const straight = foldNotes(once, readFor(once, now, ['n0.md']))
        const twice = keep(view)
        const first = foldNotes(twice, readFor(twice, { ...texts, 'n0.md': between }, ['n0.md']))
        const after = foldNotes(first, readFor(first, now, ['n0.md']))
        expect(candidatesIn(after, 0)).toEqual(candidatesIn(straight, 0))
      }),
      { numRuns: 60 },
    )
  })
})

describe('foldNotes', () => {
  const texts = {
    'gate.md': 'Where the water stands.',
    'lock.md': 'A boat waits for the [[gate]] of brass.',
    'mill.md': 'Wheels and the weir of old.',
    'sluice.md': 'The weir is low, and the gate is shut.',
  }

  it('finds a new note where its name is said, in notes that did not change', () => {
    const now = { ...texts, 'weir.md': 'It holds the water back.' }
    const kept = keep(viewOf(texts))
    const read = readFor(kept, now, ['weir.md'])
    const affected = findAffected(kept, read, [])
    expect([...affected].map((at) => kept.corpus.notes[at]?.path).sort()).toEqual(['mill.md', 'sluice.md'])
    const others = readFor(kept, now, ['mill.md', 'sluice.md'])
    const folded = foldNotes(kept, new Map([...read, ...others]))
    expect(said(folded, 3)).toContain('weir.md')
  })

  it('forgets a name that a note had, and looks again at those that said it', () => {
    const before = { ...texts, 'x.md': '---\naliases: [weir]\n---\nDam.' }
    const now = { ...before, 'x.md': 'Dam.' }
    const view = viewOf(before)
    expect(said(view, 3)).toContain('x.md')
    const kept = keep(view)
    const list = [{ kind: 'mention', target: 'x.md' }] as never
    const read = readFor(kept, now, ['x.md'])
    expect([...findAffected(kept, read, [[], [], [], list])]).toEqual([3])
    const folded = foldNotes(kept, new Map([...read, ...readFor(kept, now, ['sluice.md'])]))
    expect(said(folded, 3)).not.toContain('x.md')
  })

  it('knows the links that a note has now', () => {
    const now = { ...texts, 'sluice.md': 'See the [[gate]].' }
    const kept = keep(viewOf(texts))
    const folded = foldNotes(kept, readFor(kept, now, ['sluice.md']))
    expect(folded.company.sources[0]).toEqual([1, 3])
  })
})
