/**
 * Reads the answers that webmention.io has collected: a feed in JF2,
 * https://jf2.spec.indieweb.org/. All of it was written by strangers; what is
 * not as it should be is left out, and nothing is guessed.
 */
import { mostName, mostText, type Webmention, webmentionSchema } from '../../schemas/webmention.ts'
import { plainWords } from './plain-words.ts'

const kinds: Readonly<Record<string, Webmention['kind']>> = {
  'in-reply-to': 'reply',
  'mention-of': 'mention',
  'bookmark-of': 'mention',
  'like-of': 'like',
  'repost-of': 'repost',
}

/** The answers in `feed`, a JSON value; those that their authors meant to be private are none. */
export function parseJf2(feed: unknown): Webmention[] {
  const { children } = record(feed)
  return Array.isArray(children) ? children.flatMap(parseEntry) : []
}

function parseEntry(value: unknown): Webmention[] {
  const entry = record(value)
  const kind = kinds[String(entry['wm-property'])]
  if (kind === undefined || entry['wm-private'] === true) return []
  const author = record(entry['author'])
  const address = webAddress(entry['url']) ?? webAddress(entry['wm-source'])
  const parsed = webmentionSchema.safeParse({
    id: `webmention.io-${entry['wm-id']}`,
    kind,
    target: webAddress(entry['wm-target']),
    source: address,
    author: { name: plainWords(author['name'], mostName), url: webAddress(author['url']) },
    date: dateOf(entry['published']) ?? dateOf(entry['wm-received']),
    text: kind === 'like' || kind === 'repost' ? '' : wordsOf(entry),
    hidden: false,
  })
  return parsed.success ? [parsed.data] : []
}

/** The text of a reply; of a mention without one, its name or its summary. */
function wordsOf(entry: Readonly<Record<string, unknown>>): string {
  const { text } = record(entry['content'])
  const [first = ''] = [text, entry['summary'], entry['name']]
    .map((one) => plainWords(one, mostText))
    .filter(Boolean)
  return first
}

/** The calendar date at the start of a date of ISO 8601; null where there is none. */
function dateOf(value: unknown): string | null {
  const date = typeof value === 'string' ? /^\d{4}-\d{2}-\d{2}(?=$|T)/.exec(value)?.[0] : undefined
  if (date === undefined) return null
  const time = Date.parse(`${date}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date ? null : date
}

/** The address without a name and a password in it; null for all that is no page. */
function webAddress(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 2000 || !URL.canParse(value)) return null
  const url = new URL(value)
  return /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' ? url.href : null
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
