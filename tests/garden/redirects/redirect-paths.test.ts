import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aliasPaths, renamedPath, rootPath } from '../../../src/garden/redirects/redirect-paths.ts'

test.each([
  ['AI', ['notes/ai']],
  ['C++', ['notes/c-plus-plus']],
  ['Old folder/My note', ['notes/old-folder/my-note', 'Old+folder/My+note']],
  ['old/note.md', ['notes/old/note', 'old/note']],
  ['a/b?', ['notes/a/b']],
  ['/About Me', ['About Me']],
  ['/a.html', ['a.html']],
  ['/', [null]],
  ['Plans of [[Secret]]', []],
  ['[a](Secret.md)', []],
])('an alias `%s`', (alias, paths) => {
  expect(aliasPaths(alias)).toEqual(paths)
})

test.each([
  ['stocks', 'stocks'],
  ['/a//b/', 'a/b'],
  ['/My%20Note', 'My Note'],
  ['/cafe\u0301', 'café'],
  ['/old/index.html', 'old'],
  ['/100%', null],
  ['/a?id=7', null],
  ['/a#b', null],
  ['/../a', null],
  ['/a/%2e%2e/b', null],
  ['https://a.example/b', null],
  ['//a.example/b', null],
  ['/index.html', null],
  ['/', null],
  [`/${'a'.repeat(300)}`, null],
  ['/a\\b', null],
])('an address `%s`', (address, path) => {
  expect(rootPath(address)).toBe(path)
})

test('no path of a redirect climbs, is absolute, or has a name that no disk takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      const paths = [...aliasPaths(text), rootPath(text), renamedPath(text)].filter((path) => path !== null)
      for (const segment of paths.flatMap((path) => path.split('/'))) {
        expect(segment).not.toMatch(/^(?:\.{1,2}|)$|[\0\\]/)
        expect(Buffer.byteLength(segment)).toBeLessThanOrEqual(255 - '.html'.length)
      }
    }),
  )
})
