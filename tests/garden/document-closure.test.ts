/** Which canvases and bases go along with published notes: those that a link known to readers leads to. */
import { expect, test } from 'vitest'
import { documentClosure } from '../../src/garden/document-closure.ts'
import { growGarden } from '../../src/garden/garden.ts'
import { toVaultPath } from '../../src/garden/paths.ts'
import { readNotes } from '../../src/garden/read-notes.ts'

const canvas = JSON.stringify({ nodes: [], edges: [] })

/** What becomes of `plan.canvas` beside a note with these properties. */
function outcome(properties: string, relations: string[]): 'published' | 'unused' | string | undefined {
  const files = { 'home.md': `---\n${properties}\n---\nText.\n`, 'plan.canvas': canvas }
  const { notes, unread } = readNotes({
    notes: Object.entries(files).map(([path, text]) => ({
      path: toVaultPath(path),
      text,
      hash: path,
      dates: null,
    })),
    attachments: [],
    obstacles: [],
    renames: [],
    obsidian: { strictLineBreaks: null, linkFormat: null },
  })
  const { publishSet } = growGarden(notes, [], unread, { public: ['.'], relations })
  return publishSet.withheld.get(toVaultPath('plan.canvas')) ?? 'published'
}

test.for([
  ['parent: "[[plan.canvas]]"', [], 'published'],
  ['drawn-in: "[[plan.canvas]]"', ['drawn-in'], 'published'],
  ['Drawn-In: ["[[plan.canvas]]"]', ['drawn-in'], 'published'],
  ['drawn-in: "[[plan.canvas]]"', [], 'unused'],
  ['drawn-in: "[[plan.canvas]]"', ['seen-in'], 'unused'],
  ['image: "[[plan.canvas]]"', [], 'unused'],
] as const)('%s with relations %j: %s', ([properties, relations, expected]) => {
  expect(outcome(properties, [...relations])).toBe(expected)
})

test('nothing is reached from nothing', () => {
  expect(
    documentClosure(
      [],
      [],
      new Map(),
      () => true,
      () => true,
    ).size,
  ).toBe(0)
})
