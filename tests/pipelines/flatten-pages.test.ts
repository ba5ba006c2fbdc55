import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { flattenPages } from '../../pipelines/adapters/flatten-pages.ts'
import { makeVault } from '../fakes/make-vault.ts'

test('pages become files, and no page takes the place of another', async () => {
  const pages = ['', 'a/', 'a/index/', 'a/b/', 'a/index/index/', 'c.d/é/']
  const dir = makeVault({
    ...Object.fromEntries(pages.map((page) => [`${page}index.html`, page])),
    '404.html': '404',
    'a/file.txt': 'file',
  })
  await flattenPages(dir)
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const found = files.map((entry) => join(entry.parentPath, entry.name))
  expect(
    Object.fromEntries(found.map((file) => [file.slice(dir.length + 1), readFileSync(file, 'utf8')])),
  ).toEqual({
    'index.html': '',
    '404.html': '404',
    'a.html': 'a/',
    'a/file.txt': 'file',
    'a/b.html': 'a/b/',
    'a/index.html': 'a/index/',
    'a/index/index.html': 'a/index/index/',
    'c.d/é.html': 'c.d/é/',
  })
  expect(readdirSync(join(dir, 'a')).sort()).toEqual(['b.html', 'file.txt', 'index', 'index.html'])
})
