/**
 * row: 45
 * feature: Links under a base path, with and without trailing slashes
 * bar: the same site built for `/` and `/repo/` in both slash modes has no broken link and no missing fragment;
 * `tests/e2e/four-builds.test.ts` follows every link of the built files, this test those of the notes
 */
import { expect, it } from 'vitest'
import { growCase } from '../grow-case.ts'
import { readPageFacts } from '../page-facts.ts'

const vault = {
  'index.md': '[[d/Ü b#Über|1]] [2](<d/Ü b.md>) ![[pic.png]] [[index]]\n',
  'd/Ü b.md': '## Über\n\n[[index|3]] [[#Über|4]] ![[pic.png]]\n',
  'pic.png': '',
}

it.each([
  ['/', 'always'],
  ['/', 'never'],
  ['/repo', 'always'],
  ['/repo/', 'never'],
] as const)('row 45: the links of notes arrive below %s, slashes: %s', async (base, trailingSlash) => {
  const grown = await growCase(vault, { base, trailingSlash })
  const pages = readPageFacts(grown, { base, trailingSlash })
  expect(Object.fromEntries([...pages].map(([path, { links }]) => [path, links]))).toEqual({
    'index.md': [
      ['1', 'd/Ü b.md', 'Über'],
      ['2', 'd/Ü b.md'],
      ['index', 'index.md'],
    ],
    'd/Ü b.md': [
      ['3', 'index.md'],
      ['4', 'd/Ü b.md', 'Über'],
    ],
  })
  const root = base.replace(/\/?$/, '/')
  const hrefs = grown.plan.pages.flatMap(({ html }) =>
    [...html.matchAll(/(?:href|src)="([^"#]+)/g)].map(([, href]) => href ?? ''),
  )
  expect(hrefs.filter((href) => !href.startsWith(root))).toEqual([])
  const pageLinks = hrefs.filter((href) => href.startsWith(`${root}notes/`))
  expect(pageLinks.filter((href) => href.endsWith('/') !== (trailingSlash === 'always'))).toEqual([])
})
