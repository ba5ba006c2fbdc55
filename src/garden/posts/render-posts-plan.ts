/** What a dry run of `one propose posts` shows: the posts as they would be sent, and the lists that would come first. */
import type { ChannelName } from '../../schemas/post.ts'
import { visibleText } from '../report/visible-text.ts'
import { backlogPath } from './post-path.ts'
import type { PostWriter, SaidPost } from './say-words.ts'

/** Each post is indented below its channel and note, in lines of its own. Empty where there is nothing. */
export function renderPostsPlan(posts: readonly SaidPost[], seeded: readonly ChannelName[]): string {
  const texts = posts.map(({ slug, post: { channel, to, text, title }, writer }) => {
    const by = writer === null ? '' : ` (${writerOf(writer)})`
    const card = title === '' ? [] : [`  [${visibleText(title)}]`]
    return [visibleText(`${channel}, ${slug}${by}:`), ...card, ...linesOf(text === '' ? to : text)].join('\n')
  })
  return [...texts, ...seeded.map(listOf)].map((text) => `${text}\n\n`).join('')
}

function writerOf({ model, instead }: PostWriter): string {
  return instead === null ? `words of ${model}` : `not by ${model}: ${instead}`
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/).map((line) => (line === '' ? '' : `  ${visibleText(line)}`))
}

function listOf(channel: ChannelName): string {
  return `${channel} is new: ${backlogPath(channel)} would list what is published already.
It is never told of those, and nothing is drafted for it before that list is merged.`
}
