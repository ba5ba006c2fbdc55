import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editFrontmatter, type FrontmatterChange } from '../../../src/garden/frontmatter/edit-frontmatter.ts'
import type { YamlValue } from '../../../src/garden/frontmatter/frontmatter.ts'
import { readFrontmatter } from '../../../src/garden/frontmatter/read-frontmatter.ts'
import { sameValue } from '../../../src/garden/frontmatter/same-value.ts'
import { applyEdits, type TextEdit } from '../../../src/garden/text-edit.ts'
import { anyNote, anyText, anyValue } from './arbitrary-note.ts'

const change = (key: string): fc.Arbitrary<FrontmatterChange> =>
  fc.oneof(
    anyValue.map((value) => ({ key, value })),
    fc.constant({ key, remove: true as const }),
  )

/** A note, and changes of some of its properties and of some that it does not have. */
const anyEdit = anyNote.chain((source) => {
  const keys = [...readFrontmatter(source).entries.keys()]
  const target = keys.length > 0 ? fc.oneof(fc.constantFrom(...keys), anyText) : anyText
  const changes = fc.uniqueArray(target, { maxLength: 4 }).chain((list) => fc.tuple(...list.map(change)))
  return fc.record({ source: fc.constant(source), changes })
})

/** The keys that a change really changes. */
function changed(source: string, changes: readonly FrontmatterChange[]): Set<string> {
  const { entries } = readFrontmatter(source)
  const real = changes.filter((one) => {
    const old = entries.get(one.key)
    return 'value' in one ? !old || !sameValue(old.value, one.value) : old !== undefined
  })
  return new Set(real.map(({ key }) => key))
}

/** Undoes edits: each inserted text gives way to what stood there. */
function undo(source: string, edits: readonly TextEdit[]): TextEdit[] {
  let shift = 0
  return edits.map(({ start, end, text }) => {
    const at = start + shift
    shift += text.length - (end - start)
    return { start: at, end: at + text.length, text: source.slice(start, end) }
  })
}

test('edits say exactly what was wanted, and leave all else as it was', () => {
  fc.assert(
    fc.property(anyEdit, ({ source, changes }) => {
      const before = readFrontmatter(source)
      const edits = editFrontmatter(source, changes)
      const text = applyEdits(source, edits)
      const after = readFrontmatter(text)
      const touched = changed(source, changes)
      expect(edits.length === 0).toBe(touched.size === 0)
      for (const one of changes) {
        const value: YamlValue | undefined = after.entries.get(one.key)?.value
        if ('value' in one) expect(value !== undefined && sameValue(value, one.value)).toBe(true)
        else expect(after.entries.has(one.key)).toBe(false)
      }
      const kept = (entries: typeof before.entries) =>
        [...entries.values()]
          .filter(({ key }) => !touched.has(key))
          .map(({ key, raw, value }) => [key, raw, value])
      expect(kept(after.entries)).toEqual(kept(before.entries))
      expect(text.slice(after.bodyStart)).toBe(source.slice(before.bodyStart))
      expect(text.startsWith('\uFEFF')).toBe(source.startsWith('\uFEFF'))
      expect(applyEdits(text, undo(source, edits))).toBe(source)
    }),
  )
})

test('a second run of the same changes finds nothing to do', () => {
  fc.assert(
    fc.property(anyEdit, ({ source, changes }) => {
      const text = applyEdits(source, editFrontmatter(source, changes))
      expect(editFrontmatter(text, changes)).toEqual([])
    }),
  )
})

test('setting every property to its own value changes nothing', () => {
  fc.assert(
    fc.property(anyNote, (source) => {
      const same = [...readFrontmatter(source).entries.values()].map(({ key, value }) => ({ key, value }))
      expect(editFrontmatter(source, same)).toEqual([])
    }),
  )
})

test('the line ends of a note stay all of one kind', () => {
  fc.assert(
    fc.property(anyEdit, ({ source, changes }) => {
      const kinds = (text: string) => new Set(text.match(/\r?\n/g))
      fc.pre(kinds(source).size === 1)
      expect(kinds(applyEdits(source, editFrontmatter(source, changes)))).toEqual(kinds(source))
    }),
  )
})

test('comments survive every change of a scalar', () => {
  const values = anyValue.filter((value) => typeof value !== 'object' || value === null)
  fc.assert(
    fc.property(values, values, (before, value) => {
      const source = applyEdits(
        '---\n# one\nb: 2 # two\n# three\n---\n',
        editFrontmatter('---\n# one\nb: 2 # two\n# three\n---\n', [{ key: 'b', value: before }]),
      )
      const text = applyEdits(source, editFrontmatter(source, [{ key: 'b', value }]))
      expect(text).toMatch(/^---\n# one\nb: .* # two\n# three\n---\n$/s)
    }),
  )
})
