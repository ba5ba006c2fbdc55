/**
 * row: 85
 * feature: Images and PDFs only if a published note uses them
 * bar: the closure of attachments is computed from the published set
 */
import { expect, it } from 'vitest'
import { growCase } from '../grow-case.ts'

it('row 85: only what a published note shows, links to or names as its image is published', async () => {
  const { plan } = await growCase({
    'open.md':
      '---\nimage: cover.png\nscan: "[[property.png]]"\n---\n![[shown.png]] [pdf](linked.pdf) ![](folder/deep.png) %%![[comment.png]]%% <!-- ![](html.png) --> `![[code.png]]` [[kept]]\n',
    'embedding.md': '![[embedded]]\n',
    'embedded.md': '![[inner.png]]\n',
    'kept.md': '---\ndraft: true\n---\n![[secret.png]]\n',
    ...Object.fromEntries(
      [
        'cover.png',
        'property.png',
        'shown.png',
        'linked.pdf',
        'folder/deep.png',
        'comment.png',
        'html.png',
        'code.png',
        'inner.png',
        'secret.png',
        'unused.png',
      ].map((name) => [name, name]),
    ),
  })
  expect(plan.files.map(({ path }) => path)).toEqual([
    'cover.png',
    'folder/deep.png',
    'inner.png',
    'linked.pdf',
    'shown.png',
  ])
})
