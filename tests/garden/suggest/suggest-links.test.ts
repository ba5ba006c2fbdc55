import { describe, expect, it } from 'vitest'
import { noHiddenLinks } from '../../../src/garden/suggest/corpus/hidden-links.ts'
import { shippedModels } from '../../../src/garden/suggest/rank/shipped-models.ts'
import { suggestLinks } from '../../../src/garden/suggest/suggest-links.ts'
import { openView } from '../../../src/garden/suggest/view.ts'
import { corpusOf } from '../../fakes/corpus-of.ts'

/** A garden in which “Page Picker” is a link wherever it is said, but in the note that is asked. */
const others = {
  'Page Picker.md': 'Finds a page by its name, and opens it.',
  'one.md': 'Open the [[Page Picker]] to jump around in the editor.',
  'two.md': 'With the [[Page Picker]] a page is found quickly.',
  'three.md': 'Pages are found with the [[Page Picker]], see [[one]].',
  'four.md': 'A recipe for bread, with flour and water.',
}

function suggest(
  texts: Record<string, string>,
  { top = null as number | null, rejected = [] as string[] } = {},
) {
  const all = { ...others, ...texts }
  const view = openView(corpusOf(all), noHiddenLinks)
  return suggestLinks(view, {
    models: shippedModels,
    top,
    rejected: new Set(rejected),
    sourceOf: (path) => all[path as keyof typeof all] ?? '',
  })
}

const ofNote = (text: string) => suggest({ 'note.md': text }).filter(({ source }) => source === 'note.md')
const anchorsIn = (text: string) => ofNote(text).map(({ target, anchor }) => [target, anchor?.text])

describe('suggestLinks', () => {
  it('finds the name of a note, and says where it stands', () => {
    const text = 'Some words.\n\nOpen the Page Picker to jump to a page.'
    const [found] = ofNote(text)
    expect(found).toMatchObject({
      kind: 'mention',
      target: 'Page Picker.md',
      anchor: { text: 'Page Picker', line: 3, column: 10 },
    })
    expect(text.slice(found?.anchor?.start, found?.anchor?.end)).toBe('Page Picker')
    expect(found?.reasons.length).toBeGreaterThan(0)
  })

  it.each([
    ['a fence', '```\nOpen the Page Picker to jump to a page.\n```'],
    ['code', 'Open the `Page Picker` to jump to a page.'],
    ['a heading', '# Open the Page Picker to jump to a page'],
    ['a quote', '> Open the Page Picker to jump to a page.'],
    ['a link', 'Open the [Page Picker](https://example.org) to jump to a page.'],
    ['a formula', 'Open the $Page Picker$ to jump to a page.'],
    ['a comment', 'Open the %%Page Picker%% to jump to a page.'],
    ['two kinds of text', 'Open the Page *Picker* to jump to a page.'],
    ['two lines', 'Open the Page\nPicker to jump to a page.'],
    ['a longer word', 'Open the WebPage Pickers2 to jump to a page.'],
  ])('makes no mention of a name in %s', (_, text) => {
    expect(anchorsIn(text).filter(([, anchor]) => anchor !== undefined)).toEqual([])
  })

  it.each([
    ['emphasis', 'Open the *Page Picker* to jump to a page.'],
    ['a table', '| Open | a page |\n| - | - |\n| the Page Picker | to jump |'],
    ['a list', '- Open the Page Picker to jump to a page.'],
    ['another case', 'Open the page picker to jump to a page.'],
    ['a plural', 'Open the Page Pickers to jump to a page.'],
  ])('finds a name in %s', (_, text) => {
    const found = suggest({ 'note.md': text }, { top: 9 }).find(
      ({ source, target }) => source === 'note.md' && target === 'Page Picker.md',
    )
    expect(found).toMatchObject({
      kind: 'mention',
      anchor: { text: expect.stringMatching(/^page pickers?$/i) },
    })
  })

  it('says nothing where the link is there already, or leads to the note itself', () => {
    const linked = anchorsIn('The [[Page Picker]]. Open the Page Picker to jump to a page.')
    expect(linked.filter(([target]) => target === 'Page Picker.md')).toEqual([])
    const all = suggest({ 'note.md': 'Open the Page Picker to jump to a page.' }, { top: 9 })
    expect(all.filter(({ source, target }) => source === target)).toEqual([])
  })

  it('never shows what was rejected', () => {
    const text = 'Open the Page Picker to jump to a page.'
    const ids = ofNote(text).map(({ id }) => id)
    expect(ids).toHaveLength(1)
    expect(suggest({ 'note.md': text }, { rejected: ids }).filter(({ id }) => ids.includes(id))).toEqual([])
  })

  it('does not lead readers of a public note to one that is withheld, and the other way about does', () => {
    const secret = '---\npublish: false\n---\nFinds a page by its name.'
    const said = 'Open the Page Picker to jump to a page.'
    const texts = {
      'Page Picker.md': secret,
      'public.md': said,
      'private.md': `---\npublish: false\n---\n${said}`,
    }
    const sources = suggest(texts)
      .filter(({ target }) => target === 'Page Picker.md')
      .map(({ source }) => source)
    expect(sources).toEqual(['private.md'])
  })

  it('shows at most three of a note, and one of a paragraph', () => {
    const names = ['Alpha Ray', 'Beta Ray', 'Gamma Ray', 'Delta Ray', 'Zeta Ray']
    const notes = Object.fromEntries(
      names.flatMap((name, at) => [
        [`${name}.md`, `About it, number ${at}.`],
        [`see ${at}.md`, `Physics knows the [[${name}]] well, and so do we.`],
        [`more ${at}.md`, `Physics knows of the [[${name}]] and the [[Page Picker]].`],
      ]),
    )
    const text = `${names.slice(0, 2).join(' and ')}\n\n${names.slice(2).join('\n\n')}`
    const found = suggest({ ...notes, 'note.md': text }).filter(({ source }) => source === 'note.md')
    expect(found.length).toBeLessThanOrEqual(3)
    expect(found.filter(({ anchor }) => anchor?.line === 1).length).toBeLessThanOrEqual(1)
  })

  it('ranks as many targets as it is asked for, those that nobody mentions too', () => {
    const found = suggest({ 'note.md': 'Jump around in the editor.' }, { top: 4 }).filter(
      ({ source }) => source === 'note.md',
    )
    expect(found.length).toBeGreaterThan(1)
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((a, b) => b - a))
    expect(found.every(({ kind, anchor }) => (kind === 'mention') === (anchor !== null))).toBe(true)
  })

  it('takes a name in Chinese out of the midst of a sentence', () => {
    const chinese = {
      '知识花园.md': '关于笔记的想法。',
      'a.md': '我有一个[[知识花园]]，里面有很多笔记。',
      'b.md': '这个[[知识花园]]是我的。',
      'note.md': '我喜欢我的知识花园因为它很好。',
    }
    const found = suggest(chinese).filter(({ source }) => source === 'note.md')
    expect(found.map(({ anchor }) => anchor?.text)).toEqual(['知识花园'])
  })

  it('gives the same for the same garden', () => {
    const text = { 'note.md': 'Open the Page Picker to jump to a page.' }
    expect(JSON.stringify(suggest(text, { top: 5 }))).toBe(JSON.stringify(suggest(text, { top: 5 })))
  })

  it.each([[{}], [{ 'only.md': 'One note.' }], [{ 'a.md': '', 'b.md': '---\naliases: [a, b]\n---\n' }]])(
    'bears gardens of nearly nothing',
    (texts) => {
      const view = openView(corpusOf(texts), noHiddenLinks)
      const options = { models: shippedModels, top: 3, rejected: new Set<string>(), sourceOf: () => '' }
      expect(suggestLinks(view, options).every(({ score }) => Number.isFinite(score))).toBe(true)
    },
  )
})
