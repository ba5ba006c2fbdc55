/** The notes that a subject is about. */
import type { Settings } from '../../../schemas/settings.ts'
import type { Garden } from '../../garden.ts'
import { noteTopic } from '../../note-topic.ts'
import { topicKey } from '../../path-key.ts'
import { compareText, type VaultPath } from '../../paths.ts'
import type { Likeness } from '../likeness.ts'
import type { Subject } from '../subject.ts'

export interface SubjectScope {
  garden: Garden
  settings: Pick<Settings, 'folderTopics'>
  likeness: () => Likeness
  /** Whether a note may be read. */
  isAsked: (note: VaultPath) => boolean
}

/** More notes than these are not read for one text: those come first that the others are linked with most. */
const mostNotes = 30

/** A note has so many around it at most. */
const mostAround = 11

/** Notes without a link between them belong together from this on. */
const leastLikeness = 0.3

/** Those that may be read; a question and a brief are about none in particular. */
export function subjectNotes(subject: Subject, scope: SubjectScope): VaultPath[] {
  switch (subject.kind) {
    case 'question':
    case 'brief':
      return []
    case 'notes':
      return subject.notes.filter(scope.isAsked)
    case 'around':
      return notesAround(subject.note, scope)
    case 'topic':
      return mostLinked(notesOfTopic(subject.topic, scope), scope)
  }
}

function notesOfTopic(topic: string, { garden, settings, isAsked }: SubjectScope): VaultPath[] {
  const key = topicKey(topic)
  return [...garden.notes.values()]
    .filter((note) => note.format === 'markdown' && isAsked(note.path))
    .filter((note) => topicKey(noteTopic(garden, note, settings) ?? '') === key)
    .map(({ path }) => path)
}

/** `note`, then the nearest of those that are linked with it, then those that are like it. */
function notesAround(note: VaultPath, { garden, likeness, isAsked }: SubjectScope): VaultPath[] {
  if (!isAsked(note)) return []
  const alike = likeness()
  const linked = [...(garden.graph.neighbours.get(note) ?? [])]
    .filter((path) => isAsked(path) && garden.notes.get(path)?.format === 'markdown')
    .map((path) => ({ note: path, likeness: alike.between(note, path) }))
    .sort((a, b) => b.likeness - a.likeness || compareText(a.note, b.note))
  const near = alike.near(note, leastLikeness).filter((one) => isAsked(one.note))
  const around = [...linked, ...near].map((one) => one.note)
  return [note, ...[...new Set(around)].slice(0, mostAround)]
}

function mostLinked(notes: readonly VaultPath[], { garden }: SubjectScope): VaultPath[] {
  if (notes.length <= mostNotes) return [...notes]
  const own = new Set(notes)
  const degreeOf = (path: VaultPath) =>
    [...(garden.graph.neighbours.get(path) ?? [])].filter((other) => own.has(other)).length
  return notes
    .map((note) => ({ note, degree: degreeOf(note) }))
    .sort((a, b) => b.degree - a.degree || compareText(a.note, b.note))
    .slice(0, mostNotes)
    .map(({ note }) => note)
}
