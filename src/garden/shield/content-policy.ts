/**
 * The Content-Security-Policy of a page, the one place where it is made: nothing
 * but the files of the site, and what the text of the page needs besides.
 * https://www.w3.org/TR/CSP3/
 */
import { noNeeds, type PageNeeds } from '../../schemas/page-needs.ts'
import { trustedPolicy } from './trusted-policy.ts'

/** What of the program a page runs: all of it; the door of a sealed room; one script that leads on; nothing at all. */
export type PageKind = 'page' | 'room' | 'redirect' | 'fragment'

export interface PolicyOptions {
  kind: PageKind
  /** What the text of the page needs; without it, nothing. */
  needs?: PageNeeds | undefined
  /** The script of the program that stands in the page itself. */
  begin?: string
  /** What Astro's server puts into the page: styles with this nonce, and a script that listens to it. */
  server?: { nonce: string } | undefined
  /** Whether the site is published over https. */
  secure: boolean
  /** The SHA-256 of a text in Base64, for the scripts and styles that an author wrote into a note. */
  sha256?: (text: string) => string
}

/** The value of the policy, its directives in a fixed order. */
export function contentPolicy(options: PolicyOptions): string {
  const { kind, needs = noNeeds, server, secure } = options
  const rules = [
    rule('default-src', []),
    ...(kind === 'fragment' ? [rule('img-src', ["'self'"])] : sourcesOf(options)),
    rule('base-uri', []),
    ...(isTrusting(kind, needs) && !server
      ? ["require-trusted-types-for 'script'", `trusted-types ${trustedPolicy}`]
      : []),
    ...(secure && kind !== 'fragment' && !server ? ['upgrade-insecure-requests'] : []),
  ]
  return rules.join('; ')
}

function sourcesOf({ kind, needs = noNeeds, begin, server, sha256 = noHash }: PolicyOptions): string[] {
  if (kind === 'redirect') return [rule('script-src', ["'self'"])]
  const hashes = (texts: readonly string[]) => texts.map((text) => `'sha256-${sha256(text)}'`)
  const room = kind === 'room'
  const loose = room || needs.looseStyles
  // A browser that sees a hash or a nonce ignores 'unsafe-inline'.
  const styles = loose
    ? ["'unsafe-inline'"]
    : [...hashes(needs.styleTexts), ...(server ? [`'nonce-${server.nonce}'`] : [])]
  const handlers = needs.handlers.length > 0 ? ["'unsafe-hashes'"] : []
  const code = [...hashes(needs.code), ...handlers, ...hashes(needs.handlers)]
  const frames = [...needs.frames, ...needs.players, ...needs.discussions]
  return [
    // The search is WebAssembly, which opens on every page.
    rule('script-src', [
      "'self'",
      "'wasm-unsafe-eval'",
      ...hashes(begin ? [begin] : []),
      ...needs.scripts,
      ...code,
    ]),
    rule('style-src', ["'self'", ...needs.styles, ...styles]),
    rule('img-src', [
      "'self'",
      ...(room ? ['data:', 'blob:'] : []),
      ...new Set([...needs.images, ...needs.pictures]),
    ]),
    // The letters of the first screen stand in the style sheet.
    rule('font-src', ["'self'", 'data:']),
    rule('media-src', room ? ['blob:'] : ["'self'", ...needs.media]),
    rule('connect-src', ["'self'", ...(server ? serverSockets : [])]),
    // Where the server is gone, its script waits for it in a worker.
    ...(server ? [rule('worker-src', ["'self'", 'blob:'])] : []),
    ...(frames.length > 0 ? [rule('frame-src', [...new Set(frames)])] : []),
    ...(needs.frames.length > 0 ? [rule('object-src', needs.frames)] : []),
    rule('form-action', room ? [] : ["'self'", ...needs.forms]),
  ]
}

/** Not every browser takes a socket of the same host for the same origin. */
const serverSockets = ['ws://127.0.0.1:*', 'ws://localhost:*']

/** Pages without scripts and styles in their text have nothing to hash. */
function noHash(): never {
  throw new Error('A page with scripts or styles in its text needs their hashes.')
}

/** Mermaid and the scripts of authors make HTML of texts in ways of their own. */
function isTrusting(kind: PageKind, { looseStyles, code, handlers, scripts }: PageNeeds): boolean {
  const plain = !looseStyles && [code, handlers, scripts].every((list) => list.length === 0)
  return kind !== 'redirect' && kind !== 'fragment' && plain
}

function rule(name: string, sources: readonly string[]): string {
  return `${name} ${sources.length > 0 ? sources.join(' ') : "'none'"}`
}
