/** Says in their own sentences what a set of notes says. */
import type { VaultPath } from '../paths.ts'
import { findTerms } from '../suggest/corpus/terms.ts'
import type { AnsweredQuestion } from './answer-question.ts'
import type { Claim } from './claims/claim.ts'
import { verifyClaims } from './claims/verify-claims.ts'
import { extractSummary } from './extract/extract-summary.ts'
import { kindOf } from './extract/kind-of.ts'
import type { Library } from './library.ts'

export type Summary = Pick<AnsweredQuestion, 'claims' | 'refused' | 'searched' | 'missing'>

/** What the garden wrote itself is not read. */
export function summariseNotes(library: Library, notes: readonly VaultPath[]): Summary {
  const searched = notes.filter((note) => !library.isWritten(note))
  const sentences = extractSummary(
    searched.map((note) => ({ sentences: library.sentencesOf(note), names: namesOf(library, note) })),
    library.stem,
  )
  const claims = sentences.map((sentence): Claim => {
    return { text: sentence.text, kind: kindOf(sentence.text), support: [sentence] }
  })
  const { verified, refused } = verifyClaims(claims, library)
  return { claims: verified, refused, searched, missing: [] }
}

function namesOf({ garden, stem }: Library, path: VaultPath): Set<string> {
  const note = garden.notes.get(path)
  if (!note) return new Set()
  return new Set([note.title, ...note.fields.aliases].flatMap((name) => findTerms(name, stem)))
}
