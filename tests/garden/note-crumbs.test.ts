import { describe, expect, it } from 'vitest'
import { noteCrumbs } from '../../src/garden/note-crumbs.ts'
import { toVaultPath } from '../../src/garden/paths.ts'
import { gardenOf } from '../fakes/garden-of.ts'

/** The crumbs of the note at `path`, each as `title slug folder`. */
function crumbsOf(path: string, texts: Record<string, string>): string[] {
  const garden = gardenOf(texts)
  const note = garden.notes.get(toVaultPath(path))
  if (!note) throw new Error(`There is no ${path}.`)
  return noteCrumbs(garden, note, { lang: 'en' }).map(
    ({ title, slug, folder }) => `${title} ${slug} ${folder}`,
  )
}

describe('what stands above a note', () => {
  it('are its parents, the outermost first', () => {
    const texts = { 'a.md': '', 'b.md': '---\nparent: a\n---\n', 'x/c.md': '---\nparent: b\n---\n' }
    expect(crumbsOf('x/c.md', texts)).toEqual(['a a null', 'b b null'])
  })

  it('ends where a circle closes, and at a parent that is not published', () => {
    expect(crumbsOf('a.md', { 'a.md': '---\nparent: b\n---\n', 'b.md': '---\nparent: a\n---\n' })).toEqual([
      'b b null',
    ])
    const hidden = {
      'a.md': '---\nparent: b\n---\n',
      'b.md': '---\nparent: c\ndraft: true\n---\n',
      'c.md': '',
    }
    expect(crumbsOf('a.md', hidden)).toEqual([])
  })

  it('are its folders where it has no parent, each with the note that speaks for it', () => {
    const texts = { 'Old Canals/index.md': '# Canals\n', 'Old Canals/locks/a.md': '' }
    expect(crumbsOf('Old Canals/locks/a.md', texts)).toEqual([
      'Canals old-canals/index Old Canals',
      'locks null Old Canals/locks',
    ])
    expect(crumbsOf('Old Canals/index.md', texts)).toEqual([])
  })
})
