/**
 * row: 50
 * feature: Contents of a note, with the section that is being read
 * bar: every heading that stands in the text, nested by rank, with its own address; a list of links that needs no script
 */
import { expect, it } from 'vitest'
import { tocOf } from '../../../src/site/toc.ts'
import { growCase } from '../grow-case.ts'

it('row 50: the contents lead to every heading, nested by rank', async () => {
  const { plan } = await growCase({
    'a.md': '# a\n\n## One\n\n### Below\n\n## One\n\n## `Code` and **bold** [[b|words]]\n\n> ## Quoted\n',
    'b.md': '---\ndraft: true\n---\n',
  })
  const [page] = plan.pages
  const shape = tocOf(page?.headings ?? []).map(({ id, text, children }) => [id, text, children.length])
  expect(shape.slice(0, 3)).toEqual([
    ['one', 'One', 1],
    [expect.not.stringMatching(/^one$/), 'One', 0],
    [expect.any(String), 'Code and bold words', 0],
  ])
  for (const { id } of page?.headings ?? []) expect(page?.html).toContain(`id="${id}"`)
})
