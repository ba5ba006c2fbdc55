import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentPolicy } from '../../../src/garden/shield/content-policy.ts'
import { noNeeds, type PageNeeds } from '../../../src/schemas/page-needs.ts'
import { privacyFacts } from '../../../src/site/privacy/privacy-facts.ts'
import { privacyLink } from '../../../src/site/privacy/privacy-link.ts'

const settings = { url: 'https://garden.example' }
const factsOf = (...all: Partial<PageNeeds>[]) =>
  privacyFacts(
    settings,
    all.map((needs, at) => ({ slug: `n${at}`, title: `N${at}`, needs: { ...noNeeds, ...needs } })),
  )

describe('privacyFacts', () => {
  it('of plain pages name nobody', () => {
    expect(factsOf()).toEqual({ host: null, loaded: [], clicked: [], scripts: false })
    expect(factsOf({ images: ['data:'], frames: ["'self'"], looseStyles: true })).toMatchObject({
      loaded: [],
      clicked: [],
    })
  })

  it('name each host once, with the notes that ask it', () => {
    const { loaded } = factsOf(
      { images: ['https://a.example'] },
      { images: ['https://a.example', 'http://b.example:81'] },
    )
    expect(loaded.map(({ what, host, notes }) => [what, host, notes.map(({ slug }) => slug)])).toEqual([
      ['images', 'a.example', ['n0', 'n1']],
      ['images', 'b.example:81', ['n1']],
    ])
  })

  it('tell what a click loads from what opens with the page', () => {
    const { loaded, clicked } = factsOf({
      players: ['https://p.example'],
      forms: ['https://f.example'],
      frames: ['https://a.example'],
    })
    expect(loaded.map(({ host }) => host)).toEqual(['a.example'])
    expect(clicked.map(({ host }) => host)).toEqual(['p.example', 'f.example'])
  })

  it('know that scripts of authors can do more than anybody can say', () => {
    expect(factsOf({ code: ['a()'] })).toMatchObject({ scripts: true, loaded: [{ what: 'own', host: '' }] })
    expect(factsOf({ handlers: ['a()'] }).scripts).toBe(true)
    expect(factsOf({ scripts: ['https://s.example/a.js'] })).toMatchObject({
      scripts: true,
      loaded: [{ what: 'scripts', host: 's.example' }],
    })
  })

  it('name every host that a policy lets pass, whatever pages need', () => {
    const list = fc.uniqueArray(
      fc.domain().map((host) => `https://${host}`),
      { maxLength: 3 },
    )
    const needs = fc.record({
      images: list,
      media: list,
      frames: list,
      pictures: list,
      players: list,
      forms: list,
      discussions: list,
      scripts: list.map((hosts) => hosts.map((host) => `${host}/a.js`)),
      styles: list.map((hosts) => hosts.map((host) => `${host}/a.css`)),
    })
    fc.assert(
      fc.property(fc.array(needs, { maxLength: 4 }), (all) => {
        const { loaded, clicked } = factsOf(...all)
        const told = new Set([...loaded, ...clicked].map(({ host }) => host))
        for (const some of all) {
          const policy = contentPolicy({ kind: 'page', needs: { ...noNeeds, ...some }, secure: true })
          for (const [address] of policy.matchAll(/https?:[^ ;]*/g))
            expect(told).toContain(new URL(address).host)
        }
      }),
    )
  })

  it.each([
    ['https://ada.github.io', 'GitHub Pages'],
    ['https://ada.pages.dev', 'Cloudflare Pages'],
    ['https://github.io.example', undefined],
    ['https://notgithub.io', undefined],
  ])('know who serves %s: %s', (url, name) => {
    expect(privacyFacts({ url }, []).host?.name).toBe(name)
  })

  it('believe the owner about the host', () => {
    expect(privacyFacts({ url: 'https://ada.github.io', host: { name: 'Me' } }, []).host).toEqual({
      name: 'Me',
      policy: null,
    })
  })
})

describe('privacyLink', () => {
  const site = { base: '/', trailingSlash: 'always', privacyPage: true } as const
  it('leads to the page, to the owner’s note, or nowhere', () => {
    expect(privacyLink(site)).toBe('/privacy/')
    expect(privacyLink({ ...site, privacyNote: 'about' })).toBe('/notes/about/')
    expect(privacyLink({ ...site, privacyPage: false })).toBeNull()
  })
})
