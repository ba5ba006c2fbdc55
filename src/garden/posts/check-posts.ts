/** What is wrong with the files of posts: those that are no posts, and those that are one post together. */
import { readFrontmatter } from '../frontmatter/read-frontmatter.ts'
import { createMessage, type Message } from '../message.ts'
import { postName } from './post-effect.ts'
import { readPost } from './read-post.ts'

/** `files`: their texts by their paths in the vault. */
export function checkPosts(files: ReadonlyMap<string, string>): Message[] {
  const read = [...files].map(([path, text]) => ({ path, text, ...readPost({ path, text }) }))
  const named = read.flatMap(({ post, ...file }) => (post ? [{ ...file, name: postName(post) }] : []))
  const twice = [...Map.groupBy(named, ({ name }) => name).values()].filter(({ length }) => length > 1)
  return [
    ...read.flatMap(({ messages }) => messages),
    ...twice.flatMap((group) =>
      group.map((file, at) => twiceMessage(file, group[at === 0 ? 1 : 0]?.path ?? '')),
    ),
  ]
}

function twiceMessage({ path, text }: { path: string; text: string }, other: string): Message {
  const [start, end] = readFrontmatter(text).entries.get('note')?.valueRange ?? [0, 0]
  return createMessage(
    'post-twice',
    `\`${other}\` is for the same note and the same place, so neither is sent. Delete one of them.`,
    { file: path, source: text, start, end },
  )
}
