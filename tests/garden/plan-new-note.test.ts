import { expect, test } from 'vitest'
import { planNewNote } from '../../src/garden/plan-new-note.ts'
import { gardenOf } from '../fakes/garden-of.ts'

const request = { title: 'Stocks & flows', folder: '', today: '2026-03-04' }

test('a new note is a draft with the properties that other notes have', () => {
  expect(planNewNote(gardenOf({}), { ...request, folder: 'systems', topic: 'systems' })).toEqual({
    changes: [
      {
        path: 'systems/stocks-and-flows.md',
        text: '---\ntitle: Stocks & flows\ndescription: ""\nmaturity: seedling\ntopic: systems\ncreated: 2026-03-04\ntags: []\ndraft: true\n---\n\n',
      },
    ],
  })
})

test('a title that YAML would take for something else is quoted', () => {
  const [change] = planNewNote(gardenOf({}), { ...request, title: 'no: yes # 1' }).changes
  expect(change?.text).toContain('title: "no: yes # 1"\n')
})

test('a slash in a title makes no folder', () => {
  expect(planNewNote(gardenOf({}), { ...request, title: '../a/b' }).changes[0]?.path).toBe('a-b.md')
})

test.for([
  ['the same name in another folder', 'deep/Stocks-And-Flows.md'],
  ['another name with the same address', 'stocks & flows.md'],
])('%s is taken', ([, path = '']) => {
  expect(() => planNewNote(gardenOf({ [path]: 'x' }), request)).toThrow(`\`${path}\` has this name already.`)
})
