/** What a synthesis says: in words of the garden, or of an engine that was let read it. */
import type { VaultPath } from '../../src/garden/paths.ts'
import { answerQuestion } from '../../src/garden/writing/answer-question.ts'
import {
  type Said,
  sayWithEngine,
  type WritingEngine,
} from '../../src/garden/writing/model/say-with-engine.ts'
import { nearestNotes, wholeNotes } from '../../src/garden/writing/scope/nearest-notes.ts'
import { subjectNotes } from '../../src/garden/writing/scope/subject-notes.ts'
import type { Subject } from '../../src/garden/writing/subject.ts'
import { summariseNotes } from '../../src/garden/writing/summarise-notes.ts'
import type { Settings } from '../../src/schemas/settings.ts'
import type { LibraryRead } from '../adapters/read-library.ts'

export interface SayOptions {
  settings: Settings
  /** Whether notes that are not published may be quoted. */
  withPrivate: boolean
  /** Null where the garden writes alone. */
  writing: WritingEngine | null
  /** What an engine is asked where the subject is no question. */
  title: string
}

export function say(
  { read, library }: LibraryRead,
  subject: Subject,
  { settings, withPrivate, writing, title }: SayOptions,
): Promise<Said> {
  const { withheld } = read.garden.publishSet
  const isAsked = (note: VaultPath) => withPrivate || !withheld.has(note)
  if (subject.kind === 'question') {
    const { question } = subject
    const scope = nearestNotes(library, question, { isAsked })
    return sayWithEngine(writing, answerQuestion(library, question, { isAsked }), {
      library,
      question,
      scope,
    })
  }
  const notes = subjectNotes(subject, { ...library, settings, isAsked })
  const own = summariseNotes(library, notes)
  const scope = wholeNotes(library, own.searched)
  return sayWithEngine(writing, own, { library, question: title, named: namedIn(subject), scope })
}

/** The notes that the title of a text about `subject` may name. */
function namedIn(subject: Subject): readonly VaultPath[] {
  if (subject.kind === 'notes') return subject.notes
  return subject.kind === 'around' ? [subject.note] : []
}
