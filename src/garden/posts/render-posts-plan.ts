/** What a dry run of `one propose posts` shows: the posts as they would be sent, and the lists that would come first. */
import type { ChannelName } from '../../schemas/post.ts'
import { visibleText } from '../report/visible-text.ts'
import type { ChosenPost } from './choose-posts.ts'
import { backlogPath } from './post-path.ts'

/** Each post is indented below its channel and note, in lines of its own. Empty where there is nothing. */
export function renderPostsPlan(posts: readonly ChosenPost[], seeded: readonly ChannelName[]): string {
  const texts = posts.map(({ slug, post: { channel, to, text } }) =>
    [`${visibleText(`${channel}, ${slug}:`)}`, ...linesOf(text === '' ? to : text)].join('\n'),
  )
  return [...texts, ...seeded.map(listOf)].map((text) => `${text}\n\n`).join('')
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/).map((line) => (line === '' ? '' : `  ${visibleText(line)}`))
}

function listOf(channel: ChannelName): string {
  return `${channel} is new: ${backlogPath(channel)} would list what is published already.
It is never told of those, and nothing is drafted for it before that list is merged.`
}
