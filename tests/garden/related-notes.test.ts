import { describe, expect, it } from 'vitest'
import { toVaultPath } from '../../src/garden/paths.ts'
import { findRelatedNotes } from '../../src/garden/related-notes.ts'
import { gardenOf } from '../fakes/garden-of.ts'

/** The notes related to `a.md`, each as `path reason`. */
function relatedTo(texts: Record<string, string>): string[] {
  const garden = gardenOf(texts)
  const note = garden.notes.get(toVaultPath('a.md'))
  if (!note) throw new Error('There is no a.md.')
  return findRelatedNotes(garden, note).map(({ path, reason }) => `${path} ${reason}`)
}

describe('related notes', () => {
  it('are first those that the author chose, in that order and each once', () => {
    const a = '---\nrelatedNotes: [c, "[[b]]", c, a, nowhere]\n---\n'
    expect(relatedTo({ 'a.md': a, 'b.md': '', 'c.md': '' })).toEqual(['c.md chosen', 'b.md chosen'])
  })

  it('are then those that link back', () => {
    const notes = { 'a.md': '[[b]] [[c]]', 'b.md': '[[a]]', 'c.md': '' }
    expect(relatedTo(notes)).toEqual(['b.md mutual'])
  })

  it('are then those with at least two neighbours in common', () => {
    const notes = { 'a.md': '[[x]] [[y]]', 'b.md': '[[x]] [[y]]', 'c.md': '[[x]]', 'x.md': '', 'y.md': '' }
    expect(relatedTo(notes)).toEqual(['b.md shared-links'])
  })

  it('put the rarer company first', () => {
    const hub = Object.fromEntries([1, 2, 3, 4].map((at) => [`other${at}.md`, '[[p]] [[q]]']))
    const notes = {
      ...hub,
      'a.md': '[[p]] [[q]] [[x]] [[y]]',
      'b.md': '[[p]] [[q]]',
      'c.md': '[[x]] [[y]]',
      'p.md': '',
      'q.md': '',
      'x.md': '',
      'y.md': '',
    }
    expect(relatedTo(notes)[0]).toBe('c.md shared-links')
  })

  it('are at most five beyond those that were chosen', () => {
    const back = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((at) => [`n${at}.md`, '[[a]]']))
    const a = `---\nrelatedNotes: [n7]\n---\n${Object.keys(back).map((path) => `[[${path}]]`)}`
    expect(relatedTo({ 'a.md': a, ...back })).toEqual([
      'n7.md chosen',
      ...[1, 2, 3, 4, 5].map((at) => `n${at}.md mutual`),
    ])
  })

  it('are never notes that are not published, nor found through one', () => {
    const draft = '---\ndraft: true\n---\n[[a]] [[b]]'
    const a = '---\nrelatedNotes: [secret]\n---\n[[secret]] [[hidden]]'
    const notes = { 'a.md': a, 'secret.md': draft, 'hidden.md': draft, 'b.md': '[[secret]] [[hidden]]' }
    expect(relatedTo(notes)).toEqual([])
  })
})
