/** Reads earlier texts of notes: all of them for what their properties said, some for what was done. */
import type { PlannedRevision } from '../../src/garden/history/plan-revisions.ts'
import { compareRevisions, type RevisionChange } from '../../src/garden/history/revision-change.ts'
import {
  type RevisionFacts,
  type RevisionState,
  readRevision,
  readState,
} from '../../src/garden/history/revision-facts.ts'
import type { StoredText } from '../../src/garden/vault.ts'
import type { FactCache } from './fact-cache.ts'
import { readBlobs } from './read-blobs.ts'
import { largestNote } from './read-note-file.ts'
import type { GardenPlace } from './read-settings.ts'

/** So many revisions are compared at once, so that their texts need not all be held. */
const atOnce = 500

/** What the properties of each text said; a text that cannot be read was not public. */
export async function readStates(
  place: GardenPlace,
  cache: FactCache,
  texts: readonly StoredText[],
): Promise<(text: StoredText) => RevisionState> {
  const states = new Map<string, RevisionState>()
  const unknown: StoredText[] = []
  for (const text of texts) {
    const known = cache.get<RevisionState>(['state', keyOf(text)])
    if (known) states.set(keyOf(text), known)
    else unknown.push(text)
  }
  await readTexts(place, unknown, (text, source) => {
    const { path } = text
    const state = source === null ? unreadable : readState({ path, text: source }, place.settings)
    states.set(keyOf(text), state)
    cache.set(['state', keyOf(text)], state)
  })
  return (text) => states.get(keyOf(text)) ?? unreadable
}

/** What was done in each revision. */
export async function readChanges(
  place: GardenPlace,
  cache: FactCache,
  revisions: ReadonlySet<PlannedRevision>,
): Promise<Map<PlannedRevision, RevisionChange>> {
  const changes = new Map<PlannedRevision, RevisionChange>()
  const unknown: PlannedRevision[] = []
  for (const revision of revisions) {
    const known = cache.get<RevisionChange>(keyOfChange(revision))
    if (known) changes.set(revision, known)
    else unknown.push(revision)
  }
  // Revisions of one note follow on one another, so that most texts are read once.
  const byNote = unknown.toSorted((a, b) => (a.after.path < b.after.path ? -1 : 1))
  for (let at = 0; at < byNote.length; at += atOnce) {
    const some = byNote.slice(at, at + atOnce)
    const facts = new Map<string, RevisionFacts>()
    const texts = some.flatMap(({ before, after }) => (before ? [before, after] : [after]))
    await readTexts(place, texts, (text, source) => {
      if (source !== null) facts.set(keyOf(text), readRevision({ path: text.path, text: source }))
    })
    for (const revision of some) {
      const { before, after } = revision
      const change = compareRevisions(
        before && (facts.get(keyOf(before)) ?? nothing),
        facts.get(keyOf(after)) ?? nothing,
      )
      changes.set(revision, change)
      cache.set(keyOfChange(revision), change)
    }
  }
  return changes
}

/** Gives every text once, null where it cannot be read. */
async function readTexts(
  { vault }: GardenPlace,
  texts: readonly StoredText[],
  take: (text: StoredText, source: string | null) => void,
): Promise<void> {
  const wanted = [...new Map(texts.map((text) => [keyOf(text), text])).values()]
  const byBlob = Map.groupBy(wanted, ({ blob }) => blob)
  for await (const { blob, text } of readBlobs(vault, [...byBlob.keys()])) {
    const source = text !== null && text.length <= largestNote ? text : null
    for (const stored of byBlob.get(blob) ?? []) take(stored, source)
  }
}

const unreadable: RevisionState = { published: false, maturity: null }

const nothing: RevisionFacts = { title: '', headings: [], blocks: [], links: [] }

function keyOf({ blob, path }: StoredText): string {
  return `${blob} ${path}`
}

function keyOfChange({ before, after }: PlannedRevision): string[] {
  return ['change', before ? keyOf(before) : '', keyOf(after)]
}
