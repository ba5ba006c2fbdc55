import { expect, test } from 'vitest'
import { viewLink } from '../../src/garden/link-view.ts'
import { toVaultPath } from '../../src/garden/paths.ts'
import { gardenOf } from '../fakes/garden-of.ts'

const notes = {
  'Open note.md': '---\ntitle: A title\n---\n\n## Part [[Secret]]\n\nx ^b1\n',
  'Secret.md': '---\ndraft: true\n---\n',
  'twin/Same.md': '---\ndraft: true\n---\n',
  'pictures/Cat.png': '',
}

/** How the one link of a note with `text` appears. */
function viewOf(text: string, linkText: 'title' | 'raw' = 'title') {
  const garden = gardenOf({ ...notes, 'from.md': text })
  const [link] = garden.links.get(toVaultPath('from.md')) ?? []
  if (!link) throw new Error(`There is no link in ${text}`)
  return viewLink(garden, link, { base: '/repo/', trailingSlash: 'always', linkText, lang: 'en' })
}

test.for([
  ['[[open note]]', { state: 'page', href: '/repo/notes/open-note/', label: 'A title' }],
  ['[[open note|words]]', { state: 'page', href: '/repo/notes/open-note/', label: 'words' }],
  ['[[open note#^b1]]', { state: 'page', href: '/repo/notes/open-note/#%5Eb1', label: 'A title' }],
  ['[[open note#nowhere]]', { state: 'page', href: '/repo/notes/open-note/', label: 'A title' }],
  ['[[secret]]', { state: 'withheld', label: 'unpublished note' }],
  ['[[secret|words]]', { state: 'withheld', label: 'words' }],
  ['[[clients/secret]]', { state: 'withheld', label: 'unpublished note' }],
  ['[[clients/secret|words]]', { state: 'withheld', label: 'words' }],
  ['[[clients/same]]', { state: 'withheld', label: 'unpublished note' }],
  ['[[clients/nothing]]', { state: 'missing', label: 'nothing', hint: 'Nothing has been written here yet' }],
  ['[[nothing]]', { state: 'missing', label: 'nothing', hint: 'Nothing has been written here yet' }],
  [
    '![[none.png]]',
    { state: 'missing', label: 'none.png', hint: 'The file that belongs here was not found' },
  ],
  [
    '![[none.png|500]]',
    { state: 'missing', label: 'none.png', hint: 'The file that belongs here was not found' },
  ],
  [
    '![A cat|500](none.png)',
    { state: 'missing', label: 'A cat', hint: 'The file that belongs here was not found' },
  ],
  ['![[secret|500]]', { state: 'withheld', label: 'unpublished note' }],
] as const)('%s', ([text, view]) => {
  expect(viewOf(text)).toEqual(view)
})

test('a link may keep the words that it is written with', () => {
  expect(viewOf('[[open note]]', 'raw')).toMatchObject({ label: 'open note' })
})

test('the name of a section holds no name of a note that is not published', () => {
  expect(viewOf('[[Open note#Part Secret]]')).toMatchObject({ label: 'A title › Part unpublished note' })
})

test('the address of a file does not tell its folder', () => {
  const view = viewOf('![[Cat.png#page=2]]')
  expect(view).toMatchObject({ state: 'file', kind: 'image', label: 'Cat.png', fragment: 'page=2' })
  expect(view).toMatchObject({ href: expect.stringMatching(/^\/repo\/files\/cat-[0-9a-z]+\.png$/) })
})
