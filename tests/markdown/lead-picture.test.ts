import type { Root } from 'hast'
import { raw } from 'hast-util-raw'
import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { leadPicture } from '../../src/markdown/lead-picture.ts'

const img = '<img src="/files/a.png" width="9" height="9" loading="lazy">'
const treeOf = (html: string) => raw({ type: 'root', children: [{ type: 'raw', value: html }] }) as Root
const words = 'word '.repeat(100)

test.for([
  ['the first picture', `<p>Few words.</p><p>${img}</p>`, true],
  ['one below the first screen', `<p>${words}</p><p>${img}</p>`, false],
  ['one of which no size is known', '<p><img src="/files/a.png" loading="lazy"></p>', false],
  ['one of another site', `<p>${img.replace('/files', 'https://example.org')}</p>`, false],
  ['one in a fold', `<details><summary>x</summary>${img}</details>`, false],
  ['one in a drawing', `<svg><foreignObject>${img}</foreignObject></svg>`, false],
] as const)('%s', ([_name, html, isFirst]) => {
  const tree = treeOf(html)
  leadPicture(tree)
  const after = toHtml(tree)
  expect(after.includes('loading="eager"')).toBe(isFirst)
  expect(after.includes('fetchpriority="high"')).toBe(isFirst)
})

test('no picture but the first', () => {
  const tree = treeOf(img + img)
  leadPicture(tree)
  expect(toHtml(tree).match(/loading="\w+"/g)).toEqual(['loading="eager"', 'loading="lazy"'])
})
