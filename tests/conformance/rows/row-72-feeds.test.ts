/**
 * row: 72
 * feature: RSS, Atom and JSON Feed
 * bar: valid feeds in three formats with the full text, of the site and of every topic, tag and stage; ids that
 * survive a rename; no date is ever that of the build; nothing withheld
 */
import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { readGarden } from '../../../pipelines/adapters/read-garden.ts'
import { noteEntry } from '../../../src/garden/note-entry.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { feedLists } from '../../../src/site/feeds/feed-lists.ts'
import { makeFeed } from '../../../src/site/feeds/make-feed.ts'
import { renderAtom } from '../../../src/site/feeds/render-atom.ts'
import { renderJsonFeed } from '../../../src/site/feeds/render-json-feed.ts'
import { renderRss } from '../../../src/site/feeds/render-rss.ts'
import { makeRepository } from '../../fakes/make-repository.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { planSite } from '../../fakes/plan-site.ts'
import { quietWorld } from '../../fakes/quiet-world.ts'
import { atomFaults, jsonFaults, rssFaults } from '../../site/feeds/feed-rules.ts'

/** Every feed of a vault, by the path of its list. */
async function feedsOf(vault: string) {
  const settings = settingsSchema.parse({ title: 'Case', url: 'https://example.org', vault })
  const { garden, treeOf } = await readGarden(quietWorld(vault), { settings, vault })
  const body = { ...settings, softBreaks: false }
  const plan = planSite(garden, treeOf, body)
  const entries = [...garden.publishSet.published.values()].map((note) => noteEntry(garden, note, settings))
  return feedLists(entries, settings).map((list) => ({
    path: list.path,
    feed: makeFeed(list, settings, (slug) => plan.outward.get(slug) ?? null),
  }))
}

const long = 'A sentence that is long enough to be known again after its file was renamed.\n'.repeat(5)

describe('row 72: feeds', () => {
  it('keep the rules of their formats, with every construct that notes can hold', async () => {
    const feeds = await feedsOf(
      makeVault({
        'all.md': `---\ncreated: 2024-01-02\ntags: [a/b]\ntopic: t\nmaturity: budding\n---\n[[secret]] [[secret|s]] %%hush%%\n\n> [!tip]- T\n> B\n\n- [ ] x\n\n$x$ ![[p.png]] ![f](https://youtu.be/dQw4w9WgXcQ) a[^1]\n\n<script>x()</script><div style="x" onclick="y()">d</div>\n\n[^1]: n\n`,
        'undated.md': 'Text.',
        'secret.md': '---\ndraft: true\n---\nHush.',
        'p.png': 'x',
      }),
    )
    expect(feeds.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['', 'topics/t', 'tags/a', 'tags/a/b', 'maturity/budding']),
    )
    for (const { feed } of feeds) {
      const atom = renderAtom(feed)
      expect(rssFaults(renderRss(feed))).toEqual([])
      expect(jsonFaults(renderJsonFeed(feed))).toEqual([])
      expect(atom === null ? [] : atomFaults(atom)).toEqual([])
      expect(renderRss(feed) + atom + renderJsonFeed(feed)).not.toMatch(/secret|hush/i)
    }
  })

  it('know a note by the same id after it was renamed, edited and given another title', async () => {
    const { dir, git, commit } = makeRepository()
    commit('2021-01-01', { 'first.md': long, 'other.md': 'Other.\n' })
    const idsIn = async () => {
      const [site] = await feedsOf(dir)
      return Object.fromEntries(site?.feed.items.map(({ url, id }) => [url.split('/').at(-2), id]) ?? [])
    }
    const before = await idsIn()
    git('mv', 'first.md', 'second.md')
    commit('2022-01-01')
    git('mv', 'second.md', 'third.md')
    commit('2023-01-01', { 'third.md': `---\ntitle: New\n---\n${long}More.\n`, 'first.md': 'A newcomer.\n' })
    const after = await idsIn()
    expect(after['third']).toBe(before['first'])
    expect(after['other']).toBe(before['other'])
    expect(new Set(Object.values(after)).size).toBe(3)
    expect(Object.values(after).join()).not.toContain('first')
    expect(execFileSync('git', ['status', '--porcelain'], { cwd: dir }).toString()).toBe('')
  })

  it('know a note by the guid that it brought, unless another brought the same', async () => {
    const guid = (value: string) => `---\nguid: ${value}\n---\nText.`
    const [site] = await feedsOf(
      makeVault({ 'a.md': guid('"tag:x,2020:1"'), 'b.md': guid('same'), 'c.md': guid('same') }),
    )
    expect(site?.feed.items.map(({ id }) => id)).toEqual([
      'tag:x,2020:1',
      'https://example.org/notes/b/',
      'https://example.org/notes/c/',
    ])
  })

  it('are the same whenever they are built, and say no date that no note has', async () => {
    const vault = makeVault({ 'a.md': '---\ncreated: 2020-02-03\n---\nText.', 'b.md': 'Text.' })
    const [one] = await feedsOf(vault)
    const text = one ? renderRss(one.feed) + renderAtom(one.feed) + renderJsonFeed(one.feed) : ''
    const years = [...text.matchAll(/(?<!urn:uuid:[^<"]*)\b(?:19|20)\d\d\b/g)].map(([year]) => year)
    expect(new Set(years.filter((year) => year !== '2005'))).toEqual(new Set(['2020']))
  })
})
