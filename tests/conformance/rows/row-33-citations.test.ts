/**
 * row: 33
 * feature: Citations `[@key]` with a bibliography
 * bar: works from CSL-JSON and BibTeX are cited at build and listed under the note; an unresolved key is a warning
 */
import { expect, test } from 'vitest'
import { publicSources } from '../../../src/garden/guard/public-text.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { growCase } from '../grow-case.ts'

const bib = `
@string{mit = {MIT Press}}
@book{wiener1948, author = {Wiener, Norbert}, title = {Cybernetics}, publisher = mit, year = 1948,
  file = {:/home/ada/PRIVATE-FILE.pdf:PDF}, annote = {PRIVATE-ANNOTE}, note = {PRIVATE-NOTE}, abstract = {PRIVATE-ABSTRACT}}
@article{erdos1960, author = {Erd{\\H o}s, P{\\'a}l and R{\\'e}nyi, Alfr{\\'e}d}, title = {On the evolution of random graphs},
  journal = {Publ. Math.}, volume = 5, number = 1, pages = {17--61}, year = 1960, doi = {10.1000/182}}
@book{a1, author = {Doe, Jane}, title = {Zebras}, year = 2020}
@book{a2, author = {Doe, Jane}, title = {Apes}, year = 2020}
@book{unused, author = {Doe, Jane}, title = {PRIVATE-UNUSED}, year = 2020}
`
const json = JSON.stringify([
  {
    id: 'meadows',
    type: 'chapter',
    title: 'Leverage <i>points</i>',
    author: [{ family: 'Meadows', given: 'Donella' }, { family: 'B' }, { family: 'C' }],
    editor: [{ literal: 'ACM <Press>' }],
    'container-title': 'Systems',
    page: '1-19',
    issued: { 'date-parts': [[1999]] },
    URL: 'https://example.org/?a=1&b=2',
    note: 'PRIVATE-CSL',
  },
])

async function grow(notes: Record<string, string>) {
  const files = { 'refs.bib': bib, 'more.json': json, ...notes }
  const { garden, plan, messages } = await growCase(files, { bibliography: ['refs.bib', 'more.json'] })
  const page = (slug: string) => plan.pages.find(({ entry }) => entry.slug === slug)
  return { garden, plan, messages, html: (slug: string) => page(slug)?.html ?? '', page }
}

const words = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim()

test('row 33: a citation links to its entry, and the entry back', async () => {
  const { html } = await grow({ 'a.md': 'So [see @wiener1948, p. 33]. @wiener1948 [ch. 2] agrees.\n' })
  expect(html('a')).toContain(
    '(see <a id="_cite-1-wiener1948" href="#_ref-wiener1948" role="doc-biblioref">Wiener 1948</a>, p. 33)',
  )
  expect(html('a')).toContain('<li id="_ref-wiener1948">')
  expect(html('a')).toContain('href="#_cite-2-wiener1948"')
  expect(words(html('a'))).toBe(
    'So (see Wiener 1948, p. 33). Wiener (1948, ch. 2) agrees. References Wiener, Norbert. 1948. Cybernetics. MIT Press. ↑1 ↑2',
  )
})

test.each([
  [
    '[@erdos1960]',
    '(Erdős and Rényi 1960)',
    'Erdős, Pál, and Alfréd Rényi. 1960. “On the evolution of random graphs.” Publ. Math. 5 (1): 17–61. https://doi.org/10.1000/182 ↑',
  ],
  [
    '[-@meadows, {p. 3}]',
    '(1999, p. 3)',
    'Meadows, Donella, B, and C. 1999. “Leverage points.” In Systems, edited by ACM &#x3C;Press>, 1–19. https://example.org/?a=1&#x26;b=2 ↑',
  ],
  ['[@meadows; @a1]', '(Meadows et al. 1999; Doe 2020)', ''],
  ['[@a1; @a2]', '(Doe 2020b; Doe 2020a)', 'Doe, Jane. 2020a. Apes. ↑ Doe, Jane. 2020b. Zebras. ↑'],
])('row 33: %s reads %s', async (source, citation, entry) => {
  const { html } = await grow({ 'a.md': `${source}\n` })
  expect(words(html('a'))).toContain(`${citation} References`)
  expect(words(html('a'))).toContain(entry)
})

test.each([
  ['[see *also* @a1, p. 3]', '(see <em>also</em> <a ', '</a>, p. 3)'],
  ['[@a1, **passim** and ==here==]', '', '</a>, <strong>passim</strong> and <mark>here</mark>)'],
  ['[1. *x* @a1]', '(1. <em>x</em> <a ', ''],
  ['[\\*not\\* @a1, _p._ 3]', '(*not* <a ', ', <em>p.</em> 3)'],
  ['@a1 [*ibid.*, p. 4]', '', 'Doe (2020, <em>ibid.</em>, p. 4)</a>'],
  ['[a & b @a1, {p. *3*}]', '(a &#x26; b <a ', ', p. <em>3</em>)'],
])('row 33: the words around a key are Markdown: %s', async (source, before, after) => {
  const { html, page } = await grow({ 'a.md': `${source}\n` })
  expect(html('a')).toContain(before)
  expect(html('a')).toContain(after)
  expect(page('a')?.entry.description).not.toMatch(/[_=\\]|\*\*/)
})

test('row 33: an unresolved key is a warning at its place, shown as it was typed', async () => {
  const { html, messages } = await grow({ 'a.md': 'x\n\n> y [see @wiener1948;\n> @weiner1948]\n' })
  expect(messages.map(({ ruleId, line, column, reason }) => [ruleId, line, column, reason])).toEqual([
    [
      'citation-missing',
      4,
      3,
      'The bibliography has no work with the key `weiner1948`. Did you mean `@wiener1948`?',
    ],
  ])
  expect(html('a')).toContain('title="The bibliography has no such work">@weiner1948</span>')
})

test('row 33: handles, addresses, code and links stay what they are', async () => {
  const { html } = await grow({ 'a.md': '@somebody me@a1.org `[@a1]` [@a1](https://x.org) [[@a1]]\n' })
  expect(html('a')).not.toContain('_cite')
  expect(html('a')).not.toContain('References')
})

test('row 33: works cited in an embedded note join the list of the page, each once', async () => {
  const { html } = await grow({
    'a.md': '[@a1]\n\n![[b]]\n',
    'b.md': '[@a1] and [@a2][^1]\n\n[^1]: [@wiener1948]\n',
  })
  const ids = [...html('a').matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(html('a').match(/<li id="_ref-/g)).toHaveLength(3)
  expect(html('a').match(/class="references"/g)).toHaveLength(1)
})

test('row 33: lists, backlinks and headings say it in plain text', async () => {
  const { page } = await grow({ 'a.md': 'As [@a1, p. 3] says of [[b]].\n\n## After @a1\n', 'b.md': 'B.\n' })
  expect(page('a')?.entry.description).toBe('As (Doe 2020, p. 3) says of b.')
  expect(page('a')?.headings).toMatchObject([{ text: 'After Doe (2020)' }])
  expect(page('b')?.backlinks[0]?.mentions).toMatchObject([{ before: 'As (Doe 2020, p. 3) says of ' }])
})

test('row 33: only what a reference shows leaves the bibliography, and the file never does', async () => {
  const { plan, messages } = await grow({
    'a.md': '[@wiener1948] [@meadows] [@a1] [[refs.bib]] ![[more.json]] [x](refs.bib)\n',
    'hidden.md': '---\npublish: false\n---\n[@unused]\n',
  })
  expect(JSON.stringify(plan)).not.toMatch(/PRIVATE/)
  expect(plan.files).toEqual([])
  expect(messages.map(({ ruleId }) => ruleId)).toEqual(['link-withheld', 'link-withheld', 'link-withheld'])
  // A work that no published note cites does not even give letters to others.
  expect(plan.pages[0]?.html).toContain('Doe 2020<')
})

test('row 33: the leak guard knows that a cited work is public, and no other', async () => {
  const { garden } = await grow({ 'a.md': '[@wiener1948]\n', 'b.md': '---\ndraft: true\n---\n[@a1]\n' })
  const obsidian = { strictLineBreaks: null, linkFormat: null }
  const vault = { notes: [], attachments: [], obstacles: [], renames: [], obsidian }
  const texts = publicSources(garden, vault, settingsSchema.parse({ title: 'x' })).flatMap((source) => [
    ...source.texts(),
  ])
  expect(texts.filter((text) => /Cybernetics|Zebras/.test(text))).toEqual([
    'Wiener 1948\nWiener, Norbert. 1948. Cybernetics. MIT Press.',
  ])
})

test('row 33: without a bibliography nothing is a citation', async () => {
  const { plan, messages } = await growCase({ 'a.md': '[@a1] @a1\n' })
  expect(plan.pages[0]?.html).toBe('<p>[@a1] @a1</p>')
  expect(messages).toEqual([])
})

test('row 33: a file that cannot be read is a message with its place, and the rest counts', async () => {
  const files = {
    'a.md': '[@good] [@twice]\n',
    'bad.bib':
      '@book{good, title={Good}}\n\n@book{bad title={x}}\n@book{twice, title={One}}\n\n@book{twice, title={Two}}\n',
    'bad.json': '[\n  {"id": "x",}\n]',
    'odd.json': '[{"id": "y"},\n {"title": "z"}]',
  }
  const bibliography = ['bad.bib', 'bad.json', 'odd.json', 'none.bib', '../x.bib', 'a.md']
  const { messages, plan } = await growCase(files, { bibliography })
  expect(
    messages.map(({ file, line, column, ruleId, reason }) => `${file}:${line}:${column} ${ruleId} ${reason}`),
  ).toEqual([
    '../x.bib:undefined:undefined bibliography-invalid There is no such file, neither in the vault nor in the project.',
    'a.md:undefined:undefined bibliography-invalid A bibliography ends in `.bib` or `.json`.',
    'bad.bib:3:1 bibliography-invalid This entry cannot be read and is left out: expected "comma", got "label".',
    'bad.bib:6:1 bibliography-invalid The key `twice` is there already. The first work counts; rename one.',
    'bad.json:2:14 bibliography-invalid This is not valid JSON: Expected double-quoted property name.',
    'none.bib:undefined:undefined bibliography-invalid There is no such file, neither in the vault nor in the project.',
    'odd.json:2:2 bibliography-invalid Work 2 is left out: `id`: invalid input.',
  ])
  expect(words(plan.pages[0]?.html ?? '')).toContain('One. n.d.')
})
