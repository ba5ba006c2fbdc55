import { expect, test } from 'vitest'
import { assetClosure } from '../../src/garden/asset-closure.ts'
import { gardenOf } from '../fakes/garden-of.ts'

const files = { 'b.png': '', 'a.pdf': '', 'c.mp3': '', 'unused.png': '' }

test.for([
  ['embeds and links, each file once, by path', '![[b.png]] [[b.png]] [x](a.pdf)', ['a.pdf', 'b.png']],
  ['the picture of its properties', '---\nimage: b.png\n---\n', ['b.png']],
  ['no file that another property names', '---\nsource: "[[a.pdf]]"\n---\n', []],
  ['nothing inside code or comments', '`![[b.png]]` %%![[a.pdf]]%% <!-- ![[c.mp3]] -->', []],
  ['nothing of a note that is not published', '---\npublish: false\n---\n![[b.png]]', []],
] as const)('a note brings %s', ([, text, paths]) => {
  expect(assetClosure(gardenOf({ ...files, 'note.md': text }))).toEqual(paths)
})

test('a file that some note withholds and another shows is published', () => {
  const notes = { 'open.md': '![[b.png]]', 'draft.md': '---\ndraft: true\n---\n![[b.png]] ![[c.mp3]]' }
  expect(assetClosure(gardenOf({ ...files, ...notes }))).toEqual(['b.png'])
})
