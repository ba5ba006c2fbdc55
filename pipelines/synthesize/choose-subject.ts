/** What a synthesis is to be about, as it is asked for on the command line. */
import { nearestName } from '../../src/garden/checks/nearest-name.ts'
import { resolvePath } from '../../src/garden/links/resolve-path.ts'
import { noteTopic } from '../../src/garden/note-topic.ts'
import { topicKey } from '../../src/garden/path-key.ts'
import { compareText, toVaultPath, type VaultPath } from '../../src/garden/paths.ts'
import { UserError } from '../../src/garden/user-error.ts'
import { findRipe } from '../../src/garden/writing/ripe/find-ripe.ts'
import type { Subject } from '../../src/garden/writing/subject.ts'
import type { Settings } from '../../src/schemas/settings.ts'
import type { LibraryRead } from '../adapters/read-library.ts'

export type Wanted =
  | Extract<Subject, { kind: 'question' | 'topic' }>
  /** Names as links write them. */
  | { kind: 'notes'; names: readonly string[] }
  /** Whatever is ripest. */
  | { kind: 'ripe' }

export interface ChosenSubject {
  subject: Subject
  /** Why, where the garden chose. */
  reason: string | null
}

interface ChooseOptions {
  settings: Settings
  withPrivate: boolean
}

/** Null where nothing is ripe. Throws `UserError` for a topic or a note that is not there, or may not be quoted. */
export function chooseSubject(
  { read, library }: LibraryRead,
  wanted: Wanted,
  { settings, withPrivate }: ChooseOptions,
): ChosenSubject | null {
  const { garden } = read
  const isAsked = (note: VaultPath) => withPrivate || !garden.publishSet.withheld.has(note)
  switch (wanted.kind) {
    case 'question':
      return { subject: wanted, reason: null }
    case 'topic':
      requireTopic(wanted.topic)
      return { subject: wanted, reason: null }
    case 'notes':
      return { subject: { kind: 'notes', notes: [...new Set(wanted.names.map(findNote))] }, reason: null }
    case 'ripe':
      return findRipe(library, { settings, isAsked })[0] ?? null
  }

  function requireTopic(topic: string): void {
    const topics = [...garden.notes.values()].flatMap((note) =>
      isAsked(note.path) ? (noteTopic(garden, note, settings) ?? []) : [],
    )
    if (topics.some((other) => topicKey(other) === topicKey(topic))) return
    const near = nearestName(topics)(topic)
    throw new UserError(
      `No note that may be quoted has the topic \`${topic}\`.`,
      `${near ? `Did you mean \`${near}\`? ` : ''}${listTopics(topics)}`,
    )
  }

  function findNote(name: string): VaultPath {
    const { outcome, target } = resolvePath(garden.index, toVaultPath(''), name)
    if (target && outcome === 'found' && garden.notes.get(target)?.format === 'markdown' && isAsked(target))
      return target
    throw new UserError(
      `There is no note \`${name}\` that may be quoted.`,
      'Name a published note by its file name, its path or an alias; `--private` quotes the others too.',
    )
  }
}

/** More topics than these are not named at once: those that most notes have come first. */
const mostTopics = 20

function listTopics(topics: readonly string[]): string {
  const groups = [...Map.groupBy(topics, topicKey).values()].sort(
    (a, b) => b.length - a.length || compareText(a[0] ?? '', b[0] ?? ''),
  )
  if (groups.length === 0) return 'Your notes have no topics: give them the property `topic`.'
  const named = groups.slice(0, mostTopics).map(([name]) => `\`${name}\``)
  const more = groups.length > mostTopics ? `, and ${groups.length - mostTopics} more` : ''
  return `There are: ${named.join(', ')}${more}.`
}
