import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Detail, DetailKind } from '../../../src/garden/describe/detail.ts'
import { findMutePictures } from '../../../src/garden/describe/picture-words.ts'
import { editNote } from '../../../src/garden/describe/plan-details.ts'
import { readNote } from '../../../src/garden/note.ts'
import { toVaultPath } from '../../../src/garden/paths.ts'
import { applyEdits } from '../../../src/garden/text-edit.ts'

const path = toVaultPath('a.md')
const read = (text: string) => readNote({ path, text, hash: '', dates: null })
const detail = (kind: DetailKind, value: string): Detail => ({
  id: 'x',
  kind,
  note: path,
  value,
  basis: [],
  picture: null,
})
const picture = (text: string, value: string): Detail => {
  const { tree, source } = read(text)
  const [found] = findMutePictures(tree, source)
  if (!found) throw new Error('no picture')
  return { ...detail('alt', value), picture: found }
}

const otherwise = '! The note would then say something else as well.'

/** The text after all `details`, or why it stays. */
function edited(text: string, ...details: Detail[]): string {
  const edits = editNote(path, text, details)
  return typeof edits === 'string' ? `! ${edits}` : applyEdits(text, edits)
}

describe('details in a note', () => {
  it('stand among its properties, which stay as they are', () => {
    const text = '---\n# mine\ntitle:   "Moss"\naliases: [bryophyte]\r\n---\n\nMoss is wet.\n'
    const after = edited(
      text,
      detail('description', 'Moss is wet: always.'),
      detail('topic', 'plants'),
      detail('tag', 'wet'),
      detail('alias', 'sphagnum'),
    )
    expect(after).toContain('# mine\ntitle:   "Moss"\naliases: [bryophyte, sphagnum]\r\n')
    expect(read(after).note).toMatchObject({
      title: 'Moss',
      tags: ['wet'],
      fields: { description: 'Moss is wet: always.', topic: 'plants', aliases: ['bryophyte', 'sphagnum'] },
    })
    expect(after.endsWith('---\n\nMoss is wet.\n')).toBe(true)
  })

  it.each<[string, DetailKind, string]>([
    ['no tag has a space', 'tag', 'two words'],
    ['no description is blank', 'description', ' '],
    ['no other name is blank', 'alias', ' '],
  ])('are refused where they would not be read back: %s', (_, kind, value) => {
    expect(edited('Moss is wet.\n', detail(kind, value))).toBe(otherwise)
  })

  it('are refused where a link or a picture would be another', () => {
    const text = 'Moss.\n\n![](a.png)\n'
    for (const value of ['wet](b.png) ![', 'wet\n\n# Moss'])
      expect(edited(text, picture(text, value))).toBe(otherwise)
  })

  it('make a block of properties where there is none', () => {
    expect(edited('Moss is wet.\n', detail('topic', 'plants'))).toBe(
      '---\ntopic: plants\n---\nMoss is wet.\n',
    )
  })

  it.each([
    ['![](a.png)', '![a lock](a.png)'],
    ['![](a.png "Title")', '![a lock](a.png "Title")'],
    ['![[a.png]]', '![[a.png|a lock]]'],
    ['![[a.png|300]]', '![[a.png|a lock|300]]'],
    ['![[a.png|300x200]]', '![[a.png|a lock|300x200]]'],
  ])('give %s words', (before, after) => {
    const text = `One ${before} two.\n`
    expect(edited(text, picture(text, 'a lock'))).toBe(`One ${after} two.\n`)
  })

  it('are refused where the note changed meanwhile, or cannot be written to', () => {
    const gone = picture('![](a.png)\n', 'a lock')
    expect(edited('No picture.\n', gone)).toMatch(/^! A picture/)
    expect(edited('---\ntags: [a]\n---\n', detail('tag', 'b'))).toMatch(/^! The note has tags/)
    expect(edited('---\naliases: moss\n---\n', detail('alias', 'b'))).toMatch(/^! Its other names/)
    expect(edited('---\ntitle: [\n---\n', detail('topic', 'b'))).toMatch(/^! /)
  })

  it('leave all other bytes as they are, whatever is written', () => {
    const value = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((text) => {
      return text.trim() === text && text !== '' && !/[\r\n\u0085\u2028\u2029]/.test(text)
    })
    const line = fc.constantFrom(
      'title: Moss',
      '# mine',
      'x: [1, 2]',
      "y: 'z'",
      'publish: false',
      'n:\n  - 1',
    )
    const lines = fc.uniqueArray(line, { maxLength: 6 })
    const body = fc.constantFrom('', 'Moss [[b]].\n', '# Head\n\n![](a.png)\n', '---\nno: block\n')
    fc.assert(
      fc.property(lines, body, value, (own, below, words) => {
        const block = own.length > 0 ? `---\n${own.join('\n')}\n---\n` : ''
        const text = block + (block === '' && below.startsWith('---') ? `\n${below}` : below)
        const edits = editNote(path, text, [detail('description', words)])
        if (typeof edits === 'string') return
        const after = applyEdits(text, edits)
        expect(read(after).note.fields.description).toBe(words)
        for (const one of own) expect(after).toContain(`${one}\n`)
        expect(after.endsWith(below)).toBe(true)
        expect(read(after).note.fields.publish).toBe(read(text).note.fields.publish)
      }),
    )
  })
})

describe('words of pictures', () => {
  const wordsOf = (text: string) => {
    const { tree, source } = read(text)
    return findMutePictures(tree, source).map(({ words, source: from }) => [words, from])
  }

  it.each([
    ['![](a.png "A lock")', 'A lock', 'title'],
    ['![](a.png)\n*A lock at dusk*', 'A lock at dusk', 'caption'],
    ['![[a.png]]\n\n*A lock at dusk*', 'A lock at dusk', 'caption'],
    ['![](img/canal-lock-at-dusk.png)', 'canal lock at dusk', 'file name'],
    ['![[Canal%20lock%20plan.png]]', 'Canal lock plan', 'file name'],
  ])('are certain for %s', (text, words, source) => {
    expect(wordsOf(text)).toEqual([[words, source]])
  })

  it.each([
    '![](IMG_1234.png)',
    '![](screenshot-of-my-screen.png)',
    '![[Pasted image 20230101.png]]',
    '![](a1b2c3-d4e5-f6a7.png)',
    '![](lock.png)',
    '![](a.png)\n\nMoss is *wet*.',
    '![](a.png)\n\n*A [lock*',
  ])('are not certain for %s', (text) => {
    expect(wordsOf(text)).toEqual([[null, null]])
  })

  it.each(['![Lock](a.png)', '![[a.png|Lock]]', '![[note]]', '| ![](a-b-c.png) |\n|-|\n', '`![](a.png)`'])(
    'are not missing in %s',
    (text) => {
      expect(wordsOf(text)).toEqual([])
    },
  )
})
