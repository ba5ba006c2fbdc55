/** What a channel would be told of a note: a draft, which its owner edits. */
import type { ChannelName, Post } from '../../schemas/post.ts'
import { wordsOf } from '../../words/words-of.ts'
import { type Count, countForMastodon, countGraphemes, cutText } from './cut-text.ts'
import { hashtags } from './hashtags.ts'

/** What is said of a note outside: all of it stands on its public page. */
export interface NoteForPosts {
  /** See `publishedNotes`. */
  identity: string
  url: string
  lang: string
  title: string
  description: string | null
  maturity: 'seedling' | 'budding' | 'evergreen' | null
  tags: readonly string[]
  /** The text of its Markdown twin. */
  markdown(): string
}

/** Null where the channel cannot hold the address of the note. */
export function draftPost(note: NoteForPosts, channel: ChannelName, to: string): Post | null {
  const { identity, url, lang } = note
  const text = channel === 'webmention' ? '' : textFor(note, channel)
  if (text === null) return null
  const title = titled.has(channel) ? cutText(note.title, 250, countGraphemes) : ''
  const tags = channel === 'webmention' ? [] : hashtags(note.tags)
  return { channel, to, note: identity, url, lang, title, tags, text }
}

const titled: ReadonlySet<ChannelName> = new Set(['devto', 'buttondown', 'smtp', 'discussion', 'release'])

/** The channels of short texts: the most that they take, and how they count it. */
const short: Partial<Record<ChannelName, { most: number; count: Count }>> = {
  mastodon: { most: 500, count: countForMastodon },
  bluesky: { most: 300, count: countGraphemes },
  linkedin: { most: 3000, count: ({ length }) => length },
}

function textFor(note: NoteForPosts, channel: ChannelName): string | null {
  const bounds = short[channel]
  if (bounds) return shortText(note, bounds)
  if (channel === 'smtp') return parts(note.description ?? '', note.url)
  return parts(note.markdown().trim(), `<${note.url}>`)
}

/** Title, description, address and hashtags; of what has no room hashtags go first, then words of the description. */
function shortText(note: NoteForPosts, { most, count }: { most: number; count: Count }): string | null {
  const { url, title, maturity, description } = note
  if (count(url) > most) return null
  const stage = maturity === null ? '' : ` · ${wordsOf(note.lang).note.stages[maturity].name}`
  const tags = hashtags(note.tags).map((tag) => `#${tag}`)
  while (tags.length > 0 && count(parts(title + stage, url, tags.join(' '))) > most) tags.pop()
  const around = (head: string, middle = '') => parts(head, middle, url, tags.join(' '))
  const whole = around(title + stage)
  if (count(whole) > most) return around(cutText(title, Math.max(0, most - count(around('')) - 2), count))
  const room = most - count(whole) - 2
  return around(title + stage, room < fewest ? '' : cutText(description ?? '', room, count))
}

/** Fewer signs of a description say nothing. */
const fewest = 20

function parts(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n\n')
}
