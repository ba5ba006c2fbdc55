import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentPolicy, type PageKind } from '../../../src/garden/shield/content-policy.ts'
import { noNeeds, type PageNeeds } from '../../../src/schemas/page-needs.ts'

const sha256 = (text: string) => `hash of ${text.length}`
const policyOf = (needs: Partial<PageNeeds> = {}, kind: PageKind = 'page') =>
  contentPolicy({ kind, needs: { ...noNeeds, ...needs }, secure: true, sha256 })

/** The sources of each directive. */
const read = (policy: string) =>
  new Map(policy.split('; ').map((rule) => [rule.split(' ', 1)[0] ?? '', rule.split(' ').slice(1)]))

describe('contentPolicy', () => {
  it('of a plain page names the site alone', () => {
    expect(policyOf()).toBe(
      [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self' data:",
        "media-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "require-trusted-types-for 'script'",
        'trusted-types garden',
        'upgrade-insecure-requests',
      ].join('; '),
    )
  })

  it('of a page with a script of the program in it names that by its hash', () => {
    const policy = contentPolicy({
      kind: 'page',
      begin: 'go()',
      secure: true,
      sha256: (text) => `of:${text}`,
    })
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval' 'sha256-of:go()';")
    expect(policy).toContain("require-trusted-types-for 'script'")
  })

  it('of a page that `one dev` shows lets its server work, and nothing else that readers’ browsers would stop', () => {
    const policyOfDev = (needs: Partial<PageNeeds> = {}) =>
      contentPolicy({
        kind: 'page',
        needs: { ...noNeeds, ...needs },
        server: { nonce: 'n' },
        secure: true,
        sha256,
      })
    expect(policyOfDev()).toBe(
      [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self' 'nonce-n'",
        "img-src 'self'",
        "font-src 'self' data:",
        "media-src 'self'",
        "connect-src 'self' ws://127.0.0.1:* ws://localhost:*",
        "worker-src 'self' blob:",
        "form-action 'self'",
        "base-uri 'none'",
      ].join('; '),
    )
    expect(read(policyOfDev({ looseStyles: true })).get('style-src')).toEqual(["'self'", "'unsafe-inline'"])
  })

  it('of a site without https asks for none', () => {
    expect(contentPolicy({ kind: 'page', secure: false })).not.toContain('upgrade')
  })

  it.each<[needs: Partial<PageNeeds>, directive: string, sources: string[]]>([
    [{ images: ['data:', 'https://a.example'] }, 'img-src', ["'self'", 'data:', 'https://a.example']],
    [{ media: ['https://a.example'] }, 'media-src', ["'self'", 'https://a.example']],
    [{ frames: ["'self'"], players: ['https://p.example'] }, 'frame-src', ["'self'", 'https://p.example']],
    [{ frames: ['https://a.example'] }, 'object-src', ['https://a.example']],
    [{ players: ['https://p.example'] }, 'frame-src', ['https://p.example']],
    [
      { images: ['https://p.example'], pictures: ['https://p.example', 'https://q.example'] },
      'img-src',
      ["'self'", 'https://p.example', 'https://q.example'],
    ],
    [{ forms: ['https://f.example'] }, 'form-action', ["'self'", 'https://f.example']],
    [{ styleTexts: ['ab'] }, 'style-src', ["'self'", "'sha256-hash", 'of', "2'"]],
    [{ styleTexts: ['ab'], looseStyles: true }, 'style-src', ["'self'", "'unsafe-inline'"]],
    [
      { scripts: ['https://s.example/a.js'] },
      'script-src',
      ["'self'", "'wasm-unsafe-eval'", 'https://s.example/a.js'],
    ],
  ])('lets pass %j', (needs, directive, sources) => {
    expect(read(policyOf(needs)).get(directive)).toEqual(sources)
  })

  it('names no frames, files and players where there are none', () => {
    expect(policyOf()).not.toMatch(/frame-src|object-src/)
    expect(policyOf({ players: ['https://p.example'] })).not.toContain('object-src')
  })

  it('leaves the ways of making HTML to authors who have scripts, and to diagrams', () => {
    for (const needs of [
      { code: ['a()'] },
      { handlers: ['a()'] },
      { scripts: ['https://s.example/a.js'] },
      { looseStyles: true },
    ])
      expect(policyOf(needs)).not.toContain('trusted-types')
    expect(policyOf({ images: ['https://a.example'] })).toContain("require-trusted-types-for 'script'")
  })

  it('opens frames of discussions only where there are some', () => {
    expect(policyOf({ discussions: ['https://giscus.app'] })).toContain('frame-src https://giscus.app;')
  })

  it('of a page that leads on runs one script, of a part of a page none', () => {
    expect(policyOf({}, 'redirect')).toBe(
      "default-src 'none'; script-src 'self'; base-uri 'none'; upgrade-insecure-requests",
    )
    expect(policyOf({}, 'fragment')).toBe("default-src 'none'; img-src 'self'; base-uri 'none'")
  })

  it('of a room reaches nobody else, whatever the text needs not', () => {
    const rules = read(policyOf({}, 'room'))
    expect(rules.get('connect-src')).toEqual(["'self'"])
    expect(rules.get('form-action')).toEqual(["'none'"])
    expect([...rules.values()].flat().join(' ')).not.toMatch(/https?:/)
  })

  it('never lets every script pass, whatever a page needs', () => {
    const list = fc.array(fc.webUrl({ withQueryParameters: false }))
    const needs = fc.record({
      images: list,
      media: list,
      frames: list,
      pictures: list,
      players: list,
      forms: list,
      discussions: list,
      scripts: list,
      styles: list,
      code: fc.array(fc.string()),
      handlers: fc.array(fc.string()),
      styleTexts: fc.array(fc.string()),
      looseStyles: fc.boolean(),
      apart: fc.boolean(),
    })
    fc.assert(
      fc.property(needs, (some) => {
        const rules = read(policyOf(some))
        expect(rules.get('default-src')).toEqual(["'none'"])
        expect(rules.get('base-uri')).toEqual(["'none'"])
        const scripts = rules.get('script-src') ?? []
        for (const leave of ["'unsafe-inline'", "'unsafe-eval'", '*', 'https:', 'data:'])
          expect(scripts).not.toContain(leave)
      }),
    )
  })
})
