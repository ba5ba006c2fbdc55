/**
 * row 45: the same site, below `/` and below `/repo/`, with and without a slash
 * at the end of its addresses: every link arrives, and every fragment finds its
 * place, in the sample garden and in one with names of every kind.
 */
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { makeVault } from '../fakes/make-vault.ts'
import { runOne } from '../fakes/run-one.ts'
import { checkSiteLinks, type SiteLinks } from './check-site-links.ts'

const slow = { timeout: 120_000 }

const forms = [
  ['/', 'always'],
  ['/', 'never'],
  ['/repo/', 'always'],
  ['/repo/', 'never'],
] as const

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
  'index',
  '404',
  'page.html',
  'notes',
  'tags',
  `long ${'name '.repeat(20)}`,
  `${'长'.repeat(80)}`,
]

/** Every note links to every other, to headings and blocks in it, and has other addresses. */
function adversarialVault(): Record<string, string> {
  const linkName = (name: string) => name.replaceAll('#', ' ').trim()
  const links = names
    .map((name) => `[[${linkName(name)}]] [[${linkName(name)}#Über uns]] [[${linkName(name)}#^id]]`)
    .join(' ')
  const notes = names.map((name, at) => [
    `d ${at}/${name.trim()}.md`,
    `---\naliases: ["alias ${at}", "/old ${at}/page.html", "old/${at}"]\npermalink: /p/${at}\ntags: ["t${at}/é"]\ntopic: "T ${at}"\n---\n\n## Über uns\n\n${links} [[#Über uns]]\n\nA block. ^id\n`,
  ])
  return Object.fromEntries([...notes, ['index.md', `${links}\n`]])
}

/** Builds a site in one of the forms, and follows all of its links. */
async function linksOf(
  base: string,
  trailingSlash: 'always' | 'never',
  ...args: string[]
): Promise<SiteLinks> {
  const url = 'https://garden.example'
  const dir = join(makeVault({}), 'site')
  const address = ['--url', url, '--base', base, '--trailing-slash', trailingSlash]
  const { code, stderr } = await runOne(['build', '--out', dir, ...address, ...args])
  expect(code, stderr.slice(-1500)).toBeLessThanOrEqual(1)
  return checkSiteLinks({ dir, base, trailingSlash, url })
}

describe('row 45: the sample garden', () => {
  it('has no broken link and no missing fragment below /, with slashes', () => {
    const built = inject('site')
    if ('problem' in built) throw new Error(built.problem)
    const site = checkSiteLinks({ dir: built.dir, base: '/', url: 'https://system-of-one.example' })
    expect(site.problems).toEqual([])
    expect(site.links).toBeGreaterThan(3000)
  })

  it.for(forms.slice(1))('has none below %s, slashes: %s', slow, async ([base, trailingSlash]) => {
    const site = await linksOf(base, trailingSlash)
    expect(site.problems).toEqual([])
    expect(site.links).toBeGreaterThan(3000)
  })
})

describe('row 45: a garden with names of every kind', () => {
  it.for(forms)('has no broken link and no missing fragment below %s, slashes: %s', slow, async (form) => {
    const vault = makeVault(adversarialVault())
    const site = await linksOf(form[0], form[1], '--vault', vault)
    expect(site.problems).toEqual([])
    expect(site.links).toBeGreaterThan(names.length ** 2 * 3)
  })
})
