/** Plans the note of a synthesis: a new one, or the same made anew between its markers. */
import { stringify } from 'yaml'
import { editFrontmatter } from '../frontmatter/edit-frontmatter.ts'
import type { Note } from '../note.ts'
import { toVaultPath, type VaultPath } from '../paths.ts'
import { slugOf } from '../slug.ts'
import type { TextEdit } from '../text-edit.ts'
import type { VerifiedClaim } from './claims/claim.ts'
import { writtenFor } from './is-written.ts'
import { findMarked, markText } from './render/markers.ts'
import { renderSynthesis, type WriteLink } from './render/render-synthesis.ts'
import type { SynthesisSection } from './synthesis.ts'

export interface Provenance {
  engine: string
  question: string
  /** The notes that it quotes, each with the hash of its file, by path. */
  sources: { note: VaultPath; hash: string }[]
}

export interface SynthesisRequest {
  question: string
  /** `YYYY-MM-DD` */
  today: string
  /** Whether readers may see it: it quotes published notes alone. */
  isPublic: boolean
  sections: readonly SynthesisSection[]
  writeLink: WriteLink
}

/** The version of the rules by which the garden extracts: another one may write otherwise. */
export const embeddedEngine = 'embedded 1'

export function provenanceOf(question: string, sections: readonly SynthesisSection[]): Provenance {
  const hashes = new Map(
    sections.flatMap(({ claims }) =>
      claims.flatMap(({ support }) => support.map(({ note, hash }) => [note, hash] as const)),
    ),
  )
  const sources = Array.from(hashes, ([note, hash]) => ({ note, hash }))
  return { engine: embeddedEngine, question, sources: sources.sort((a, b) => (a.note < b.note ? -1 : 1)) }
}

/** Where a new note is put. */
export function synthesisPath(question: string, folder: string): VaultPath {
  const name = slugOf(question.replaceAll('/', ' '))
  return toVaultPath(folder === '' ? `${name}.md` : `${folder}/${name}.md`)
}

/** The text of a new note. */
export function newSynthesis(request: SynthesisRequest): string {
  const { question, today, isPublic, sections, writeLink } = request
  const fields = {
    title: question.trim(),
    maturity: 'seedling',
    created: today,
    ...(isPublic ? {} : { publish: false }),
    generated: provenanceOf(question, sections),
  }
  const body = markText(renderSynthesis(sections, writeLink))
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n\n${body}`
}

/**
 * The edits that make the note of a synthesis anew: none where it would say the same.
 * `edited` where a person wrote between its markers or took them away: then it stays as it is.
 */
export function renewSynthesis(source: string, request: SynthesisRequest): TextEdit[] | 'edited' {
  const marked = findMarked(source)
  if (!marked?.untouched) return 'edited'
  const body = renderSynthesis(request.sections, request.writeLink)
  // It may have been published when it quoted published notes alone.
  const withheld = request.isPublic ? [] : [{ key: 'publish', value: false }]
  const isSame = source.slice(marked.start, marked.end).replaceAll('\r\n', '\n') === body
  if (isSame) return editFrontmatter(source, withheld)
  const generated = { ...provenanceOf(request.question, request.sections) }
  const lineEnd = source.slice(...marked.whole).includes('\r\n') ? '\r\n' : '\n'
  const [start, end] = marked.whole
  return [
    ...editFrontmatter(source, [...withheld, { key: 'generated', value: generated as never }]),
    { start, end, text: markText(body).trimEnd().replaceAll('\n', lineEnd) },
  ]
}

/** The note that was written for the same question; undefined when there is none. */
export function findSynthesis(notes: Iterable<Note>, question: string): Note | undefined {
  return [...notes].find((note) => writtenFor(note) === question)
}

/** Claims by the note that they are of, each under its title; one note alone needs none. */
export function sectionsByNote(
  claims: readonly VerifiedClaim[],
  titleOf: (note: VaultPath) => string,
): SynthesisSection[] {
  const byNote = [...Map.groupBy(claims, ({ support }) => support[0]?.note ?? '')]
  return byNote.map(([note, own]) => ({
    heading: byNote.length === 1 ? null : titleOf(note as VaultPath),
    claims: own.sort((a, b) => (a.support[0]?.start ?? 0) - (b.support[0]?.start ?? 0)),
  }))
}
