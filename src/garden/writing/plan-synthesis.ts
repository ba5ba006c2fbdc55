/** Plans the note of a synthesis: a new one, or the same made anew between its markers. */
import { stringify } from 'yaml'
import { editFrontmatter, type FrontmatterChange } from '../frontmatter/edit-frontmatter.ts'
import { renderTitle } from '../frontmatter/render-title.ts'
import type { Note } from '../note.ts'
import { compareText, toVaultPath, type VaultPath } from '../paths.ts'
import { slugOf } from '../slug.ts'
import type { TextEdit } from '../text-edit.ts'
import type { VerifiedClaim } from './claims/claim.ts'
import { writtenFor } from './is-written.ts'
import {
  isSameMaking,
  type MadeByModel,
  type Provenance,
  provenanceFields,
  type ReadSource,
} from './provenance.ts'
import { type MarkedText, markText } from './render/markers.ts'
import { renderSynthesis, type WriteLink } from './render/render-synthesis.ts'
import { isSameSubject, type Subject } from './subject.ts'
import type { SynthesisSection } from './synthesis.ts'

export interface SynthesisRequest {
  /** What is said of the model that wrote it; null where the garden did. */
  model: MadeByModel | null
  subject: Subject
  title: string
  /** `YYYY-MM-DD` */
  today: string
  /** Whether readers may see it: it quotes published notes alone. */
  isPublic: boolean
  sections: readonly SynthesisSection[]
  /** The notes that were read for it, quoted or not. */
  read: readonly ReadSource[]
  writeLink: WriteLink
}

/** The version of the rules by which the garden extracts: another one may write otherwise. */
export const embeddedEngine = 'embedded 1'

/** The same where a model writes: of how it is asked and checked. */
const modelEngine = 'openai-compatible 1'

export function provenanceOf({ model, subject, today, sections, read }: SynthesisRequest): Provenance {
  const hashes = new Map(
    sections.flatMap(({ claims }) =>
      claims.flatMap(({ support }) => support.map(({ note, hash }) => [note, hash] as const)),
    ),
  )
  return {
    engine: model === null ? embeddedEngine : modelEngine,
    model,
    date: today,
    subject,
    sources: byPath(Array.from(hashes, ([note, hash]) => ({ note, hash }))),
    unquoted: byPath(read.filter(({ note }) => !hashes.has(note))),
  }
}

function byPath(sources: readonly ReadSource[]): ReadSource[] {
  return [...sources].sort((a, b) => compareText(a.note, b.note))
}

/** Where a new note is put. */
export function synthesisPath(title: string, folder: string): VaultPath {
  const name = slugOf(title.replaceAll('/', ' '))
  return toVaultPath(folder === '' ? `${name}.md` : `${folder}/${name}.md`)
}

/** The text of a new note. */
export function newSynthesis(request: SynthesisRequest): string {
  const { title, today, isPublic, sections, writeLink } = request
  const fields = {
    maturity: 'seedling',
    created: today,
    ...(isPublic ? {} : { publish: false }),
    generated: provenanceFields(provenanceOf(request)),
  }
  const body = markText(renderSynthesis(sections, writeLink))
  return `---\n${renderTitle(title.trim())}${stringify(fields, { lineWidth: 0 })}---\n\n${body}`
}

/** The edits that make the note of a synthesis anew: none where it would say the same of the same notes, and a record knows that it was made. */
export function renewSynthesis(
  {
    source,
    marked,
    provenance,
    isRecorded,
  }: { source: string; marked: MarkedText; provenance: Provenance | null; isRecorded: boolean },
  request: SynthesisRequest,
): TextEdit[] {
  const body = renderSynthesis(request.sections, request.writeLink)
  const made = provenanceOf(request)
  const isSame = source.slice(marked.start, marked.end).replaceAll('\r\n', '\n') === body
  // It may have been published when it quoted published notes alone.
  const properties: FrontmatterChange[] = request.isPublic ? [] : [{ key: 'publish', value: false }]
  if (!isSame || !isRecorded || !provenance || !isSameMaking(provenance, made))
    properties.push({ key: 'generated', value: { ...provenanceFields(made) } })
  const edits = editFrontmatter(source, properties)
  if (isSame) return edits
  const lineEnd = source.slice(...marked.whole).includes('\r\n') ? '\r\n' : '\n'
  const [start, end] = marked.whole
  return [...edits, { start, end, text: markText(body).trimEnd().replaceAll('\n', lineEnd) }]
}

/** The note that was written about the same; undefined when there is none. */
export function findSynthesis(notes: Iterable<Note>, subject: Subject): Note | undefined {
  return [...notes].find((note) => {
    const known = writtenFor(note)
    return known !== null && isSameSubject(known, subject)
  })
}

/** Claims by the note that they are of, each under its title; one note alone needs none. */
export function sectionsByNote(
  claims: readonly VerifiedClaim[],
  titleOf: (note: VaultPath) => string,
): SynthesisSection[] {
  const byNote = [...Map.groupBy(claims, ({ support }) => support[0]?.note ?? '')]
  return byNote.map(([note, own]) => ({
    ...(byNote.length === 1
      ? { heading: null }
      : { heading: titleOf(note as VaultPath), note: note as VaultPath }),
    claims: own.sort((a, b) => (a.support[0]?.start ?? 0) - (b.support[0]?.start ?? 0)),
  }))
}
