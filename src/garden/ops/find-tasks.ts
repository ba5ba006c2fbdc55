/** What there is to do, by what the sections tell. */
import { count } from '../report/count.ts'
import { machineryTasks } from './find-machinery-tasks.ts'
import type { OpenTask } from './rank-tasks.ts'
import type { ReportScope } from './report-scope.ts'
import { endingTokens, postStates } from './sections/distribution.ts'
import { deadPages } from './sections/links.ts'
import type { SnapshotTask } from './snapshot.ts'

export function findTasks(scope: ReportScope): OpenTask[] {
  return [
    ...recordTasks(scope),
    ...machineryTasks(scope),
    ...postTasks(scope),
    ...tokenTasks(scope),
    ...publishTasks(scope),
    ...webTasks(scope),
    ...tendTasks(scope),
  ]
}

const plain = { note: null, url: null, detail: null, isPublic: true, command: null } as const

function recordTasks({ damaged }: ReportScope): OpenTask[] {
  return damaged.map((file) => {
    const text = `${file} holds lines that cannot be read: mend it, since what they say is missing here.`
    return { ...plain, rank: 'alarm', kind: 'record', value: 1, effort: 1, text }
  })
}

function postTasks(scope: ReportScope): OpenTask[] {
  const { failed, unknown, waiting } = postStates(scope)
  const post = { ...plain, kind: 'post', effort: 1, command: 'one distribute' } as const
  return [
    ...told(unknown.length, {
      ...post,
      rank: 'alarm',
      value: 1,
      text: `${count(unknown.length, 'post')} may have been sent or not: look at the channel, and say which.`,
      command: 'one distribute --settle',
    }),
    ...told(failed.length, {
      ...post,
      rank: 'blocks',
      value: 0.9,
      text: `${count(failed.length, 'post')} failed.`,
    }),
    ...told(waiting.length, {
      ...post,
      rank: 'blocks',
      value: 0.5,
      text: `${count(waiting.length, 'post')} ${waiting.length === 1 ? 'is' : 'are'} not sent yet.`,
    }),
  ]
}

function tokenTasks(scope: ReportScope): OpenTask[] {
  return endingTokens(scope, scope.last).map((token) => {
    const hasEnded = token.detail?.startsWith('ended') ?? false
    const text = `The token ${token.text} ${token.detail}: make another one.`
    return { ...plain, rank: hasEnded ? 'alarm' : 'blocks', kind: 'token', value: 0.95, effort: 1, text }
  })
}

function publishTasks({ now }: ReportScope): OpenTask[] {
  const { added = [], withdrawn = [], moved = [] } = now?.next ?? {}
  const changes = [
    ...(added.length > 0 ? [`${added.length} come`] : []),
    ...(withdrawn.length > 0 ? [`${withdrawn.length} go`] : []),
    ...(moved.length > 0 ? [`${moved.length} move`] : []),
  ]
  return told(changes.length, {
    ...plain,
    rank: 'blocks',
    kind: 'publish',
    // An address that goes is a link of somebody else's that breaks.
    value: withdrawn.length > 0 ? 0.85 : 0.4,
    effort: 1,
    text: `Addresses that nobody accepted yet: ${changes.join(', ')}.`,
    command: 'one check --published --accept',
  })
}

function webTasks({ now }: ReportScope): OpenTask[] {
  return (now ? deadPages(now) : []).map(({ address, archive, source }) => {
    const mend = archive === null ? 'link to another page, or take the link out.' : 'link to the copy.'
    return {
      ...plain,
      rank: 'worth',
      kind: 'dead',
      value: archive === null ? 0.55 : 0.7,
      effort: 1,
      text: `${address} is gone: ${mend}`,
      note: source,
      url: archive ?? address,
      command: 'one links --web',
    }
  })
}

const efforts: Record<SnapshotTask['kind'], OpenTask['effort']> = {
  'out-of-step': 1,
  orphan: 1,
  promote: 1,
  stale: 2,
  'near-duplicate': 2,
  'missing-picture': 2,
  stub: 3,
  wanted: 3,
}

const commands: Partial<Record<SnapshotTask['kind'], string>> = {
  'out-of-step': 'one synthesize --ripe',
  orphan: 'one link',
  wanted: 'one check',
  'missing-picture': 'one check',
}

function tendTasks({ now }: ReportScope): OpenTask[] {
  const titles = new Map(now?.notes.map(({ path, title }) => [path, title]))
  return (now?.tasks ?? []).map(({ kind, note, place, reason, weight, isPublic }) => ({
    rank: 'worth',
    kind,
    value: weight,
    effort: efforts[kind],
    text: `${titles.get(note) ?? note}: ${reason.replaceAll('`', '')}`,
    note,
    url: null,
    detail: place && `line ${place.line}`,
    isPublic,
    command: commands[kind] ?? 'one tend',
  }))
}

function told(number: number, task: OpenTask): OpenTask[] {
  return number === 0 ? [] : [task]
}
