/** Holds posts against all that is not published, as the leak guard does with a site. */
import { bodyLines, collectSubjects } from '../../../src/garden/guard/collect-subjects.ts'
import { createGuard } from '../../../src/garden/guard/create-guard.ts'
import { publicSources } from '../../../src/garden/guard/public-text.ts'
import type { Post } from '../../../src/schemas/post.ts'
import type { GardenRead } from '../read-garden.ts'
import { readOffice } from '../read-office.ts'
import { readPrivateWords } from '../read-private-words.ts'
import type { GardenPlace } from '../read-settings.ts'
import type { World } from '../world.ts'

/** Of `posts`, those that hold a private word, or words or names of what is not published. Throws `UserError` where the list of private words cannot be read. */
export async function leakingPosts(
  world: World,
  place: GardenPlace,
  { garden, vault, treeOf }: GardenRead,
  posts: readonly Post[],
): Promise<Set<Post>> {
  if (posts.length === 0) return new Set()
  const privateWords = await readPrivateWords(world, place)
  const subjects = collectSubjects({
    garden,
    vault,
    privateWords,
    office: await readOffice(world.root),
    bodyLines: (file) => bodyLines(file, garden, treeOf),
  })
  const guard = createGuard(subjects)
  const traces = new Map(
    posts.map((post, at) => [String(at), { inName: [], inText: guard.tracer.numbersIn(wordsOf(post)) }]),
  )
  const { secret } = guard.weigh(traces, publicSources(garden, vault, place.settings))
  // The guard knows words of letters alone: a sign of the list, such as an emoji, is looked for as it is.
  const signs = privateWords.words.filter((word) => !/[\p{L}\p{N}]/u.test(word))
  return new Set(
    posts.filter((post, at) => {
      const isSaid = traces.get(String(at))?.inText.some((one) => secret.has(one))
      return isSaid || wordsOf(post).some((text) => signs.some((sign) => text.includes(sign)))
    }),
  )
}

/** All that leaves with it. */
function wordsOf({ to, title, tags, text, url }: Post): string[] {
  return [to, title, ...tags, text, url]
}
