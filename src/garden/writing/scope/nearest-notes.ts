/** The notes that a question is about, with what is looked at of each. */
import type { Note } from '../../note.ts'
import type { VaultPath } from '../../paths.ts'
import { findTerms } from '../../suggest/corpus/terms.ts'
import type { Stem } from '../../suggest/corpus/words.ts'
import type { AskedNote } from '../extract/score-sentences.ts'
import type { Library } from '../library.ts'
import { type AskedTerm, rankNotes } from './rank-notes.ts'
import { readQuestion } from './read-question.ts'
import { spokenNames } from './spoken-names.ts'

export interface NearNote extends AskedNote {
  path: VaultPath
}

export interface Scope {
  terms: AskedTerm[]
  /** The nearest first. */
  notes: NearNote[]
}

/** More notes than these are not read sentence by sentence. */
const mostNotes = 30

interface ScopeOptions {
  isAsked: (note: VaultPath) => boolean
}

/** Looks among the notes for which `isAsked` holds; those that the garden wrote itself are none of them. */
export function nearestNotes(library: Library, question: string, options: ScopeOptions): Scope {
  const { corpus, stem, garden, sentencesOf } = library
  const isOpen = openTest(library, options)
  const spoken = spokenNames(question, {
    garden,
    stem,
    isAsked: (note) => options.isAsked(note) && !library.isWritten(note),
  })
  const namesAt = (at: number) => {
    const path = corpus.notes[at]?.path
    const names = (path === undefined ? undefined : spoken.get(path)) ?? []
    return names.map(({ words, isExact }) => ({
      terms: words.flatMap((word) => findTerms(word, stem)),
      isExact,
    }))
  }
  const ranking = rankNotes(corpus, readQuestion(question, stem), isOpen, namesAt)
  const best = ranking.notes[0]?.score ?? 1
  const notes = ranking.notes.slice(0, mostNotes).flatMap(({ note, score }): NearNote[] => {
    const path = corpus.notes[note]?.path
    const found = path === undefined ? undefined : garden.notes.get(path)
    if (path === undefined || !found) return []
    return [{ path, sentences: sentencesOf(path), names: namesOf(found, stem), relevance: score / best }]
  })
  return { terms: ranking.terms, notes }
}

/** Whether the note at a position in the corpus is looked at. */
export function openTest(
  { corpus, isWritten }: Pick<Library, 'corpus' | 'isWritten'>,
  { isAsked }: ScopeOptions,
): (at: number) => boolean {
  return (at) => {
    const path = corpus.notes[at]?.path
    return path !== undefined && isAsked(path) && !isWritten(path)
  }
}

/** All of what these notes say, none of it nearer than another part. */
export function wholeNotes(
  { garden, stem, sentencesOf }: Pick<Library, 'garden' | 'stem' | 'sentencesOf'>,
  notes: readonly VaultPath[],
): Scope {
  const found = notes.flatMap((path) => garden.notes.get(path) ?? [])
  return {
    terms: [],
    notes: found.map((note) => ({
      path: note.path,
      sentences: sentencesOf(note.path),
      names: namesOf(note, stem),
      relevance: 1,
    })),
  }
}

function namesOf({ title, id, fields }: Note, stem: Stem): Set<string> {
  return new Set([title, id, ...fields.aliases].flatMap((name) => findTerms(name, stem)))
}
