/** The names of the posts that lie in a vault. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { backlogPath, postsFolder } from '../../../src/garden/posts/post-path.ts'
import type { ChannelName } from '../../../src/schemas/post.ts'
import { ignoreMissing } from '../changes/journal.ts'

/** The paths of all files of a channel, sound or not; none where it has no folder. */
export async function listPosts(vault: string, channel: ChannelName): Promise<string[]> {
  const folder = `${postsFolder}/${channel}`
  const names = (await readdir(join(vault, folder)).catch(ignoreMissing)) ?? []
  return names.filter((name) => name.endsWith('.md')).map((name) => `${folder}/${name}`)
}

/** The backlog of a channel; null where there is none yet. */
export async function readBacklogFile(vault: string, channel: ChannelName): Promise<string | null> {
  return readFile(join(vault, backlogPath(channel)), 'utf8').catch(ignoreMissing)
}
