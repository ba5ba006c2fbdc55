import { expect, test } from 'vitest'
import { noteEntry } from '../../src/garden/note-entry.ts'
import { toVaultPath } from '../../src/garden/paths.ts'
import { settingsSchema } from '../../src/schemas/settings.ts'
import { gardenOf } from '../fakes/garden-of.ts'

const settings = settingsSchema.parse({ title: 'Test' })

/** What lists show of the note `systems/a.md` with `text`. */
function entryOf(text: string, more: Record<string, string> = {}) {
  const garden = gardenOf({ 'systems/a.md': text, ...more })
  const note = garden.notes.get(toVaultPath('systems/a.md'))
  if (!note) throw new Error('There is no note.')
  return noteEntry(garden, note, settings)
}

test.for([
  ['the author’s own', '---\ndescription: Mine.\n---\nText.', 'Mine.'],
  ['else the first paragraph', '## Part\n\nFirst *words*.\n\nMore.', 'First words.'],
  ['not the fields that other tools read', 'up:: [[b]]\ntype:: book\n\nFirst words.', 'First words.'],
  ['but a paragraph that only holds one', 'Words first.\nup:: [[b]]', 'Words first. up:: b'],
  ['not a comment', '%%to do%%\n\nFirst words.', 'First words.'],
  ['not a picture, whatever it is called', '![[cat.png]] ![A cat](cat.png)\n\nFirst words.', 'First words.'],
  ['not tags alone', '<span>#a</span> #b/c\n\nFirst words.', 'First words.'],
  ['not the words under a picture', '![A cat](cat.png)_A cat in the sun_', 'A cat in the sun'],
  ['not tags with a comma between them', '#stock, #flow\n\nFirst #words.', 'First #words.'],
  ['a formula in plain signs', 'When $a \\rightarrow b$ then $x^2$.', 'When a → b then x².'],
  ['not a formula alone', '$$\\begin{matrix}a\\end{matrix}$$\n\nFirst words.', 'First words.'],
  ['nothing at all', '# Title', null],
] as const)('the description is %s', ([, text, description]) => {
  expect(entryOf(text, { 'b.md': '' }).description).toBe(description)
})

test('the description of a note that the garden wrote holds no citations', () => {
  const properties = '---\ngenerated:\n  engine: embedded 1\n  question: Why?\n---\n\n'
  const body = 'First words (see [[b]]). ([[b#c|C]])[^1]\nMore words. ([[b]])\n\n[^1]: Quote.\n'
  expect(entryOf(properties + body, { 'b.md': '' }).description).toBe('First words (see b). More words.')
  expect(entryOf(body, { 'b.md': '' }).description).toBe('First words (see b). (C) More words. (b)')
})

test('the topic is the note’s own, else its folder', () => {
  expect(entryOf('---\ntopic: flows\n---\n').topic).toBe('flows')
  expect(entryOf('').topic).toBe('systems')
})

test('a property names no note that is not published', () => {
  const text =
    '---\ntopic: "[[secret]]"\ndescription: "On [[secret]], [[secret|a plan]] and [[b]]."\n---\nText.'
  const entry = entryOf(text, { 'secret.md': '---\ndraft: true\n---\n', 'b.md': '' })
  expect(entry).toMatchObject({
    topic: 'systems',
    description: 'On unpublished note, a plan and [[b]].',
  })
})

test('a note is never updated before it was created', () => {
  expect(entryOf('---\ncreated: 2026-03-04\n---\n')).toMatchObject({
    created: '2026-03-04',
    updated: '2026-03-04',
  })
})

test('the language is what the note says, else what its script tells', () => {
  expect(entryOf('---\nlang: ja\n---\n苔').lang).toBe('ja')
  expect(entryOf('苔藓长在屋顶上').lang).toBe('zh')
  expect(entryOf('Moss grows on the roof.').lang).toBeNull()
})
