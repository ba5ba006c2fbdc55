/** The leak guard lets pass what is public, though withheld notes say it too. */
import { describe, expect, it } from 'vitest'
import { growGuarded, guardedVault } from './guarded-vault.ts'

describe('the leak guard', () => {
  it('lets a sound site pass, though words of its notes are titles of withheld ones', async () => {
    const { pages, guard } = await growGuarded()
    expect(await guard(pages)).toEqual([])
  })

  it.each([
    ['words that a published note has too', '<p>Systems are in the title of a withheld note</p>'],
    [
      'sentences that a published note has too',
      '<p>The quick brown fox jumps over the lazy dog near the old river bank</p>',
    ],
    ['a date that is the name of a diary', '<time datetime="2026-11-22">22 November 2026</time>'],
    [
      'the section of a published note that a withheld note names too',
      '<a>Orchard</a> <a>What the gardener saw there on Monday</a>',
    ],
    ['words of the program', '<nav>Index</nav>'],
    ['the words of a link to a withheld note', '<p>Apples and unpublished note, and the deal.</p>'],
    ['neighbours that make a name only together', '<a>Quince</a> <a>dossier</a><p>Codename</p><p>Medlar</p>'],
  ])('raises no alarm for %s', async (_, html) => {
    const { guard } = await growGuarded()
    expect((await guard({ 'x/index.html': html })).map(({ reason }) => reason)).toEqual([])
  })

  it('takes a property for public that a view of one’s own names, in any letter case', async () => {
    const base =
      '> ```base\n> views:\n>   - type: table\n>     name: All\n>     order: [file.name, clientrate]\n> ```\n'
    const { pages, guard } = await growGuarded({
      'a.md': base,
      'b.md': '---\nclientRate: Ninety sovereigns\n---\n',
    })
    expect(pages['notes/a/index.html']).toContain('Ninety sovereigns')
    expect(await guard(pages)).toEqual([])
  })

  it.each([
    ['code that looks like HTML, between breaks', '`id (a, b) <string>`<br>`id (regex c, d)` and `e` f g'],
    [
      'markup within words',
      'It is a powerful**knowledge base**on top of a*local folder*of plain ~~text~~files.',
    ],
    [
      'markup of HTML within words',
      'It is a power<b>ful</b> base on<br>top of a<span>local folder</span>of files.',
    ],
    ['items of lists, numbered anew', '1. **Due** date\n1. **Scheduled** date of it'],
  ])('raises no alarm for what a withheld note has too: %s', async (_, text) => {
    const { pages, guard } = await growGuarded({
      'a.md': `Opening.\n\n${text}`,
      'b.md': `---\ndraft: true\n---\n${text.replace('1. **Sch', '> 2. **Sch')}`,
    })
    expect(await guard(pages)).toEqual([])
    const twin = { 'notes/a.md': text.replace('1. **Sch', '2. **Sch') }
    expect(await guard(twin)).toEqual([])
  })

  it.each([
    [
      'its first sentence',
      'Apples: A tree is pruned in March, before its buds have opened.',
      '[[a|Apples]]: “A tree is pruned in March, before its buds have opened.”',
    ],
    [
      'its description',
      'Apples: A quince carries the grafts of pears as well as its own.',
      '[[a|Apples]]: “A quince carries the grafts of pears as well as its own.”',
    ],
    [
      'a section that links from it',
      'Apples › Grafts: Bind Apples with bast, until both of the wounds have closed.',
      '[[a#Grafts|Grafts]]: “Bind Apples with bast, until both of the wounds have closed.”',
    ],
  ])(
    'raises no alarm where a draft quotes a note in the way that a list shows it: %s',
    async (_, shown, quote) => {
      const { guard } = await growGuarded({
        'a.md':
          '---\ntitle: Apples\ndescription: A quince carries the grafts of pears as well as its own.\n---\nA tree is pruned in March, before its buds have opened.\n\n## Grafts\n\nCut them.\n\nBind [[a]] with bast, until both of the wounds have closed.\n',
        'draft.md': `---\npublish: false\n---\nWords.[^1]\n\n[^1]: ${quote}\n`,
      })
      expect(await guard({ 'llms.txt': shown })).toEqual([])
    },
  )

  it('raises no alarm in a feed where the address of a link meets its words', async () => {
    const { guard } = await growGuarded({
      'a.md': '# A\n\n## Many filters for task dependencies\n',
      'b.md':
        '---\ndraft: true\n---\nSee [[A#Many filters for task dependencies|many filters for task dependencies]].\n',
    })
    const link =
      '<a href="/notes/a/#many-filters-for-task-dependencies">Many filters for task dependencies</a>'
    const escaped = link.replaceAll('<', '&lt;')
    expect(await guard({ 'feed.json': JSON.stringify({ a: link }), 'rss.xml': `<d>${escaped}</d>` })).toEqual(
      [],
    )
  })

  it('raises no alarm for the address of a section, or of a block, to which a withheld note links', async () => {
    const { guard } = await growGuarded({
      'an-evergreen-note-of-gardens.md': '## What it is\n\nA block. ^as-it-was-said\n',
      'b.md':
        '---\ndraft: true\n---\n[[an-evergreen-note-of-gardens#What it is|x]]\n\n[[an-evergreen-note-of-gardens#^as-it-was-said|x]]\n',
    })
    const addressed = (id: string) =>
      guard({ 'c/index.html': `<a href="/notes/an-evergreen-note-of-gardens/#${id}">It</a>` })
    expect(await addressed('what-it-is')).toEqual([])
    expect(await addressed('as-it-was-said')).toEqual([])
  })

  it('raises no alarm where the items of a published list stand in a row', async () => {
    const list = '1. apples of the orchard\n2. pears of the meadow\n3. plums of the hedge\n'
    const { guard } = await growGuarded({ 'a.md': list, 'b.md': `---\ndraft: true\n---\n${list}` })
    const row = 'apples of the orchard. pears of the meadow. plums of the hedge.'
    expect(await guard({ 'x.txt': row, 'x.md': list })).toEqual([])
  })

  it('raises no alarm where items of lists and footnotes have other numbers in Markdown', async () => {
    const { guard } = await growGuarded({
      'a.md': '1. Of a map.\n1. Of a hill.',
      'map-4.md': '---\ndraft: true\n---\n',
    })
    const twins = [
      '3. Of a map.\n4. Of a hill.',
      '> - 3. Of a map.\n> - 4. Of a hill.',
      '[^3]: Of a map.\n\n[^4]: Of',
    ]
    for (const twin of twins) expect(await guard({ 'a/index.md': twin, 'llms-full.txt': twin })).toEqual([])
    expect(await guard({ 'a/index.md': 'Map 4' })).not.toEqual([])
  })

  it('raises no alarm where the address of a link meets words behind it in Markdown alone', async () => {
    const { guard } = await growGuarded({
      'steady-feedback-of-1052.md': '## What it is\n',
      'a.md': 'See [[steady-feedback-of-1052#What it is|model on]] and to.\n',
      'b.md':
        '---\ndraft: true\n---\n- [[steady-feedback-of-1052#What it is|and to]]\n- [[steady-feedback-of-1052|and to]]\n',
    })
    const address = '/notes/steady-feedback-of-1052/'
    const twin = `See [model on](${address}#what-it-is) and to. See [it](${address} "title") and to.`
    expect(await guard({ 'a/index.md': twin, 'llms-full.txt': twin })).toEqual([])
  })

  it('raises no alarm where an address that stands alone meets the words behind it', async () => {
    const { guard } = await growGuarded({
      'large-stack-0.md': 'Nothing.\n\nAt be was graph.\n',
      'b.md': '---\ndraft: true\n---\n- [[large-stack-0|at be]]\n',
    })
    const full =
      '# Large stack\n\nSource: <https://garden.example/notes/large-stack-0/>\n\nAt be was graph.\n'
    expect(await guard({ 'llms-full.txt': full })).toEqual([])
    expect(await guard({ 'llms-full.txt': 'Large stack 0, at be' })).not.toEqual([])
  })

  it('raises no alarm where the kind of a callout meets its text', async () => {
    const { guard } = await growGuarded({
      'a.md': '> [!warning] Method to\n> Of link each.\n',
      'b.md': '---\ndraft: true\n---\n> [!warning] Of link\n\n- > [!tip]- Quinces of the hill\n',
    })
    expect(await guard({ 'x.txt': 'Method to warning Of link each.' })).toEqual([])
    expect(await guard({ 'x.txt': 'Quinces of the hill' })).not.toEqual([])
  })

  it('takes as harmless what the settings say', async () => {
    const secret = 'The Quince settlement'
    const { guard } = await growGuarded(guardedVault, () => {}, { harmless: [secret] })
    expect(await guard({ 'x/index.html': `<p>${secret}</p>` })).toEqual([])
  })
})
