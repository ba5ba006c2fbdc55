import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slugOf } from '../../src/garden/slug.ts'

const cases: [path: string, slug: string][] = [
  ['camelot.md', 'camelot'],
  ['Leverage Points.md', 'leverage-points'],
  ['Help/Getting Started.md', 'help/getting-started'],
  ['What’s new?.md', 'whats-new'],
  ['C.md', 'c'],
  ['C++.md', 'c-plus-plus'],
  ['C#.md', 'c-sharp'],
  ['R&D.md', 'r-and-d'],
  ['note.with.dots.md', 'note.with.dots'],
  ['系统思考 入门.md', '系统思考-入门'],
  ['🌱 seeds.md', '🌱-seeds'],
  ['Cafe\u0301.md', 'caf\u00e9'],
  ['](x.md', 'x'],
  ['!.md', 'u21'],
  ['…/a.md', 'u2026/a'],
  ['..hidden...md', 'hidden'],
]

describe('slugOf', () => {
  it.each(cases)('%s', (path, slug) => {
    expect(slugOf(path)).toBe(slug)
  })

  it('gives one slug to spellings that differ in letter case or composition, and that slug is its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), (name) => {
        const slug = slugOf(`${name}.md`)
        expect(slug).not.toBe('')
        expect(slug).not.toMatch(/[\s?#%\\]|^\/|\/$|\/\/|(?:^|\/)\.+(?:\/|$)/)
        expect(slugOf(slug)).toBe(slug)
        expect(slugOf(`${name.normalize('NFD')}.md`)).toBe(slug)
      }),
    )
  })
})
