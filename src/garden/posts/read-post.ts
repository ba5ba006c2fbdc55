/** Reads the file of a post, strictly: what is not certain is not sent. */
import type { z } from 'zod'
import { type Post, postSchema } from '../../schemas/post.ts'
import type { Frontmatter } from '../frontmatter/frontmatter.ts'
import { readFrontmatter } from '../frontmatter/read-frontmatter.ts'
import { createMessage, type Message } from '../message.ts'
import { postChannel } from './post-path.ts'
import { postText } from './post-text.ts'

export interface PostRead {
  /** Null where the file says anything but a post. */
  post: Post | null
  messages: Message[]
}

const properties = ['to', 'note', 'url', 'lang', 'title', 'tags'] as const

/** Reads the file at `path` of the vault, whose folder names the channel. Never throws. */
export function readPost({ path, text: source }: { path: string; text: string }): PostRead {
  const say = (reason: string, start: number | null = null, end: number | null = null) =>
    createMessage('post-invalid', reason, { file: path, source, start, end })
  const channel = postChannel(path)
  if (channel === null)
    return { post: null, messages: [say('No post can lie here: the folder is no channel.')] }
  const block = readFrontmatter(source)
  if (block.state !== 'read') return { post: null, messages: blockMessages(block, say) }
  const strangers = [...block.entries.values()].filter(({ key }) => !isProperty(key))
  const value = Object.fromEntries([...block.entries.values()].map((entry) => [entry.key, entry.value]))
  const text = postText(source.slice(block.bodyStart))
  const known = Object.fromEntries(properties.flatMap((key) => (key in value ? [[key, value[key]]] : [])))
  const parsed = postSchema.safeParse({ ...known, channel, text })
  const messages = [
    ...strangers.map(({ key, keyRange: [start, end] }) =>
      say(`\`${key}\` is no property of a post; those are ${listed}. Take it out.`, start, end),
    ),
    ...(parsed.error?.issues ?? []).map((issue) => issueMessage(issue, block, say)),
    ...block.problems.map(({ message, start, end }) => say(message, start, end)),
  ]
  return { post: parsed.success && messages.length === 0 ? parsed.data : null, messages }
}

const listed = properties.map((name) => `\`${name}\``).join(', ')

type Say = (reason: string, start?: number | null, end?: number | null) => Message

function blockMessages({ state, problems }: Frontmatter, say: Say): Message[] {
  if (state === 'none') return [say(`The properties of the post are missing: ${listed}.`, 0)]
  return problems.map(({ message, start, end }) => say(message, start, end))
}

function issueMessage(
  { path, message }: z.core.$ZodIssue,
  { entries, bodyStart }: Frontmatter,
  say: Say,
): Message {
  const [name, at] = path.map(String)
  if (name === undefined || name === 'text')
    return say(`The text of the post cannot be sent: ${message}.`, bodyStart)
  const entry = entries.get(name)
  if (entry === undefined) return say(`The property \`${name}\` is missing.`, 0)
  const [start, end] = (at === undefined ? undefined : entry.items?.[Number(at)]?.range) ?? entry.valueRange
  return say(`\`${name}\` is not what it must be: ${message}.`, start, end)
}

function isProperty(key: string): boolean {
  return properties.some((name) => name === key)
}
