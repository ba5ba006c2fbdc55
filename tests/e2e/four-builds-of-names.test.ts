/** row 45: the same as four-builds.test.ts, in a garden with names of every kind. */
import { describe, expect, it } from 'vitest'
import { makeVault } from '../fakes/make-vault.ts'
import { forms, linksOf } from './build-forms.ts'

const slow = { timeout: 120_000 }

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

/** Names of what every object has. They stand in no folder, so that they are whole addresses. */
const inherited = ['constructor', '__proto__', 'toString']

/** Every note links to every other, to headings and blocks in it, and has other addresses. */
function adversarialVault(): Record<string, string> {
  const linkName = (name: string) => name.replaceAll('#', ' ').trim()
  const links = [...names, ...inherited]
    .map((name) => `[[${linkName(name)}]] [[${linkName(name)}#Über uns]] [[${linkName(name)}#^id]]`)
    .join(' ')
  const places = [...names.map((name, at) => `d ${at}/${name.trim()}`), ...inherited]
  const notes = places.map((place, at) => [
    `${place}.md`,
    `---\naliases: ["alias ${at}", "/old ${at}/page.html", "old/${at}"]\npermalink: /p/${at}\ntags: ["t${at}/é"]\ntopic: "T ${at}"\n---\n\n## Über uns\n\n${links} [[#Über uns]]\n\nA block. ^id\n`,
  ])
  return Object.fromEntries([...notes, ['index.md', `${links}\n`]])
}

describe('row 45: a garden with names of every kind', () => {
  it.for(forms)('has no broken link and no missing fragment below %s, slashes: %s', slow, async (form) => {
    const vault = makeVault(adversarialVault())
    const site = await linksOf(form[0], form[1], vault)
    expect(site.problems).toEqual([])
    expect(site.links).toBeGreaterThan(names.length ** 2 * 3)
  })
})
