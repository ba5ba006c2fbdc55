/** Takes the figures of a garden, so that it need not be read again to tell how it stood. */
import type { Settings } from '../../schemas/settings.ts'
import { countLinks } from '../count-links.ts'
import type { Garden } from '../garden.ts'
import type { VaultPath } from '../paths.ts'
import { privateNames } from '../private-names.ts'
import { comparePublications } from '../publication/compare-publications.ts'
import { type Publication, publicationOf } from '../publication/publication.ts'
import { type SecretNames, secretNames } from '../secret-names.ts'
import type { RejectionLine } from '../suggest/rejections/parse-rejections.ts'
import { planTending } from '../tend/plan-tending.ts'
import type { TaskKind } from '../tend/task.ts'
import type { Vault } from '../vault.ts'
import { goneSince, webState } from '../web/link-state.ts'
import { publicWebLinks } from '../web/public-web-links.ts'
import type { Likeness } from '../writing/likeness.ts'
import { firstItems } from './list-items.ts'
import type { BrokenLink, Snapshot, SnapshotTask, WebLinkState, WrittenNote } from './snapshot.ts'

export interface SnapshotGiven {
  commit: string
  /** The day is the garden's own. */
  garden: Garden
  vault: Vault
  settings: Pick<Settings, 'evergreenMonths' | 'lang' | 'webIgnore'>
  likeness: () => Likeness
  rejections: readonly Pick<RejectionLine, 'rejection'>[]
  /** What was last accepted for publishing; null where nothing was. */
  accepted: Publication | null
}

/** So many of each kind are kept by name that all may read, and so many others. */
const mostNamed = 10

export function takeSnapshot({ commit, garden, vault, ...given }: SnapshotGiven): Snapshot {
  const secret = secretNames(privateNames(garden, vault))
  const isPublic = (path: VaultPath) => !garden.publishSet.withheld.has(path)
  const { tasks } = planTending({ garden, isShown: () => true, ...given }, Number.POSITIVE_INFINITY)
  const shown = tasks.map(
    (task): SnapshotTask => ({
      ...task,
      isPublic: [task.note, ...task.others].every(isPublic) && !secret.inSentence(task.reason),
    }),
  )
  const byKind = Map.groupBy(shown, ({ kind }) => kind)
  const named = new Set([...byKind.values()].flatMap((own) => firstItems(own, mostNamed)))
  return {
    commit,
    day: garden.today ?? '',
    notes: markdownNotes(garden).map(({ path, title, words, fields }) => {
      return { path, title, words, maturity: fields.maturity ?? null, isPublic: isPublic(path) }
    }),
    links: countLinks(garden),
    broken: brokenLinks(garden, isPublic, secret),
    tending: countKinds(byKind),
    tasks: shown.filter((task) => named.has(task)),
    web: webStates(garden, given.settings),
    rejected: rejectedIds(given.rejections),
    written: writtenNotes(garden, isPublic),
    next: given.accepted && comparePublications(given.accepted, publicationOf(garden)),
  }
}

function markdownNotes({ notes }: Garden) {
  return [...notes.values()].filter(({ format }) => format === 'markdown')
}

function brokenLinks(
  garden: Garden,
  isPublic: (path: VaultPath) => boolean,
  secret: SecretNames,
): BrokenLink[] {
  const all = [...garden.links.values()].flat()
  const kept = (outcome: BrokenLink['outcome']) => {
    const broken = all.filter((link) => link.outcome === outcome)
    const shown = broken.map(({ source, line, column, raw, property, candidates }): BrokenLink => {
      // What stands in a property may be for nobody else, and a candidate may be withheld.
      // What a link leads to is not seen on its page, and may be called as a note is that nobody is to know of.
      const isShown =
        property === null && isPublic(source) && candidates.every(isPublic) && !secret.inLink(raw)
      return { outcome, source, line, column, raw, isPublic: isShown }
    })
    return firstItems(shown, mostNamed)
  }
  return [...kept('missing'), ...kept('ambiguous')]
}

function countKinds(byKind: ReadonlyMap<TaskKind, readonly unknown[]>): Snapshot['tending'] {
  const count = (kind: TaskKind) => byKind.get(kind)?.length ?? 0
  return {
    'out-of-step': count('out-of-step'),
    wanted: count('wanted'),
    'missing-picture': count('missing-picture'),
    'near-duplicate': count('near-duplicate'),
    stale: count('stale'),
    stub: count('stub'),
    orphan: count('orphan'),
    promote: count('promote'),
  }
}

function webStates(garden: Garden, settings: SnapshotGiven['settings']): WebLinkState[] {
  return [...publicWebLinks(garden, settings)].flatMap(([address, [first]]): WebLinkState[] => {
    if (!first) return []
    const record = garden.web?.get(address)
    return [
      {
        address,
        state: record ? webState(record) : 'unknown',
        asked: record?.answers.at(-1)?.last ?? null,
        goneSince: record ? goneSince(record) : null,
        moved: record?.moved ?? null,
        archive: record?.archive?.address ?? null,
        source: first.source,
        line: first.line,
      },
    ]
  })
}

function rejectedIds(lines: SnapshotGiven['rejections']): Snapshot['rejected'] {
  const of = (kind: 'mention' | 'related') =>
    lines.flatMap(({ rejection }) => (rejection.kind === kind ? [rejection.id] : []))
  return { mention: of('mention'), related: of('related') }
}

function writtenNotes({ writings }: Garden, isPublic: (path: VaultPath) => boolean): WrittenNote[] {
  return [...(writings?.values() ?? [])].map(({ note, quotes, problems }) => {
    return { note, quotes, stale: problems.length, isPublic: isPublic(note) }
  })
}
