/** Plans the note of a synthesis, or says why there is none. Writes nothing. */
import type { VaultPath } from '../../src/garden/paths.ts'
import type { VerifiedClaim } from '../../src/garden/writing/claims/claim.ts'
import { disputedSection } from '../../src/garden/writing/contradictions/disputed-section.ts'
import { gapClaims } from '../../src/garden/writing/gap-claims.ts'
import { madeBy } from '../../src/garden/writing/model/made-by.ts'
import type {
  Said,
  Writer,
  WritingEngine,
  WritingEstimate,
} from '../../src/garden/writing/model/say-with-engine.ts'
import { sectionsByNote } from '../../src/garden/writing/plan-synthesis.ts'
import type { Subject } from '../../src/garden/writing/subject.ts'
import { subjectTitle } from '../../src/garden/writing/subject-title.ts'
import { leastVerified, type NoSynthesis, type SynthesisSection } from '../../src/garden/writing/synthesis.ts'
import { findPlace, writeAt } from '../../src/garden/writing/writing-place.ts'
import type { FileChange } from '../../src/schemas/change.ts'
import type { Settings } from '../../src/schemas/settings.ts'
import { openQuoteLinks } from '../adapters/quote-links.ts'
import type { LibraryRead } from '../adapters/read-library.ts'
import { say } from './say.ts'

export interface PlanOptions {
  settings: Settings
  today: string
  /** A folder of the vault for a new note; the root when empty. */
  folder: string
  /** Whether notes that are not published may be quoted: then the synthesis is not published either. */
  withPrivate: boolean
  /** Null where the garden writes alone. */
  writing: WritingEngine | null
}

export type PlannedNote =
  | { state: 'planned'; path: VaultPath; changes: FileChange[]; quoted: VaultPath[]; writer: Writer }
  /** A model would have to be asked first. */
  | { state: 'estimated'; estimate: WritingEstimate }
  /** A person wrote between the markers of the note at `path`. */
  | { state: 'edited'; path: VaultPath }
  /** Another note has the name already. */
  | { state: 'taken'; path: VaultPath }
  | ({ state: 'refused'; writer: Writer } & NoSynthesis)

/** Fewer verified claims than these are no synthesis. */
const fewestClaims = 2

/** A topic, a list and the notes around one note have more to say than one note does. */
const fewestNotes = 2

export async function planNote(
  library: LibraryRead,
  wanted: Subject,
  options: PlanOptions,
): Promise<PlannedNote> {
  const { garden, vault } = library.read
  const { settings, today, folder, withPrivate, writing } = options
  const place = findPlace(library.read, wanted, { title: subjectTitle(wanted, garden, settings), folder })
  // Nobody is asked for a text that has no place.
  if (place.state === 'edited' || place.state === 'taken') return place
  // Who asks for the same in another spelling, or in another order, asks for the same note.
  const subject = (place.state === 'known' && place.provenance?.subject) || wanted
  const title = subjectTitle(subject, garden, settings)
  const { path } = place
  const linkTo = openQuoteLinks(library.read, path)
  const made = await say(library, subject, { settings, withPrivate, writing, title })
  const { writer } = made
  if (made.estimate !== null) return { state: 'estimated', estimate: made.estimate }
  const claims = made.claims.filter(({ support }) => support.every((sentence) => linkTo(sentence) !== null))
  const quoted = new Set(claims.flatMap(({ support }) => support.map(({ note }) => note)))
  const reason = refusalOf(subject, made, { claims: claims.length, notes: quoted.size })
  if (reason !== null)
    return { state: 'refused', writer, title, reason, searched: made.searched, missing: made.missing }
  const titleOf = (note: VaultPath) => garden.notes.get(note)?.title ?? note
  const isFound = subject.kind !== 'question'
  const disputed = disputedSection(library.library, made.searched, {
    claims,
    isAnswer: !isFound,
    isQuoted: (sentence) => linkTo(sentence) !== null,
    lang: settings.lang,
  })
  const disputes = new Set(disputed.flatMap((section) => section.claims.map(({ text }) => text)))
  const isUndisputed = ({ text }: VerifiedClaim) => !disputes.has(text)
  const own =
    writer.engine === 'embedded' ? gapClaims(library.library, made.missing, settings.lang) : made.gaps
  const gaps: SynthesisSection[] = own.length > 0 ? [{ heading: null, claims: own }] : []
  const changes = writeAt(place, vault, {
    model: madeBy(writer, settings.engine?.currency ?? ''),
    subject,
    title,
    today,
    isPublic: !withPrivate,
    sections: [...gaps, ...sectionsByNote(claims.filter(isUndisputed), titleOf), ...disputed],
    read: made.searched.flatMap((note) => {
      const hash = isFound ? garden.notes.get(note)?.hash : undefined
      return hash === undefined ? [] : [{ note, hash }]
    }),
    writeLink: (sentence, words) => linkTo(sentence, words) ?? '',
  })
  return { state: 'planned', path, changes, quoted: [...quoted], writer }
}

function refusalOf(
  subject: Subject,
  { claims, refused, searched }: Pick<Said, 'claims' | 'refused' | 'searched'>,
  quoted: { claims: number; notes: number },
): NoSynthesis['reason'] | null {
  const made = claims.length + refused.length
  if (subject.kind !== 'question' && searched.length < fewestNotes) return 'too-few-notes'
  if (made === 0) return 'nothing-found'
  if (quoted.claims < leastVerified * made) return 'too-many-refused'
  if (quoted.claims < fewestClaims) return 'too-few-claims'
  return subject.kind !== 'question' && quoted.notes < fewestNotes ? 'too-few-notes' : null
}
