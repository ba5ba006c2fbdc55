/**
 * row: 52
 * feature: Related notes, typed, with their reason
 * bar: the notes of `relatedNotes` and of the relations of the settings, each by its type, and the notes that links
 * find; each related note says why it stands there
 */
import { describe, expect, it } from 'vitest'
import { describeRelated } from '../../../src/site/describe-related.ts'
import { en } from '../../../src/words/en.ts'
import { growCase } from '../grow-case.ts'

async function pageOf(files: Record<string, string>, more = {}) {
  const { plan } = await growCase(files, more)
  const page = plan.pages.find(({ entry }) => entry.slug === 'a')
  if (!page) throw new Error('There is no a.md.')
  return page
}

const reasonsOf = async (files: Record<string, string>) =>
  (await pageOf(files)).related.map((related) => `${related.title}: ${describeRelated(related, en)}`)

describe('row 52: related notes', () => {
  it('say that the author chose them, and where the text names them', async () => {
    const a = '---\nrelatedNotes: [b, c]\n---\n## Limits\n\nSee [[b]].\n'
    expect(await reasonsOf({ 'a.md': a, 'b.md': 'x', 'c.md': 'x' })).toEqual([
      'b: Chosen by the author, and named here under “Limits”.',
      'c: Chosen by the author.',
    ])
  })

  it('say that both link to one another', async () => {
    expect(await reasonsOf({ 'a.md': '[[b]]', 'b.md': '[[a]]' })).toEqual(['b: Each links to the other.'])
  })

  it('name the notes that connect them, those with the fewest links first', async () => {
    const files = {
      'a.md': '[[x]] [[y]] [[z]]',
      'b.md': '[[x]] [[y]] [[z]]',
      'q.md': '[[x]]',
      'r.md': '[[x]] [[y]]',
    }
    const [first] = await reasonsOf({ ...files, 'x.md': '', 'y.md': '', 'z.md': '' })
    expect(first).toBe('b: Both are linked with “z”, “y” and 1 other note.')
    const two = { 'a.md': '[[x]] [[y]]', 'b.md': '[[x]] [[y]]', 'x.md': '', 'y.md': '' }
    expect(await reasonsOf(two)).toEqual(['b: Both are linked with “x” and “y”.'])
  })

  it('name no note that is not published', async () => {
    const draft = '---\ndraft: true\n---\n'
    const files = {
      'a.md': '[[x]] [[y]] [[secret]]',
      'b.md': '[[x]] [[y]] [[secret]]',
      'x.md': '',
      'y.md': '',
      'secret.md': draft,
    }
    expect(await reasonsOf(files)).toEqual(['b: Both are linked with “x” and “y”.'])
  })

  it('are typed by the properties that the settings name', async () => {
    const a = '---\nsupports: ["[[b]]"]\ncontradicts: "[[c]]"\nclient: "[[d]]"\n---\n'
    const files = { 'a.md': a, 'b.md': '', 'c.md': '', 'd.md': '' }
    const { relations } = await pageOf(files, { relations: ['supports', 'contradicts'] })
    expect(relations).toEqual([
      { name: 'supports', notes: [{ slug: 'b', title: 'b' }] },
      { name: 'contradicts', notes: [{ slug: 'c', title: 'c' }] },
    ])
  })
})
