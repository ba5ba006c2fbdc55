/** Finds for every page what is shown of the answers to it. */

import type { Settings } from '../../schemas/settings.ts'
import type { Answers, Webmention } from '../../schemas/webmention.ts'
import { linkKey } from '../paths.ts'
import type { Redirect } from '../redirects/redirect.ts'
import { noteUrl } from '../urls.ts'

type Place = Pick<Settings, 'url' | 'base' | 'trailingSlash' | 'webmentions'>

/** Answers on one page: no more than this. */
const mostSaid = 200

/**
 * The answers by slug. Left out is what the owner hid, what comes from a blocked
 * host, what is about no published page, and what says a name that `isSecret`
 * keeps: a stranger must neither tell it nor hold up the build with it.
 */
export function answersToPages(
  mentions: readonly Webmention[],
  slugs: readonly string[],
  redirects: readonly Pick<Redirect, 'path' | 'slug'>[],
  place: Place,
  isSecret: (text: string) => boolean,
): Map<string, Answers> {
  const places = new Map([
    ...redirects.map(({ path, slug }): [string, string] => [keyOf(`${place.base}/${path}`), slug]),
    ...slugs.map((slug): [string, string] => [keyOf(noteUrl(place, slug)), slug]),
  ])
  const answers = new Map<string, Answers>()
  for (const mention of mentions) {
    const slug = slugOf(mention.target, places, place.url)
    if (slug === null || mention.hidden || isBlocked(mention, place) || isSecret(textOf(mention))) continue
    const before = answers.get(slug) ?? { likes: 0, reposts: 0, said: [] }
    answers.set(slug, withMention(before, mention))
  }
  return answers
}

function withMention(answers: Answers, { kind, source, author, date, text }: Webmention): Answers {
  if (kind === 'like') return { ...answers, likes: answers.likes + 1 }
  if (kind === 'repost') return { ...answers, reposts: answers.reposts + 1 }
  if (answers.said.length >= mostSaid) return answers
  return { ...answers, said: [...answers.said, { source, author, date, text }] }
}

/** The page that an address means, on this site alone, whatever stands behind its path. */
function slugOf(target: string, places: ReadonlyMap<string, string>, site: string): string | null {
  const url = new URL(target)
  return url.host === new URL(site).host ? (places.get(keyOf(url.pathname)) ?? null) : null
}

/** A path without the differences that mean nothing. */
function keyOf(path: string): string {
  const plain = path.replace(/\/(?:index\.html)?$|\.html$/, '').replace(/\/{2,}/g, '/')
  try {
    return linkKey(decodeURI(plain))
  } catch {
    return linkKey(plain)
  }
}

function isBlocked({ source, author }: Webmention, { webmentions }: Place): boolean {
  const hosts = [source, author.url].flatMap((address) =>
    address === null ? [] : [new URL(address).hostname],
  )
  return (webmentions?.blocked ?? []).some((blocked) =>
    hosts.some((host) => host === blocked || host.endsWith(`.${blocked}`)),
  )
}

function textOf({ author, text, source }: Webmention): string {
  return `${author.name}\n${text}\n${source}`
}
