/** Which posts can be proposed, and their files. */
import { toByteEdits } from '../../src/garden/changes/byte-edits.ts'
import type { ChosenPost } from '../../src/garden/posts/choose-posts.ts'
import { postPath } from '../../src/garden/posts/post-path.ts'
import { renderPost } from '../../src/garden/posts/render-post.ts'
import type { FileChange } from '../../src/schemas/change.ts'
import { leakingPosts } from '../adapters/posts/inspect-posts.ts'
import type { GardenRead } from '../adapters/read-garden.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import type { World } from '../adapters/world.ts'

/** Leaves out what leaks and what has no form as a file. */
export async function fitPosts(
  world: World,
  place: GardenPlace,
  read: GardenRead,
  chosen: readonly ChosenPost[],
): Promise<ChosenPost[]> {
  const posts = chosen.map(({ post }) => post)
  const leaks = await leakingPosts(world, place, read, posts)
  return chosen.filter(({ post }) => !leaks.has(post) && renderPost(post) !== null)
}

/** The files of posts that fit. */
export function postFiles(posts: readonly ChosenPost[]): FileChange[] {
  return posts.flatMap(({ slug, id, post }) => {
    const text = renderPost(post)
    return text === null ? [] : [newFile(postPath(post.channel, slug, id), text)]
  })
}

export function newFile(path: string, text: string): FileChange {
  return { path, hash: null, to: null, edits: toByteEdits('', [{ start: 0, end: 0, text }]) }
}
