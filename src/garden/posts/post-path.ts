/** Where posts lie in the vault: `.one/posts/<channel>/<name>.md`. */
import { type ChannelName, channelName } from '../../schemas/post.ts'

export const postsFolder = '.one/posts'

/** Signs of a slug that a file name keeps. */
const mostOfSlug = 60

/** The path of a new post: its name begins with that of the note and ends in its `id`, so that no two posts have one path. */
export function postPath(channel: ChannelName, slug: string, id: string): string {
  const name = slug
    .split('/')
    .at(-1)
    ?.replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
  const short = Array.from(name ?? '')
    .slice(0, mostOfSlug)
    .join('')
  return `${postsFolder}/${channel}/${`${short}-`.replace(/^-+/, '')}${id.slice(0, 8)}.md`
}

/** The channel of the post at `path`; null where no post can lie there. */
export function postChannel(path: string): ChannelName | null {
  const [, folder] = /^\.one\/posts\/([^/]+)\/[^/]+\.md$/.exec(path) ?? []
  const channel = channelName.safeParse(folder)
  return channel.success ? channel.data : null
}

/** The file that lists the notes which a channel is not told of, since they were published before it was set up. */
export function backlogPath(channel: ChannelName): string {
  return `${postsFolder}/${channel}/backlog.txt`
}
