/** What is ripe to be written of: sets of notes that grew, and that no synthesis covers as they are. */
import type { Settings } from '../../../schemas/settings.ts'
import { noteDates } from '../../note-dates.ts'
import type { VaultPath } from '../../paths.ts'
import type { Library } from '../library.ts'
import { type Provenance, readProvenance } from '../provenance.ts'
import { isSameSubject, type Subject } from '../subject.ts'
import { topicName } from '../subject-title.ts'
import { findGroups, type NoteGroup } from './find-groups.ts'

export interface RipeGroup extends NoteGroup {
  /** The notes that came or changed since the set was last written of, or in the last year. */
  grown: VaultPath[]
  /** The written note that is to be made anew; null where there is none. */
  written: VaultPath | null
  /** In one sentence. */
  reason: string
}

export interface RipeScope {
  settings: Pick<Settings, 'folderTopics' | 'topics'>
  isAsked: (note: VaultPath) => boolean
}

interface Written extends Provenance {
  path: VaultPath
}

/** So many notes have to come or change before a set is ripe, or a third of it where that is more. */
const fewestGrown = 2

/**
 * Those with the most new in them first; ties by size, then topics before others and by name. A set whose
 * synthesis may not be read is none, and what may not be read covers no other set: neither is named.
 */
export function findRipe(library: Library, { settings, isAsked }: RipeScope): RipeGroup[] {
  const written = [...library.garden.notes.values()].flatMap((note): Written[] => {
    const provenance = readProvenance(note)
    return provenance ? [{ ...provenance, path: note.path }] : []
  })
  return findGroups({ library, settings, isAsked })
    .flatMap((group) => ripen(group, written, { library, settings, isAsked }) ?? [])
    .sort((a, b) => b.grown.length - a.grown.length || b.notes.length - a.notes.length)
}

function ripen(
  group: NoteGroup,
  written: readonly Written[],
  { library: { garden }, settings: { topics }, isAsked }: RipeScope & { library: Library },
): RipeGroup | null {
  const { subject, notes } = group
  const cover = findCover(group, written, isAsked)
  if (cover && !isAsked(cover.path)) return null
  const { today } = garden
  const dateOf = (path: VaultPath) => {
    const note = garden.notes.get(path)
    const { created, updated } = note ? noteDates(note) : { created: null, updated: null }
    return updated ?? created
  }
  const hashes = new Map(
    [...(cover?.sources ?? []), ...(cover?.unquoted ?? [])].map(({ note, hash }) => [note, hash]),
  )
  const isGrown = (path: VaultPath) =>
    cover
      ? hashes.get(path) !== garden.notes.get(path)?.hash
      : today === null || (dateOf(path)?.slice(0, 10) ?? today) >= yearBefore(today)
  const grown = notes.filter(isGrown)
  if (grown.length < Math.max(fewestGrown, cover ? Math.ceil(notes.length / 3) : 0)) return null
  const own = cover !== undefined && isSameSubject(cover.subject, subject)
  const name = `${nameOf(subject, garden, topics)}: ${notes.length} notes`
  const reason = cover
    ? `${name}, of which ${grown.length} came or changed since \`${cover.path}\` was written`
    : `${name}, ${grown.length} of the last year, and no synthesis covers them`
  return { ...group, grown, written: own ? cover.path : null, reason }
}

/** A written note covers a set when it is about it, or, where it may be read, was made of at least half of its notes. */
function findCover(
  { subject, notes }: NoteGroup,
  written: readonly Written[],
  isAsked: RipeScope['isAsked'],
): Written | undefined {
  const own = written.find((one) => isSameSubject(one.subject, subject))
  if (own) return own
  return written.find(({ path, sources }) => {
    if (!isAsked(path)) return false
    const quoted = new Set(sources.map(({ note }) => note))
    return notes.filter((note) => quoted.has(note)).length * 2 >= notes.length
  })
}

function nameOf(
  subject: Subject,
  { notes }: Library['garden'],
  topics: RipeScope['settings']['topics'],
): string {
  if (subject.kind === 'topic') return `the topic “${topicName(subject.topic, topics)}”`
  if (subject.kind === 'around')
    return `around “${notes.get(subject.note)?.title ?? subject.note}”, linked or alike`
  return ''
}

function yearBefore(date: string): string {
  return `${String(Number(date.slice(0, 4)) - 1).padStart(4, '0')}${date.slice(4)}`
}
