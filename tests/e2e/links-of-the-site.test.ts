/** Whole built sites: every link of theirs arrives. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { LinkRecord } from '../../pipelines/links/index.ts'
import { slugOf } from '../../src/garden/slug.ts'
import { noteUrl } from '../../src/garden/urls.ts'
import { corpusPath, describeCorpus } from '../corpora.ts'
import { buildHere } from '../fakes/build-here.ts'
import { makeVault } from '../fakes/make-vault.ts'
import { runOne } from '../fakes/run-one.ts'
import { checkSiteLinks, type SiteLinks } from './check-site-links.ts'

const url = 'https://garden.example'

/** Builds the site of `vault` below `base` and follows all of its links. */
async function linksAfterBuild(base: string, vault: string): Promise<SiteLinks> {
  const dir = join(makeVault({}), 'site')
  await buildHere(dir, { url, base, vault })
  return checkSiteLinks({ dir, base, url })
}

const slow = { timeout: 120_000 }

describe('a garden with names of every kind', () => {
  const names = [
    '50% off?',
    'a#b & c',
    'Grüße aus Köln',
    '花园 导览',
    '🍀',
    "it's (fine)",
    'e\u0301te\u0301',
    'dots...',
    'q=1&r=2',
  ]

  it('has none below a path of any letters', slow, async () => {
    const base = '/é/a.b/'
    const links = names.map((name) => `[[${name.replace('#', ' ')}]] ![[${name} pic.png]]`).join(' ')
    const notes = names.map((name, at) => [
      `d ${at}/${name}.md`,
      `---\ntags: ["${name.replaceAll(/[^\p{L}\p{M}\p{Emoji_Presentation}]/gu, '-')}/sub"]\ntopic: "${name}"\n---\n\n## ${name}\n\n${links}\n`,
    ])
    const pictures = names.map((name) => [`pics/${name} pic.png`, 'x'])
    const site = await linksAfterBuild(base, makeVault(Object.fromEntries([...notes, ...pictures])))
    expect(site.problems).toEqual([])
    expect(site.ids.size).toBeGreaterThan(names.length * 4)
  })
})

describeCorpus('obsidian-tasks-docs', (vault) => {
  it('has the id that each of its links to headings names', slow, async () => {
    const [site, { stdout }] = await Promise.all([
      linksAfterBuild('/', vault),
      runOne(['links', '--json', '--vault', vault]),
    ])
    expect(site.problems).toEqual([])
    const links = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as LinkRecord)
    const arrived = links.filter(({ target, anchor }) => {
      const page = target && noteUrl({ base: '/', trailingSlash: 'always' }, slugOf(target)).slice(1)
      return anchor !== null && page && site.ids.get(decodeURI(page))?.has(anchor)
    })
    expect(arrived).toHaveLength(415)
  })
})

const fixtures = corpusPath('starlight-obsidian-fixtures')

describe.runIf(fixtures)('starlight-obsidian-fixtures (skipped where ../shared is absent)', () => {
  it.for(['links-markdown-relative', 'basics'])('%s has no link that leads nowhere', slow, async (name) => {
    const site = await linksAfterBuild('/repo/', `${fixtures}/${name}`)
    expect(site.problems).toEqual([])
  })
})
