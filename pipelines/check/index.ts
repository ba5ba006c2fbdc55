/**
 * Finds all that is wrong with the content of a garden, and what publishing it
 * would change. What the last check found is told again while nothing has changed.
 */
import { documentMessages } from '../../src/garden/document-messages.ts'
import { messageOf } from '../../src/garden/facts/message-row.ts'
import type { Message } from '../../src/garden/message.ts'
import { requireSettled } from '../adapters/changes/require-settled.ts'
import { openKeptCheck } from '../adapters/kept-check.ts'
import { readPostFiles } from '../adapters/posts/read-post-files.ts'
import { readPrivateWords } from '../adapters/read-private-words.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import { readSources } from '../adapters/read-sources.ts'
import { parseAhead } from '../adapters/workers/parse-ahead.ts'
import { runStage, type World } from '../adapters/world.ts'
import type { Findings } from './check-anew.ts'
import type { PublicationReport } from './compare-publication.ts'

export interface CheckOptions {
  /** Look for what would repair each message. */
  fixes?: boolean
  /** Compare with what was last accepted. */
  published?: boolean
  /** Record what will be published as accepted. */
  accept?: boolean
}

export interface CheckReport extends Omit<Findings, 'messages'> {
  messages: Message[]
  /** What changes by publishing; null when it was not asked for. */
  publication: PublicationReport | null
}

/** Checks the garden at `place`. Of the vault, only `accept` writes, and only the record. */
export async function check(
  world: World,
  place: GardenPlace,
  { fixes = false, published = false, accept = false }: CheckOptions = {},
): Promise<CheckReport> {
  await requireSettled(place.vault)
  const posts = await readPostFiles(place.vault)
  const kept = await openKeptCheck(world, place, posts)
  const ahead = parseAhead(world, place)
  const sources = await runStage(world, [], 'read', () =>
    readSources(world, place, kept.files, null, ahead.listed),
  )
  await readPrivateWords(world, place)
  const known = kept.find(sources) as Findings | null
  if (known && !published && !accept && (known.fixes || !fixes)) return reportOf(known, place, null)
  // Most checks of a garden at rest need none of the code that reads notes.
  const { checkAnew } = await import('./check-anew.ts')
  const { findings, garden } = await checkAnew(world, place, sources, { fixes, ahead, posts })
  if (!known || fixes) await kept.keep(sources, findings)
  if (!published && !accept) return reportOf(findings, place, null)
  const { comparePublication } = await import('./compare-publication.ts')
  return reportOf(findings, place, await comparePublication(place, garden, accept))
}

function reportOf(
  findings: Findings,
  { settings }: GardenPlace,
  publication: PublicationReport | null,
): CheckReport {
  return { ...findings, messages: documentMessages(findings.messages.map(messageOf), settings), publication }
}
