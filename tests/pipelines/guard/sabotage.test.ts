/**
 * The leak guard can fail. Each row breaks one protection, or lets one place of
 * the site give something away, and the guard must refuse the site. What it must
 * let pass stands in `false-alarms.test.ts`.
 */
import { deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { GardenRead } from '../../../pipelines/adapters/read-garden.ts'
import { toVaultPath } from '../../../src/garden/paths.ts'
import { growGuarded, guardedVault } from './guarded-vault.ts'

const secret = 'The Quince settlement'
const body = 'We agreed to sell the lower meadow to the railway company for a sum'

/** Faults of the program, in what it read before it renders. */
const broken: [name: string, sabotage: (read: GardenRead) => void][] = [
  [
    'links to withheld notes count as found',
    ({ garden }) => {
      for (const links of garden.links.values())
        for (const link of links) if (link.outcome === 'withheld') link.outcome = 'found'
    },
  ],
  [
    'links to withheld notes count as missing',
    ({ garden }) => {
      for (const links of garden.links.values())
        for (const link of links)
          if (link.outcome === 'withheld')
            Object.assign(link, { outcome: 'missing', target: null, candidates: [] })
    },
  ],
  [
    'a withheld note is published',
    ({ garden }) => {
      const note = garden.notes.get(toVaultPath('deals/Quince dossier.md'))
      if (note) garden.publishSet.published.set(note.slug, note)
    },
  ],
  [
    'comments are kept as text',
    (read) => {
      const { treeOf } = read
      read.treeOf = (path) => {
        const tree = treeOf(path)
        const comments = read.garden.notes.get(path)?.hidden ?? []
        for (const value of comments)
          tree.children.push({ type: 'paragraph', children: [{ type: 'text', value }] })
        return tree
      }
    },
  ],
  [
    'unknown properties are shown',
    ({ garden }) => {
      for (const note of garden.notes.values()) note.fields.description = Object.values(note.extra).join(' ')
    },
  ],
]

/** Faults of whatever writes the site: one more file in it. */
const leaking: [name: string, path: string, content: string | Uint8Array][] = [
  ['the title of a withheld note in a page', 'x/index.html', `<p>See ${secret}.</p>`],
  ['over inline markup', 'x/index.html', '<p>The <b>Quince</b>\n <i>settle</i>ment</p>'],
  ['in a title attribute', 'x/index.html', `<a href="/" title="${secret}">x</a>`],
  ['in a data attribute, as entities', 'x/index.html', '<a data-t="The&#x20;Qu&#105;nce settlement">x</a>'],
  ['in an address, as a slug', 'x/index.html', '<a href="/notes/deals/quince-dossier/">x</a>'],
  ['in an address, percent-encoded', 'x/index.html', '<a href="/deals/%51uince%20dossier.md">x</a>'],
  ['in a comment of the page', 'x/index.html', `<!-- ${secret} -->`],
  [
    'in JSON-LD',
    'x/index.html',
    `<script type="application/ld+json">{"a":"The Quince\\u0020settlement"}</script>`,
  ],
  ['in a script, escaped', 'x.js', 'const a="The \\u0051uince settlement"'],
  ['in a style sheet', 'x.css', `.a::after{content:"${secret}"}`],
  ['as a key of JSON', 'x.json', JSON.stringify({ a: [{ [secret]: 1 }] })],
  [
    'in a feed, as escaped HTML',
    'rss.xml',
    '<d>&lt;p title=&quot;The Quince settlement&quot;&gt;x&lt;/p&gt;</d>',
  ],
  ['in a feed, as CDATA', 'rss.xml', `<d><![CDATA[<p>${secret}</p>]]></d>`],
  ['in a Markdown twin', 'x.md', `[x](deals/Quince%20dossier.md)`],
  ['in a file without an extension', '_redirects', '/deals/quince-dossier /x 301'],
  ['in a search index, gzipped', 'pagefind/x.pf_fragment', gzipSync(`pagefind_dcd{"content":"${secret}"}`)],
  [
    'in the stream of a PDF',
    'x.pdf',
    Buffer.concat([Buffer.from('%PDF-1.7\nstream\n'), deflateSync(Buffer.from(`(${secret})`))]),
  ],
  [
    'among bytes, as UTF-16',
    'x.bin',
    Buffer.concat([Buffer.from([0, 1, 2]), Buffer.from(`  ${secret}  `, 'utf16le')]),
  ],
  ['in the name of a file', 'notes/deals/quince-dossier/index.html', '<p>x</p>'],
  ['words of its body', 'x/index.html', `<p>… ${body} …</p>`],
  ['words of its body in an index, gzipped', 'pagefind/x.pf_index', gzipSync(body)],
  ['one short line of its body', 'x/index.html', '<li>call the notary Zebedee tomorrow</li>'],
  ['its alias', 'x/index.html', '<p>codename medlar</p>'],
  ['its heading', 'x/index.html', '<p>Clauses of severance</p>'],
  ['a tag that only it has', 'tags/bletted/index.html', '<p>x</p>'],
  ['the path of a file that no note uses', 'x.json', '["scans/passport scan.jpg"]'],
  ['such a file itself', 'files/passport-scan.jpg', 'x'],
  ['a comment', 'x/index.html', '<p>ask Wilhelmina about the hedge</p>'],
  ['a property', 'x.json', '{"rate":"Ninety sovereigns"}'],
  ['the key of a property', 'x.json', '{"clientRate":1}'],
  ['a folder of which nothing is published', 'x.json', '{"folder":"deals/"}'],
]

describe('the leak guard', () => {
  it.each(broken)('refuses a site when %s', async (_, sabotage) => {
    const { pages, guard } = await growGuarded(guardedVault, sabotage)
    expect(await guard(pages)).not.toEqual([])
  })

  it('refuses a site that gives anything away, whatever the place', async () => {
    const { guard } = await growGuarded()
    const silent: string[] = []
    for (const [name, path, content] of leaking) {
      const messages = await guard({ [path]: content })
      if (messages.length === 0) silent.push(name)
      expect(JSON.stringify(messages.map(({ reason }) => reason))).not.toMatch(/quince|medlar|zebedee/i)
    }
    expect(silent).toEqual([])
  })

  it('refuses a site with a source map, whatever is in it', async () => {
    const { guard } = await growGuarded()
    const [message, ...others] = await guard({ '_astro/x.js.map': '{}' })
    expect(others).toEqual([])
    expect(message?.ruleId).toBe('source-map-found')
  })

  const box = { x: 0, y: 0, width: 9, height: 9 }
  const label = 'See [[Quince dossier]] %%codename medlar%%'
  it.each<[string, Record<string, string>]>([
    ['a title', { 'T.md': `---\ntitle: "${label}"\n---\n` }],
    ['a description', { 'T.md': `---\ndescription: "${label}"\n---\n` }],
    ['HTML', { 'T.md': '<a href="deals/Quince dossier.md">x</a> %%codename medlar%%' }],
    [
      'addresses of pages',
      {
        'T.md':
          'Text.\n\n[x](/notes/deals/quince-dossier/) [y](https://example.org/notes/deals/quince-dossier/) %%codename medlar%%',
      },
    ],
    ['a diagram', { 'T.md': '```mermaid\nflowchart LR\n%% codename medlar\nA["[[Quince dossier]]"]\n```' }],
    ['the name of a view', { 'T.md': `\`\`\`base\nviews:\n  - type: table\n    name: "${label}"\n\`\`\`` }],
    ['a base', { 'T.md': '![[T.base]]', 'T.base': `views:\n  - type: table\n    name: "${label}"\n` }],
    [
      'a canvas',
      {
        'T.md': '![[T.canvas]]',
        'T.canvas': JSON.stringify({ nodes: [{ id: 'a', type: 'group', label, ...box }], edges: [] }),
      },
    ],
  ])('takes no name and no comment in %s for public', async (_, more) => {
    const { pages, guard } = await growGuarded({ ...guardedVault, ...more }, () => {}, {
      url: 'https://example.org',
    })
    expect(await guard(pages)).toEqual([])
    expect(await guard({ 'x/index.html': '<p>Quince dossier</p>' })).not.toEqual([])
    expect(await guard({ 'x/index.html': '<p>codename medlar</p>' })).not.toEqual([])
  })

  it.each([
    [
      'lists what it does not name',
      'a.md',
      'order: [file.name, file.properties]',
      'clientRate: Ninety sovereigns',
    ],
    ['names it in part', 'a.md', 'order: [file.name, clientRates]', 'clientRate: Ninety sovereigns'],
    ['was written by others', 'mail/a.md', 'order: [file.name, clientRate]', 'clientRate: Ninety sovereigns'],
  ])('takes no property for public when a view %s', async (_, path, order, property) => {
    const base = `\`\`\`base\nviews:\n  - type: table\n    name: All\n    ${order}\n\`\`\`\n`
    const files = { [path]: base, 'b.md': `---\n${property}\n---\n` }
    const { guard } = await growGuarded(files, () => {}, { untrusted: ['mail'] })
    expect(await guard({ 'x/index.html': '<p>Ninety sovereigns</p>' })).not.toEqual([])
  })

  it.each([
    ['words around an address', 'We [sold the lower](/x/(y)/ "z") meadow to the railway company for a sum'],
    ['words of an address', '[x](/deals/the-quince-settlement/)'],
    ['a title of a link', '[x](/y/ "The Quince settlement")'],
    ['a number that is a word', 'In\n\n2. Pears and 9\\. Quinces'],
    ['an item of a list', '1. x\n2. The Quince settlement'],
    ['code that looks like a link', '`carts[quince](medlar) and barrels(pears)`'],
  ])('reads in Markdown %s', async (_, twin) => {
    const { guard } = await growGuarded({
      ...guardedVault,
      'deals/9. Quinces.md':
        '---\ndraft: true\n---\n    carts[quince](medlar) and barrels(pears)\n\nWe [sold the lower](/xyz/) meadow to the railway company for a sum.\n',
    })
    expect(await guard({ 'a/index.md': twin })).not.toEqual([])
  })

  it.each([
    ['an address behind few words', 'Go <https://meet.example/ann-room>', 'a/index.md', null],
    ['an address between words', 'Ann is at <https://q.example> today', 'a/index.md', null],
    [
      'a bare address, as Markdown writes it',
      'Ann is at https://q.example',
      'a.md',
      'Ann is at <https://q.example>',
    ],
    ['what looks like a callout outside of a quote', '[!Ann] owes Bob me', 'x.txt', null],
  ])('finds again a line of a withheld note that holds %s', async (_, line, path, leak) => {
    const { guard } = await growGuarded({ 'b.md': `---\ndraft: true\n---\n${line}\n` })
    expect(await guard({ [path]: leak ?? line })).not.toEqual([])
  })

  it.each([
    ['feed.json', JSON.stringify({ a: '<p>x</p> <The Quince settlement>' })],
    ['feed.json', JSON.stringify({ a: '<i title="The Quince settlement">x</i>' })],
    ['feed.json', JSON.stringify({ a: '<i class="The Quince settlement">x</i>' })],
    ['rss.xml', '<d>&lt;p>x&lt;/p> &lt;The Quince settlement></d>'],
  ])('reads a name in whatever looks like markup in %s: %s', async (path, content) => {
    const { guard } = await growGuarded()
    expect(await guard({ [path]: content })).not.toEqual([])
  })
})
