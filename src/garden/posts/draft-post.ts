/** What a channel would be told of a note: a draft, which its owner edits. */
import type { ChannelName, Post } from '../../schemas/post.ts'
import { type Count, countForMastodon, countGraphemes, cutText } from './cut-text.ts'
import { fitSentences, joinSentences } from './fit-sentences.ts'
import { hashtags } from './hashtags.ts'

/** What is said of a note outside: all of it stands on its public page. */
export interface NoteForPosts {
  /** See `publishedNotes`. */
  identity: string
  url: string
  lang: string
  title: string
  tags: readonly string[]
  /** What is said of it, the first of it first: its description, or sentences. */
  words(): readonly string[]
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

/** Where the title stands beside the text: as a subject, or on the card of the link. */
const titled: ReadonlySet<ChannelName> = new Set([
  'bluesky',
  'linkedin',
  'devto',
  'buttondown',
  'smtp',
  'discussion',
  'release',
])

/** The channels of short texts: the most that they take, how they count it, and whether a card tells the title. */
const short: Partial<Record<ChannelName, Bounds>> = {
  mastodon: { most: 500, count: countForMastodon, hasCard: false },
  bluesky: { most: 300, count: countGraphemes, hasCard: true },
  linkedin: { most: 3000, count: ({ length }) => length, hasCard: true },
}

interface Bounds {
  most: number
  count: Count
  hasCard: boolean
}

function textFor(note: NoteForPosts, channel: ChannelName): string | null {
  const bounds = short[channel]
  if (bounds) return shortText(note, bounds)
  if (channel === 'smtp') return parts(joinSentences(note.words()), note.url)
  return parts(note.markdown().trim(), `<${note.url}>`)
}

/**
 * Title, words, address and hashtags; of what has no room hashtags go first, then words. Where a card tells the
 * title, the text does only if there is nothing else to say.
 */
function shortText(note: NoteForPosts, bounds: Bounds): string | null {
  const { most, count, hasCard } = bounds
  if (count(note.url) > most) return null
  const words = note.words()
  const { head, tags } = frameOf(note, bounds, hasCard && words.length > 0 ? '' : note.title)
  const around = (first: string, middle = '') => parts(first, middle, note.url, tags)
  if (count(around(head)) > most)
    return around(cutText(head, Math.max(0, most - count(around('')) - 2), count))
  const room = most - count(around(head)) - 2
  return around(head, room < fewest ? '' : fitSentences(words, room, count))
}

/** What stands around the words; hashtags that have no room beside title and address are left out. */
function frameOf(note: NoteForPosts, { most, count }: Bounds, head: string): { head: string; tags: string } {
  const tags = hashtags(note.tags).map((tag) => `#${tag}`)
  while (tags.length > 0 && count(parts(head, note.url, tags.join(' '))) > most) tags.pop()
  return { head, tags: tags.join(' ') }
}

export interface WordsRoom {
  most: number
  count: Count
}

/** How much a channel lets be said of a note; null where it takes no words of a draft. */
export function roomForWords(note: NoteForPosts, channel: ChannelName): WordsRoom | null {
  if (channel === 'smtp') return { most: Number.POSITIVE_INFINITY, count: countGraphemes }
  const bounds = short[channel]
  if (!bounds) return null
  const { most, count, hasCard } = bounds
  const { head, tags } = frameOf(note, bounds, hasCard ? '' : note.title)
  return { most: Math.max(0, most - count(parts(head, note.url, tags)) - 2), count }
}

/** Fewer signs of a description say nothing. */
const fewest = 20

function parts(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n\n')
}
