/**
 * row: 22
 * feature: `%%comments%%` of every shape
 * bar: inline, block, many paragraphs, begun in one and ended in another, never ended: nothing of them in the page, its headings, its description or the words around links
 */
import { describe, expect, it } from 'vitest'
import { growCase } from '../grow-case.ts'

const shapes = {
  'in a line': 'a %%SECRET%% b',
  'as a block': '%%\nSECRET\n%%',
  'over paragraphs': '%%\nSECRET\n\nSECRET\n%%',
  'from one paragraph into another': 'a %%SECRET\n\nSECRET\n\nSECRET%% b',
  'without an end': 'a\n\n%% SECRET\n\nSECRET',
  'in a list': '- a %%SECRET\n- SECRET%% b',
  'in a quote': '> a %%SECRET\n\nSECRET%%',
  'in a table': '| a %%SECRET%% |\n|---|\n| %%SECRET%% b |',
  'in a heading': '# a %%SECRET%% b',
  'in a link': '[a %%SECRET%%](other.md) [[other|b %%SECRET%%]]',
  'in a callout': '> [!note] a %%SECRET%%\n> %%SECRET%%',
  'in a footnote': 'a[^1]\n\n[^1]: b %%SECRET%%',
  'in an image': '![a %%SECRET%%](i.png)',
  'around code': '%%\n```\nSECRET\n```\n%%',
  'around a formula': '%%\n$$\nSECRET\n$$\n%%',
  'in a formula': '$$\na %%SECRET%% b\n$$',
  'of HTML': 'a <!-- SECRET --> b\n\n<!--\nSECRET\n\nSECRET\n-->',
}

describe('row 22: a comment', () => {
  it.each(Object.entries(shapes))('%s is nowhere in what is published', async (_name, source) => {
    const { plan } = await growCase({
      'note.md': `See [[other]].\n\n${source}`,
      'other.md': 'Other.',
      'i.png': '',
    })
    expect(plan.pages).toHaveLength(2)
    expect(JSON.stringify(plan)).not.toContain('SECRET')
  })
})
