/** What changes from one publication to the next. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparePublications, isSameSet } from '../../src/garden/publication/compare-publications.ts'
import { tabulateChanges } from '../../src/garden/publication/render-changes.ts'

const before = {
  'notes/a': { hash: '1' },
  'notes/b': { hash: '2' },
  'notes/c': { hash: '3' },
  'files/x.png': { hash: null },
}

describe('what changes by publishing', () => {
  it('tells what is added, withdrawn, moved and changed', () => {
    const after = {
      'notes/a': { hash: '9' },
      'notes/bb': { hash: '2' },
      'notes/d': { hash: '4' },
      'files/x.png': { hash: null },
    }
    expect(comparePublications(before, after)).toEqual({
      added: ['notes/d'],
      withdrawn: ['notes/c'],
      moved: [{ from: 'notes/b', to: 'notes/bb' }],
      changed: ['notes/a'],
      unchanged: 1,
    })
  })

  it('takes notes with the same words for no move', () => {
    const twins = { 'notes/x': { hash: '1' }, 'notes/y': { hash: '1' } }
    expect(comparePublications({ 'notes/a': { hash: '1' } }, twins)).toMatchObject({
      moved: [],
      added: ['notes/x', 'notes/y'],
    })
  })

  it('counts every address once', () => {
    const record = fc.dictionary(
      fc.constantFrom('a', 'b', 'c', 'd'),
      fc.record({ hash: fc.constantFrom('1', '2', null) }),
    )
    fc.assert(
      fc.property(record, record, (old, next) => {
        const { added, withdrawn, moved, changed, unchanged } = comparePublications(old, next)
        expect(added.length + moved.length + changed.length + unchanged).toBe(Object.keys(next).length)
        expect(withdrawn.length + moved.length + changed.length + unchanged).toBe(Object.keys(old).length)
      }),
    )
    expect(isSameSet(comparePublications(before, before))).toBe(true)
  })

  it('stands in a table whose cells are text', () => {
    const changes = comparePublications({}, { 'notes/a|b*': { hash: '1' } })
    expect(tabulateChanges(changes)).toContain('\n| added | notes/a&#124;b&#42; |\n')
  })
})
