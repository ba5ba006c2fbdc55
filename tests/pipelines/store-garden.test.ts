/** From a vault to the site store: nothing private comes there, and nothing is rendered twice. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readGarden } from '../../pipelines/adapters/read-garden.ts'
import { readSiteFiles } from '../../pipelines/adapters/site-files.ts'
import { openGardenStore } from '../../pipelines/adapters/store-garden.ts'
import type { NotePage } from '../../src/schemas/page.ts'
import { settingsSchema } from '../../src/schemas/settings.ts'
import { openSiteStore } from '../../src/site/open-store.ts'
import { makeVault } from '../fakes/make-vault.ts'
import { quietWorld } from '../fakes/quiet-world.ts'
import { projectRoot } from '../fakes/run-one.ts'

interface Stored {
  pages: Record<string, NotePage>
  files: string[]
  /** Every byte that was written to the disk, as text. */
  bytes: string
}

/** Reads the vault and writes its store beside it, as a build does. */
async function storeOf(vault: string, more: object = {}): Promise<Stored> {
  const world = quietWorld(projectRoot)
  const settings = settingsSchema.parse({ title: 'Moss', vault, ...more })
  const place = { settings, vault }
  const cache = join(vault, '.cache')
  const store = await openGardenStore(world, place, cache)
  await store.write(await readGarden(world, place))
  store.close()
  const site = openSiteStore(store.file)
  const pages = site.entries().map(({ slug }) => [slug, site.note(slug)])
  site.close()
  const bytes = readdirSync(cache).map((name) => readFileSync(join(cache, name), 'latin1'))
  return {
    pages: Object.fromEntries(pages),
    files: [...readSiteFiles(store.file).values()].map((path) => path.slice(vault.length + 1)),
    bytes: bytes.join('\n'),
  }
}

const canary = 'oystercatcher'

describe('what is withheld', () => {
  const secret = `---\ntitle: The ${canary} title\ndescription: ${canary}\naliases: [${canary}-alias]\ntags: [${canary}-tag]\ntopic: ${canary}-topic\nFLAG\n---\n\n# ${canary} heading\n\nThe ${canary} text, [[open]] and ![[${canary}.png]]. ^${canary}-block\n`
  const open = [
    `See [[${canary}]], [[${canary}#${canary} heading]], [[${canary}-alias|an alias]], [text](${canary}.md).`,
    `![[${canary}]] ![[${canary}#^${canary}-block]] %%${canary} comment%% <!-- ${canary} -->`,
    '',
    `%%\n${canary}\n\n${canary}\n%%`,
  ].join('\n')

  it.for([
    'draft: true',
    'publish: false',
    'publish: "no"',
    'private: true',
    'publish: maybe',
    'publsh: true',
    'tags: [unclosed',
  ])('by `%s` leaves not one word on the disk', async (flag) => {
    const { pages, files, bytes } = await storeOf(
      makeVault({
        'open.md': open,
        [`deals/${canary}.md`]: secret.replace('FLAG', flag),
        [`deals/${canary}.png`]: 'x',
        [`${canary}.css`]: 'x',
      }),
    )
    expect(Object.keys(pages)).toEqual(['open'])
    expect(pages['open']?.html).toContain('an alias')
    expect(pages['open']?.backlinks).toEqual([])
    expect(files).toEqual([])
    expect(bytes.toLowerCase()).not.toContain(canary)
    expect(bytes).not.toContain('deals')
  })

  it('by its folder leaves none either', async () => {
    const vault = makeVault({
      'public/open.md': open,
      [`office/${canary}.md`]: secret.replace('FLAG', 'publish: true'),
    })
    const { pages, bytes } = await storeOf(vault, { public: ['public'] })
    expect(Object.keys(pages)).toEqual(['public/open'])
    expect(bytes.toLowerCase()).not.toContain(canary)
  })

  it('later leaves the disk again', async () => {
    const vault = makeVault({ 'open.md': '[[other]]', 'other.md': `The ${canary}.` })
    expect((await storeOf(vault)).bytes).toContain(canary)
    writeFileSync(join(vault, 'other.md'), `---\ndraft: true\n---\nThe ${canary}.`)
    expect((await storeOf(vault)).bytes).not.toContain(canary)
  })
})

describe('the store', () => {
  it('names the attachments that published notes use, and no others', async () => {
    const files = {
      'a.md':
        '---\nimage: cover.png\n---\n![[used.png]] [paper](deep/paper.pdf) ![x](https://example.org/far.png)',
      'b.md': '---\ndraft: true\n---\n![[drafted.png]]',
      'used.png': '',
      'cover.png': '',
      'deep/paper.pdf': '',
      'drafted.png': '',
      'unused.png': '',
    }
    expect((await storeOf(makeVault(files))).files.sort()).toEqual([
      'cover.png',
      'deep/paper.pdf',
      'used.png',
    ])
  })

  it.for([
    ['nothing said', {}, {}, false],
    ['Obsidian’s default', { '.obsidian/app.json': '{}' }, {}, true],
    ['strict lines in Obsidian', { '.obsidian/app.json': '{"strictLineBreaks":true}' }, {}, false],
    ['the owner’s word against Obsidian’s', { '.obsidian/app.json': '{}' }, { softBreaks: false }, false],
    ['the owner’s word', {}, { softBreaks: true }, true],
  ] as const)('breaks lines as asked: %s', async ([, files, settings, breaks]) => {
    const { pages } = await storeOf(makeVault({ 'a.md': 'one\ntwo\n', ...files }), settings)
    expect(pages['a']?.html.includes('<br')).toBe(breaks)
  })

  it('is the same for the same vault, wherever it lies', async () => {
    const files = { 'a.md': '[[b]] ![[pic.png]]', 'b.md': '# B\n\nText.', 'pic.png': '' }
    expect((await storeOf(makeVault(files))).pages).toEqual((await storeOf(makeVault(files))).pages)
  })
})
