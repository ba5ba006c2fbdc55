/** Sets of notes that one text could be written of: topics, and the notes around one that many are linked with. */
import type { Settings } from '../../../schemas/settings.ts'
import { noteTopic } from '../../note-topic.ts'
import { topicKey } from '../../path-key.ts'
import { compareText, type VaultPath } from '../../paths.ts'
import type { Library } from '../library.ts'
import { subjectNotes } from '../scope/subject-notes.ts'
import type { Subject } from '../subject.ts'

export interface NoteGroup {
  subject: Subject
  /** Those of its notes that say something, in the order in which they are read. */
  notes: VaultPath[]
}

export interface GroupScope {
  library: Library
  settings: Pick<Settings, 'folderTopics' | 'topics'>
  isAsked: (note: VaultPath) => boolean
}

/** Fewer notes are better read than summed up. */
const fewestNotes = 4

/** A note of fewer words says too little. */
const fewestWords = 40

/** So many notes are looked around, those with the most links first. */
const mostCentres = 200

/** The topics by their keys, then the notes around others, the larger sets first. Topics that are set aside are none. */
export function findGroups(scope: GroupScope): NoteGroup[] {
  const standing = standingNotes(scope)
  const topics = topicGroups(scope, standing)
  const taken = new Set([...topics.values()].flat())
  const aside = asideTopics(scope)
  const free = new Set(
    [...standing].filter((path) => !taken.has(path) && !aside.has(topicOf(path, scope) ?? '')),
  )
  return [
    ...[...topics].map(([topic, notes]): NoteGroup => ({ subject: { kind: 'topic', topic }, notes })),
    ...groupsAround(scope, free),
  ]
}

function standingNotes({ library, isAsked }: GroupScope): Set<VaultPath> {
  const { garden, isWritten } = library
  const standing = [...garden.notes.values()].filter(
    ({ path, format, words }) =>
      format === 'markdown' && words >= fewestWords && isAsked(path) && !isWritten(path),
  )
  return new Set(standing.map(({ path }) => path))
}

function topicGroups(scope: GroupScope, standing: ReadonlySet<VaultPath>): Map<string, VaultPath[]> {
  const byKey = Map.groupBy(standing, (path) => topicOf(path, scope) ?? '')
  const aside = asideTopics(scope)
  const named = [...byKey].filter(
    ([key, notes]) => key !== '' && !aside.has(key) && notes.length >= fewestNotes,
  )
  return new Map(
    named
      .sort(([a], [b]) => compareText(a, b))
      .map(([key]) => [key, subjectNotes({ kind: 'topic', topic: key }, scopeOf(scope, standing))]),
  )
}

function groupsAround(scope: GroupScope, free: ReadonlySet<VaultPath>): NoteGroup[] {
  const { neighbours } = scope.library.garden.graph
  const degreeOf = (path: VaultPath) => neighbours.get(path)?.size ?? 0
  const centres = [...free]
    .sort((a, b) => degreeOf(b) - degreeOf(a) || compareText(a, b))
    .slice(0, mostCentres)
  const groups = centres
    .map((note): NoteGroup => {
      const subject: Subject = { kind: 'around', note }
      return { subject, notes: subjectNotes(subject, scopeOf(scope, free)) }
    })
    .filter(({ notes }) => notes.length >= fewestNotes)
    .sort((a, b) => b.notes.length - a.notes.length)
  const taken = new Set<VaultPath>()
  return groups.filter(({ notes: [centre, ...others] }) => {
    const fresh = others.filter((path) => !taken.has(path))
    if (!centre || taken.has(centre) || fresh.length * 2 < others.length) return false
    for (const path of [centre, ...others]) taken.add(path)
    return true
  })
}

function scopeOf({ library, settings }: GroupScope, notes: ReadonlySet<VaultPath>) {
  return {
    garden: library.garden,
    likeness: library.likeness,
    settings,
    isAsked: (path: VaultPath) => notes.has(path),
  }
}

function topicOf(path: VaultPath, { library, settings }: GroupScope): string | null {
  const note = library.garden.notes.get(path)
  const topic = note ? noteTopic(library.garden, note, settings) : null
  return topic === null ? null : topicKey(topic)
}

function asideTopics({ settings }: GroupScope): Set<string> {
  return new Set(settings.topics.flatMap(({ id, aside }) => (aside ? [topicKey(id)] : [])))
}
