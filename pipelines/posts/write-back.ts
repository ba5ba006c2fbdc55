/** Notes say where they were posted, as the ledger tells it. */
import { fileChanges } from '../../src/garden/changes/file-changes.ts'
import { findSyndicated } from '../../src/garden/posts/find-syndicated.ts'
import { planSyndication } from '../../src/garden/posts/plan-syndication.ts'
import { postKind } from '../../src/garden/posts/post-kind.ts'
import { publishedNotes } from '../../src/garden/posts/published-notes.ts'
import type { FileChange } from '../../src/schemas/change.ts'
import { openLedger } from '../adapters/effects/open-ledger.ts'
import type { Workplace } from '../adapters/proposals/with-workplace.ts'
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
  const { edits, written } = planSyndication(
    vault,
    publishedNotes(garden, place.settings),
    findSyndicated(wanted),
  )
  return { changes: fileChanges(vault, edits), written }
}
