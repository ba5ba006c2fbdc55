/** Finds all that is wrong with a garden whose files were read. */
import { countLinks, type LinkCounts } from '../../src/garden/count-links.ts'
import { countNotes, type NoteCounts } from '../../src/garden/count-notes.ts'
import { type MessageRow, messageRow } from '../../src/garden/facts/message-row.ts'
import type { Garden } from '../../src/garden/garden.ts'
import { compareMessages } from '../../src/garden/message.ts'
import { checkPosts } from '../../src/garden/posts/check-posts.ts'
import { privateNames } from '../../src/garden/private-names.ts'
import { planRepairs } from '../../src/garden/repairs/plan-repairs.ts'
import { type Fix, fixesByPlace, fixKey } from '../../src/garden/repairs/repair-report.ts'
import { readGarden } from '../adapters/read-garden.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import type { Sources } from '../adapters/read-sources.ts'
import type { ParseAhead } from '../adapters/workers/parse-ahead.ts'
import type { World } from '../adapters/world.ts'

/** What was found, as JSON carries it. */
export interface Findings extends NoteCounts {
  links: LinkCounts
  messages: MessageRow[]
  /** What would repair each message, in their order; null where nobody asked for it. */
  fixes: (Fix | null)[] | null
  privateNames: string[]
}

/** Checks the garden of `sources` and the files of `posts`; with `fixes`, looks for what would repair each message. */
export async function checkAnew(
  world: World,
  place: GardenPlace,
  sources: Sources,
  { fixes, ahead, posts }: { fixes: boolean; ahead: ParseAhead; posts: ReadonlyMap<string, string> },
): Promise<{ findings: Findings; garden: Garden }> {
  const read = await readGarden(world, place, [], null, sources, ahead)
  const { vault, garden, treeOf } = read
  const messages = [...read.messages, ...checkPosts(posts)].sort(compareMessages)
  const repairs = fixes ? planRepairs({ vault, garden, settings: place.settings, treeOf }) : null
  const byPlace = repairs && fixesByPlace(vault, repairs)
  const findings = {
    ...countNotes(garden, vault),
    links: countLinks(garden),
    messages: messages.map(messageRow),
    fixes: byPlace && messages.map((message) => byPlace.get(fixKey(message)) ?? null),
    privateNames: privateNames(garden, vault),
  }
  return { findings, garden }
}
