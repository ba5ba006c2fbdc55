/** What the default branch of `origin` holds of records, and who brought it there. */
import type { Evidence, Person } from '../../../src/garden/effects/decide-approval.ts'
import type { Bringer, OriginRecords } from '../git/open-records.ts'

export interface Recorded {
  /** Its path in the repository. */
  record: string
  kind: string
  /** Of the effect that it is for, as it stands there. */
  id: string
  hash: string
}

/** Asks who is behind a commit; null: there is no GitHub, and the address of its author is all that is known. */
export type AskWho = ((commit: string) => Promise<readonly Person[] | null>) | null

/** By path, for those of `recorded`, which lie in `folder`, that are there. Each commit is asked about once. */
export async function readEvidence(
  records: OriginRecords,
  folder: string,
  recorded: readonly Recorded[],
  askWho: AskWho,
): Promise<Map<string, Evidence>> {
  const bringers = await records.bringers(folder)
  const known = new Map<string, readonly Person[] | null>()
  const evidence = new Map<string, Evidence>()
  for (const one of recorded) {
    const bringer = bringers.get(one.record)
    if (!bringer) continue
    const { commit, at, isCutShort } = bringer
    if (!known.has(commit)) known.set(commit, await peopleOf(bringer, askWho))
    evidence.set(one.record, { ...one, commit, at, isCutShort, by: known.get(commit) ?? null })
  }
  return evidence
}

async function peopleOf({ commit, email, isCutShort }: Bringer, askWho: AskWho) {
  // It would be somebody else's commit.
  if (isCutShort) return null
  if (askWho !== null) return askWho(commit)
  return [{ name: email, isBot: false }]
}
