import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { noteEntry } from '../../src/garden/note-entry.ts'
import { placesOnPaths, planPaths } from '../../src/garden/reading-paths.ts'
import { settingsSchema } from '../../src/schemas/settings.ts'
import { gardenOf } from '../fakes/garden-of.ts'

/** The paths through the topics of a garden, by topic. */
function pathsOf(texts: Record<string, string>, topics: object[] = []) {
  const settings = settingsSchema.parse({ title: 'x', topics })
  const garden = gardenOf(texts)
  const entries = [...garden.publishSet.published.values()].map((note) => noteEntry(garden, note, settings))
  const paths = planPaths(garden, entries, settings)
  return {
    paths: Object.fromEntries(paths.map(({ topic, slugs }) => [topic, slugs.join(' ')])),
    entries,
    all: paths,
  }
}

const on = (body: string, more = '') => `---\ntopic: t\n${more}---\n${body}\n`

describe('the path through a topic', () => {
  it('has foundations first: what others link to comes before them', () => {
    const texts = { 'a.md': on('[[b]] [[c]]'), 'b.md': on('[[c]]'), 'c.md': on('') }
    expect(pathsOf(texts).paths).toEqual({ t: 'c b a' })
  })

  it('keeps children after their parents, and the next one right after', () => {
    const texts = {
      'top.md': on('[[x]] [[y]]'),
      'x.md': on('', 'parent: top\nnext: z\n'),
      'y.md': on('', 'parent: top\n'),
      'z.md': on('[[y]]'),
    }
    expect(pathsOf(texts).paths).toEqual({ t: 'top y x z' })
  })

  it('chooses by order, then the riper, then the older', () => {
    const link = '[[m]]'
    const texts = {
      'a.md': on(link, 'maturity: seedling\n'),
      'b.md': on(link, 'maturity: evergreen\ncreated: 2024-02-01\n'),
      'c.md': on(link, 'maturity: evergreen\ncreated: 2024-01-01\n'),
      'd.md': on(link, 'maturity: seedling\norder: 1\n'),
      'm.md': on(''),
    }
    expect(pathsOf(texts).paths).toEqual({ t: 'm d c b a' })
  })

  it('leaves out notes that have to do with no other, and is none for fewer than three', () => {
    expect(pathsOf({ 'a.md': on('[[b]]'), 'b.md': on(''), 'c.md': on('') }).paths).toEqual({})
  })

  it('is the owner’s where the settings name one', () => {
    const texts = { 'a.md': on('[[b]]'), 'b.md': on(''), 'c.md': on(''), 'd.md': '---\ndraft: true\n---\n' }
    const topics = [{ id: 't', title: 'T', path: ['c', 'd', 'nowhere', 'a', 'c'] }]
    expect(pathsOf(texts, topics).paths).toEqual({ t: 'c a' })
  })

  it('gives each note its place', () => {
    const { all, entries } = pathsOf({ 'a.md': on('[[b]] [[c]]'), 'b.md': on('[[c]]'), 'c.md': on('# Sea') })
    const places = placesOnPaths(all, entries)
    expect(places.get('b')).toEqual({
      topic: 't',
      number: 2,
      total: 3,
      previous: { slug: 'c', title: 'Sea' },
      next: { slug: 'a', title: 'a' },
    })
    expect(places.get('c')?.previous).toBeNull()
  })
})

test('every path holds each of its notes once, whatever circles there are', () => {
  const names = ['a', 'b', 'c', 'd', 'e']
  const name = fc.constantFrom(...names)
  const note = fc.record({ links: fc.array(name), parent: fc.option(name), next: fc.option(name) })
  fc.assert(
    fc.property(fc.array(note, { minLength: 5, maxLength: 5 }), (notes) => {
      const texts = Object.fromEntries(
        notes.map(({ links, parent, next }, at) => [
          `${names[at]}.md`,
          on(
            links.map((link) => `[[${link}]]`).join(' '),
            `${parent ? `parent: ${parent}\n` : ''}${next ? `next: ${next}\n` : ''}`,
          ),
        ]),
      )
      const slugs = pathsOf(texts).paths['t']?.split(' ') ?? []
      expect(new Set(slugs).size).toBe(slugs.length)
      expect(pathsOf(texts).paths['t']?.split(' ') ?? []).toEqual(slugs)
    }),
  )
})
