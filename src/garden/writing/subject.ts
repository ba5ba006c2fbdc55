/** What a text of the garden's own is about: a question, or a set of notes that is looked for anew each time. */
import { topicKey } from '../path-key.ts'
import { toVaultPath, type VaultPath } from '../paths.ts'

export type Subject =
  | { kind: 'question'; question: string }
  | { kind: 'topic'; topic: string }
  | { kind: 'notes'; notes: readonly VaultPath[] }
  /** A note with those that are linked to it or like it. */
  | { kind: 'around'; note: VaultPath }
  /** What a brief asks for, by its title. */
  | { kind: 'brief'; brief: string }

/** As the property `generated` says it. */
export function subjectFields(subject: Subject): Record<string, string | string[]> {
  switch (subject.kind) {
    case 'question':
      return { question: subject.question }
    case 'topic':
      return { topic: subject.topic }
    case 'notes':
      return { notes: [...subject.notes] }
    case 'around':
      return { around: subject.note }
    case 'brief':
      return { brief: subject.brief }
  }
}

/** The subject that `generated` names; null where it names none. */
export function readSubject(generated: object): Subject | null {
  const fields = generated as Record<string, unknown>
  if (typeof fields.question === 'string') return { kind: 'question', question: fields.question }
  if (typeof fields.topic === 'string') return { kind: 'topic', topic: fields.topic }
  if (typeof fields.brief === 'string') return { kind: 'brief', brief: fields.brief }
  if (typeof fields.around === 'string') return { kind: 'around', note: toVaultPath(fields.around) }
  if (Array.isArray(fields.notes) && fields.notes.every((note) => typeof note === 'string'))
    return { kind: 'notes', notes: fields.notes.map((note) => toVaultPath(note)) }
  return null
}

/** Whether two subjects are one: spellings of a topic are, and the order of notes says nothing. */
export function isSameSubject(one: Subject, other: Subject): boolean {
  return subjectKey(one) === subjectKey(other)
}

function subjectKey(subject: Subject): string {
  switch (subject.kind) {
    case 'question':
      return `question ${subject.question}`
    case 'topic':
      return `topic ${topicKey(subject.topic)}`
    case 'notes':
      return `notes ${[...subject.notes].sort().join('\n')}`
    case 'around':
      return `around ${subject.note}`
    case 'brief':
      return `brief ${subject.brief}`
  }
}
