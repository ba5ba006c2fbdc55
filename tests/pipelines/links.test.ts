/** The links of real gardens: what `one links` says of each. */
import { describe, expect, it } from 'vitest'
import { readSettings } from '../../pipelines/adapters/read-settings.ts'
import { type LinkRecord, listLinks } from '../../pipelines/links/index.ts'
import { corpusPath, describeCorpus } from '../corpora.ts'
import { quietWorld } from '../fakes/quiet-world.ts'
import { projectRoot } from '../fakes/run-one.ts'

async function linksOf(vault: string): Promise<LinkRecord[]> {
  const world = { ...quietWorld(projectRoot), clock: () => 0 }
  return listLinks(world, await readSettings(world, { vault }))
}

const slow = { timeout: 60_000 }

describe('the garden of the project', () => {
  it('has links of every kind, and none that is missing', async () => {
    const world = quietWorld(projectRoot)
    const links = await listLinks(world, await readSettings(world))
    expect(new Set(links.map(({ kind }) => kind))).toEqual(
      new Set(['wikilink', 'embed', 'markdown', 'property']),
    )
    const lost = links.filter(({ outcome }) => outcome === 'missing' || outcome === 'ambiguous')
    expect(lost.map(({ source, line, raw }) => `${source}:${line} ${raw}`)).toEqual([])
    const astray = links.filter(({ subpath, anchor }) => subpath !== null && anchor === null)
    expect(astray.map(({ source, line, raw }) => `${source}:${line} ${raw}`)).toEqual([])
  })
})

describeCorpus('obsidian-tasks-docs', (vault) => {
  it('has 415 links to headings, and every one arrives', slow, async () => {
    const withHeading = (await linksOf(vault)).filter(({ subpath }) => subpath !== null)
    expect(withHeading).toHaveLength(415)
    const astray = withHeading.filter(({ anchor, target }) => anchor === null || target === null)
    expect(astray.map(({ source, line, raw }) => `${source}:${line} ${raw}`)).toEqual([])
  })
})

describeCorpus('jzhao-garden', (vault) => {
  it('has its links resolved, except to files that are not in it', slow, async () => {
    const links = await linksOf(vault)
    const of = (wanted: LinkRecord['kind']) => links.filter(({ kind }) => kind === wanted)
    const missing = (list: LinkRecord[]) => list.filter(({ outcome }) => outcome === 'missing')

    expect(of('wikilink')).toHaveLength(2232)
    expect(missing(of('wikilink'))).toEqual([])

    // Pictures, a paper and a piece of music were left out of the copy.
    const isLeftOut = ({ raw }: LinkRecord) => /\.(?:png|jpe?g|gif|svg|webp|pdf|mp3)(?:[)\]|]|$)/.test(raw)
    expect(missing(of('embed')).filter((link) => !isLeftOut(link))).toEqual([])

    // Of 1,210 Markdown links, three lead to what was never a file: a folder, a page of a tag, and one unwritten note.
    expect(of('markdown')).toHaveLength(1210)
    const lost = missing(of('markdown')).filter((link) => !isLeftOut(link))
    expect(lost.map(({ source, line, raw }) => `${source}:${line} ${raw.slice(raw.indexOf(']('))}`)).toEqual([
      '_index.md:23 ](/posts/)',
      'thoughts/death.md:13 ](thoughts/Epicurueanism.md)',
      'thoughts/internet computing.md:9 ](/tags/CPSC317)',
    ])
  })
})

const fixtures = corpusPath('starlight-obsidian-fixtures')

/**
 * One vault saved in six forms: with wikilinks or Markdown links, each with the
 * shortest, relative or absolute paths that Obsidian writes. Every note links
 * first to a file in the root, then to one in the folder, then to one in the
 * nested folder, and so on in threes: the same targets in all six.
 */
describe.runIf(fixtures)('starlight-obsidian-fixtures (skipped where ../shared is absent)', () => {
  const folders = ['', 'folder/', 'folder/nested folder/'] as const
  const inEach = (...names: [string, string, string]) => folders.map((folder, at) => folder + names[at])
  const duplicates = inEach('duplicate file name.md', 'duplicate file name.md', 'duplicate file name.md')
  const images = inEach('An image.png', 'An image in folder.png', 'An image in nested folder.png')
  const sounds = inEach('A sound.mp3', 'A sound.mp3', 'A sound.mp3')
  const notes = inEach('root 1.md', 'file in folder 1.md', 'file in nested folder 1.md')
  const others = inEach('root 2.md', 'file in folder 2.md', 'file in nested folder 2.md')
  const blocks = ['^root-list-item', '^folder-list-item', '^nested-folder-list-item']

  /** A note links to its neighbour, not to itself. */
  const linksFrom = (self: number) => {
    const peers = notes.map((note, at) => (at === self ? others[at] : note))
    const own = `${notes[self]}#${blocks[self]}`
    const headings = notes.map((note) => `${note}#random-heading`)
    return [
      ...peers,
      ...duplicates,
      ...peers,
      ...headings,
      own,
      ...notes.map((note, at) => `${note}#${blocks[at]}`),
      ...images,
    ]
  }
  const embeds = [...images, ...sounds, ...duplicates, 'folder/unique file name.md']
  const expected = {
    ...Object.fromEntries(notes.map((note, at) => [note, linksFrom(at)])),
    ...Object.fromEntries(
      inEach('root embeds.md', 'embeds in folder.md', 'embeds in nested folder.md').map((note) => [
        note,
        embeds,
      ]),
    ),
  }

  it.for(
    ['markdown', 'wikilink'].flatMap((kind) =>
      ['shortest', 'relative', 'absolute'].map((form) => `links-${kind}-${form}`),
    ),
  )('%s', async (name) => {
    const links = await linksOf(`${fixtures}/${name}`)
    expect(new Set(links.map(({ outcome }) => outcome))).toEqual(new Set(['found']))
    const bySource = Map.groupBy(links, ({ source }) => source as string)
    const found = [...bySource].map(([source, list]) => [
      source,
      list.map(({ target, anchor }) => (anchor === null ? target : `${target}#${anchor}`)),
    ])
    expect(Object.fromEntries(found)).toEqual(expected)
  })
})
