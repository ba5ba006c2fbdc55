/** Notes say where they were posted, as the ledger tells it. */
import { fileChanges } from '../../src/garden/changes/file-changes.ts'
import { findSyndicated, type Syndicated } from '../../src/garden/posts/find-syndicated.ts'
import { planSyndication } from '../../src/garden/posts/plan-syndication.ts'
import { postKind } from '../../src/garden/posts/post-kind.ts'
import { publishedNotes } from '../../src/garden/posts/published-notes.ts'
import type { FileChange } from '../../src/schemas/change.ts'
import { openLedger } from '../adapters/effects/open-ledger.ts'
import type { Upstream, Workplace } from '../adapters/proposals/with-workplace.ts'
import type { GardenRead } from '../adapters/read-garden.ts'

/** The changes of notes, and the effects that they are of; none of `unwanted`. Without an `origin` there is no ledger. */
export async function writeBack(
  { upstream, place }: Workplace,
  { garden, vault }: GardenRead,
  unwanted: ReadonlySet<string>,
): Promise<{ changes: FileChange[]; written: string[] }> {
  if (!upstream) return { changes: [], written: [] }
  const { lines } = await openLedger(upstream.git, postKind).read()
  const wanted = lines.filter(({ id }) => !unwanted.has(id))
  const published = publishedNotes(garden, place.settings)
  const shown = await seenByAll(findSyndicated(wanted), upstream)
  const { edits, written } = planSyndication(vault, published, shown)
  return { changes: fileChanges(vault, edits), written }
}

/** Without those in repositories that are private, or of which nobody says that they are not: a page would name them to all. */
async function seenByAll(
  syndicated: ReadonlyMap<string, readonly Syndicated[]>,
  { isPublic }: Upstream,
): Promise<Map<string, Syndicated[]>> {
  const all = [...syndicated.values()].flat()
  const repositories = new Set(all.flatMap((one) => repositoryOf(one) ?? []))
  const open = new Set<string>()
  for (const name of repositories) if (name !== '' && (await isPublic(name))) open.add(name)
  const isSeen = (one: Syndicated) => {
    const name = repositoryOf(one)
    return name === null || open.has(name)
  }
  return new Map([...syndicated].map(([identity, posts]) => [identity, posts.filter(isSeen)]))
}

/** `owner/name` of what was posted to a repository; null for other channels. */
function repositoryOf({ channel, url }: Syndicated): string | null {
  if (channel !== 'discussion' && channel !== 'release') return null
  return /^\/([^/]+\/[^/]+)\//.exec(new URL(url).pathname)?.[1] ?? ''
}
