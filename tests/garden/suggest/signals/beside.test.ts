import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openCandidates } from '../../../../src/garden/suggest/candidates.ts'
import { noHiddenLinks } from '../../../../src/garden/suggest/corpus/hidden-links.ts'
import { openBeside } from '../../../../src/garden/suggest/signals/beside.ts'
import { openView } from '../../../../src/garden/suggest/view.ts'
import { corpusOf } from '../../../fakes/corpus-of.ts'

const { notes } = corpusOf({ 'note.md': '' })
const notesIn = (folders: readonly string[]) =>
  folders.flatMap((folder) => notes.map((note) => ({ ...note, folder })))
const many = (count: number) => notesIn(Array.from({ length: count }, () => 'inbox'))

describe('openBeside', () => {
  it('finds those of the same folder, the nearest by path first', () => {
    const beside = openBeside({ notes: notesIn(['a', 'b', 'a', 'b', 'a', 'b', 'a', 'b', 'a']) })
    expect(beside(4)).toEqual([2, 6, 0, 8])
    expect(beside(1)).toEqual([3, 5, 7])
    expect(beside(8)).toEqual([6, 4, 2, 0])
  })

  it('says nothing of a large folder', () => {
    expect(openBeside({ notes: many(61) })(4)).toEqual([])
    expect(openBeside({ notes: many(60) })(4)).toHaveLength(15)
  })

  it('property: finds a few, all others and all of the same folder, none twice', () => {
    const folder = fc.constantFrom('', 'a', 'a/b')
    fc.assert(
      fc.property(fc.array(folder, { maxLength: 90 }), (folders) => {
        const beside = openBeside({ notes: notesIn(folders) })
        folders.forEach((own, source) => {
          const found = beside(source)
          const size = folders.filter((other) => other === own).length
          expect(found).toHaveLength(size > 60 ? 0 : Math.min(15, size - 1))
          expect(new Set(found).size).toBe(found.length)
          expect(found).not.toContain(source)
          expect(found.every((note) => folders[note] === own)).toBe(true)
        })
      }),
    )
  })
})

describe('the candidates of a note', () => {
  it('are those beside it too, where no word and no link leads to them', () => {
    const corpus = corpusOf({
      'alps/eiger.md': 'Snow.',
      'alps/moench.md': 'Ice.',
      'sea/tide.md': 'Water.',
    })
    const candidates = openCandidates(openView(corpus, noHiddenLinks)).of(0)
    expect(candidates.map(({ target }) => target)).toEqual([1])
  })
})
