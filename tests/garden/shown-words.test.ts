/** What stands outside of the text of notes is shown without comments and without names of withheld notes. */
import { expect, test } from 'vitest'
import { growCase } from '../conformance/grow-case.ts'

const secrets = {
  'plans/Quince dossier.md': '---\ndraft: true\n---\nx',
  'plans/scan.pdf': '%PDF',
  'Open.md': 'Open.',
}

/** All that the site plan says of a vault with `files` and the secrets, and one of its pages. */
async function shown(files: Record<string, string>, slug = 'a') {
  const { plan } = await growCase({ ...secrets, ...files })
  const page = plan.pages.find(({ entry }) => entry.slug === slug)
  if (!page) throw new Error(`There is no page ${slug}.`)
  return { page, all: JSON.stringify(plan) }
}

test.for([
  ['a link', '"See [[Quince dossier]] soon"', 'See unpublished note soon'],
  ['a link with words', '"See [[Quince dossier|the deal]]"', 'See the deal'],
  ['a Markdown link', '"See [the deal](plans/Quince%20dossier.md)"', 'See the deal'],
  ['an embed', '"![[Quince dossier]]"', 'unpublished note'],
  ['a comment', '"A talk %%ask Quince%% of mine"', 'A talk of mine'],
  ['an HTML comment', '"A talk <!-- ask Quince -->"', 'A talk'],
  ['a comment without an end', '"A talk %%ask Quince"', 'A talk'],
  ['a comment alone', '"%%Quince%%"', 'a'],
  ['a link to a published note', '"See [[Open]]"', 'See [[Open]]'],
] as const)('a title with %s', async ([, title, expected]) => {
  const { page, all } = await shown({
    'a.md': `---\ntitle: ${title}\n---\nText.`,
    'b.md': 'To [[a]]. ![[a]]',
    'c.canvas': JSON.stringify({
      nodes: [{ id: 'a', type: 'file', file: 'a.md', x: 0, y: 0, width: 9, height: 9 }],
    }),
    'd.md': '![[c.canvas]]',
  })
  expect(page.entry.title).toBe(expected)
  expect(all).not.toMatch(/quince/i)
})

test.for([
  ['description', '"On [the deal](<plans/Quince dossier.md>) %%Quince%%."'],
  ['topic', '"[[Quince dossier]]"'],
  ['aliases', '["x %%Quince%%", "%%Quince, one%%, y"]'],
  ['tags', '"x %% Quince %%"'],
  ['cssclasses', '"x %% Quince %%"'],
  ['syndication', '["https://a.example/1%%Quince%%", "https://b.example/%%"]'],
  ['permalink', '"/x/%%Quince%%"'],
  ['relatedNotes', '"%%Quince%% [[Open]]"'],
  ['image', '"https://example.org/a.png %%Quince%%"'],
] as const)('a %s says nothing private', async ([name, value]) => {
  const { all } = await shown({ 'a.md': `---\n${name}: ${value}\n---\nText.`, 'b.md': '[[a]]' })
  expect(all).not.toMatch(/quince/i)
})

test('a property in a base is shown without its comments', async () => {
  const base = '```base\nviews:\n  - type: table\n    name: All\n    order: [file.name, client]\n```'
  const { all } = await shown({ 'a.md': `---\nclient: "Ada %%Quince%%"\n---\n${base}` })
  expect(all).toContain('Ada')
  expect(all).not.toMatch(/quince/i)
})

test('views and columns of a base name no withheld note, in blocks and in files', async () => {
  const base = [
    'properties:\n  note.x:\n    displayName: "[[Quince dossier|the deal]] %%Quince%%"',
    'views:\n  - type: table\n    name: "To [[Quince dossier]] %%Quince%%"\n    order: [file.name, x]',
    '  - type: list\n    name: Second',
  ].join('\n')
  const files = { 'a.md': `---\nx: 1\n---\n\`\`\`base\n${base}\n\`\`\`\n![[b.base]]`, 'b.base': base }
  const { all } = await shown(files)
  expect(all).toContain('To unpublished note')
  expect(all).toContain('the deal')
  expect(all).not.toMatch(/quince/i)
})

test('labels and addresses on a canvas name no withheld note', async () => {
  const box = { x: 0, y: 0, width: 99, height: 99 }
  const canvas = {
    nodes: [
      { id: 'g', type: 'group', label: 'On [[Quince dossier]] %%Quince%%', ...box },
      { id: 't', type: 'text', text: 'Text. %%Quince%%', ...box },
      { id: 'l', type: 'link', url: 'obsidian://open?file=Quince%20dossier', ...box },
    ],
    edges: [{ id: 'e', fromNode: 't', toNode: 'l', label: 'as in [[Quince dossier|the deal]] %%Quince%%' }],
  }
  const { page, all } = await shown({ 'a.md': '![[c.canvas]]', 'c.canvas': JSON.stringify(canvas) })
  expect(page.html).toContain('On unpublished note')
  expect(page.html).toContain('as in the deal')
  expect(all).not.toMatch(/quince/i)
})

test.for([
  '%% ask Quince\nA --> B',
  'A["[[Quince dossier]]"] --> B',
  'A["[[plans/Quince dossier|the deal]]"] --> B',
  'A[[Quince dossier]] --> B',
  'A --> B\nclick A "plans/Quince%20dossier.md" "Open Quince"',
  'A --> B\nclick A href "obsidian://open?file=Quince"',
])('a diagram does not tell: %j', async (diagram) => {
  const { page, all } = await shown({
    'a.md': `\`\`\`mermaid\nflowchart LR\n${diagram}\n\`\`\`\n\n\`\`\`query\nask\n\`\`\``,
  })
  expect(page.html).toContain('B')
  expect(all).not.toMatch(/quince/i)
})

test('a diagram keeps its directives', async () => {
  const { page } = await shown({
    'a.md': '```mermaid\n%%{init: {"theme": "dark"}}%%\nflowchart LR\nA --> B\n```',
  })
  expect(page.html).toContain('%%{init')
})

test.for([
  ['<a href="plans/Quince dossier.md">words</a>', '<a>words</a>'],
  ['<a href="plans/Quince%20dossier.md#part">words</a>', '<a>words</a>'],
  ['<a href="&#81;uince dossier" title="Quince dossier">words</a>', '<a>words</a>'],
  ['<a href="obsidian://open?file=Quince">words</a>', '<a>words</a>'],
  ['<a href=" fi&#x6c;e:///home/ada/Quince.md">words</a>', '<a>words</a>'],
  [
    '<a data-href="Quince dossier" href="https://example.org/">words</a>',
    '<a href="https://example.org/">words</a>',
  ],
  ['<div>\n<a href="Quince dossier">words</a>\n</div>', '<a>words</a>'],
  [
    '<img src="plans/scan.pdf" alt="words">',
    '<span class="embed-missing" title="The file that belongs here was not found">words</span>',
  ],
  [
    '<a href="https://example.org/a" title="More">words</a>',
    '<a href="https://example.org/a" title="More">words</a>',
  ],
  ['<a href="#part" class="draft">words</a>', '<a href="#part" class="draft">words</a>'],
] as const)('HTML %j names no withheld note', async ([html, expected]) => {
  const { page, all } = await shown({ 'a.md': `First ${html} last.` })
  expect(page.html).toContain(expected)
  expect(all).not.toMatch(/quince|scan\.pdf/i)
})

const site = 'https://example.org'

test.for([
  ['[words](/notes/plans/quince-dossier/)', 'words'],
  ['[words](/garden/notes/plans/quince-dossier#part)', 'words'],
  ['[words](https://example.org/notes/plans/quince-dossier/)', 'words'],
  ['[words](HTTPS://WWW.Example.org:443/base/notes/plans/Quince-Dossier.md?x#y)', 'words'],
  ['[words](//example.org/notes/plans/quince%2Ddossier/index.html)', 'words'],
  ['[words][one]\n\n[one]: https://example.org/notes/plans/quince-dossier/', 'words'],
  ['[](/notes/plans/quince-dossier/)', 'unpublished note'],
  ['[[notes/plans/quince-dossier]]', 'unpublished note'],
  ['<https://example.org/notes/plans/quince-dossier/>', 'unpublished note'],
  ['![words](https://example.org/notes/plans/quince-dossier/)', 'words'],
  ['<a href="/notes/plans/quince-dossier/">words</a>', '<a>words</a>'],
  ['<a href="../plans/quince-dossier/">words</a>', '<a>words</a>'],
  ['<a href="\\notes\\plans\\quince-dossier">words</a>', '<a>words</a>'],
  ['<a href="https://example.org/notes/plans/quince-dossier">words</a>', '<a>words</a>'],
  [
    '<a href="https://example.org/notes/open/">words</a>',
    '<a href="https://example.org/notes/open/">words</a>',
  ],
  ['[words](https://example.org/notes/open/)', 'href="https://example.org/notes/open/"'],
] as const)('an address of a page, %j, names no withheld note', async ([text, expected]) => {
  const { page, all } = await shown({ 'a.md': `First.\n\nThen ${text} last.` })
  expect(page.html).toContain(expected)
  expect(all).not.toMatch(/quince/i)
})

test('the same address on another site stays', async () => {
  const address = 'https://example.net/notes/plans/quince-dossier/'
  const { page } = await shown({ 'a.md': `[words](${address})` })
  expect(page.html).toContain(address)
})

test('an address of a page may lead to a note that is published again', async () => {
  const { page } = await shown({
    'a.md': `[words](${site}/notes/plans/quince-dossier/)`,
    'plans/Quince dossier.md': 'x',
  })
  expect(page.html).toContain(`href="${site}/notes/plans/quince-dossier/"`)
})

test('photos in styles lose their metadata, and styles lead to no file of the vault', async () => {
  const { jpeg, secret } = await import('./metadata/pictures.ts')
  const address = `data:image/jpeg;base64,${jpeg().toString('base64')}`
  const escaped = address.replace('data', '\\64 ata')
  const { page, all } = await shown({
    'a.md': [
      `<p style="color: red; background: url(${address})">one</p>`,
      `<p style='background: url("${address}")'>two</p>`,
      `<p style="background: url(${escaped})">three</p>`,
      '<p style="background: url(plans/scan.pdf)">four</p>',
    ].join('\n\n'),
  })
  const rules = (page.looks ?? []).map(({ rule }) => rule).join('\n')
  const photos = [...rules.matchAll(/data:image\/jpeg;base64,([^"')&]*)/g)].map(([, data = '']) => data)
  expect(photos.length).toBe(2)
  for (const photo of photos) expect(Buffer.from(photo, 'base64').toString('latin1')).not.toContain(secret)
  expect(rules).toContain('color: red')
  expect(all).not.toMatch(/64 ata|scan\.pdf/)
})

test('photos in addresses lose their metadata', async () => {
  const { jpeg, secret } = await import('./metadata/pictures.ts')
  const address = `data:image/jpeg;base64,${jpeg().toString('base64')}`
  const { page } = await shown({ 'a.md': `![words](${address})\n\n<img src="${address}">` })
  const photos = [...page.html.matchAll(/src="data:image\/jpeg;base64,([^"]*)"/g)].map(
    ([, data = '']) => data,
  )
  expect(photos.length).toBe(2)
  for (const photo of photos)
    expect(Buffer.from(decodeURIComponent(photo), 'base64').toString('latin1')).not.toContain(secret)
})

test('JSX leads to no withheld note', async () => {
  const { plan } = await growCase(
    { ...secrets, 'a.mdx': 'Text <a href="plans/Quince dossier.md">words</a>.\n' },
    { mdx: true },
  )
  const all = JSON.stringify(plan)
  expect(all).toContain('words')
  expect(all).not.toMatch(/quince/i)
})

test('a title says the name again when the note is published', async () => {
  const file = { 'a.md': '---\ntitle: "See [[Quince dossier]]"\n---\n' }
  const { growGarden } = await import('../../src/garden/garden.ts')
  const { garden } = await growCase({ ...secrets, ...file })
  const before = [...garden.notes.values()].map((note) =>
    note.id === 'Quince dossier' ? { ...note, fields: { ...note.fields, draft: false } } : note,
  )
  const after = growGarden(before, [], [], { public: ['.'] })
  expect([...after.publishSet.published.values()].map(({ title }) => title)).toContain(
    'See [[Quince dossier]]',
  )
})
