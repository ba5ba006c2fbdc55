/** What became of posts, as the ledger of effects and the files in the commit say. */
import { readBook } from '../../effects/effect-book.ts'
import type { EffectStatus } from '../../effects/effect-status.ts'
import { periodChart } from '../chart-of.ts'
import { daysBetween } from '../days-between.ts'
import { listItems } from '../list-items.ts'
import type { Figure, Item, Section, Source } from '../ops-report.ts'
import { dayAt, type Period } from '../period.ts'
import type { CommittedPost, ReportScope } from '../report-scope.ts'

/** A token that ends within so many days is told of. */
const soon = 30

export function distributionSection(scope: ReportScope): Section {
  const { period, previous, past } = scope
  const standing = postStates(scope)
  const begin = period.begin - 1
  const before = postStates({
    effects: scope.effects.filter(({ at }) => Date.parse(at) <= begin),
    posts: scope.postsBefore,
  })
  const ending = (at: number) => endingTokens(scope, at).length
  const isEmpty =
    scope.effects.length + scope.posts.length + scope.postsBefore.length + ending(scope.last) === 0
  if (isEmpty)
    return {
      id: 'distribution',
      figures: [],
      charts: [],
      lists: [],
      gap: 'Nothing was posted, and nothing waits.',
    }
  const figure = (id: Figure['id'], value: number, was: number, sources = ledgerSources): Figure => {
    return { id, value, before: was, sources }
  }
  return {
    id: 'distribution',
    figures: [
      figure('posted', postedIn(scope, period).length, postedIn(scope, previous).length),
      figure('postsFailed', standing.failed.length, before.failed.length),
      figure('postsUnknown', standing.unknown.length, before.unknown.length),
      figure('postsWaiting', standing.waiting.length, before.waiting.length, postSources(scope)),
      figure('tokensEnding', ending(scope.last), ending(begin), []),
    ],
    charts: [periodChart(past, 'posted', (one) => postedIn(scope, one.period).length)],
    lists: [
      listItems('posted', 'Posted', postedIn(scope, period).map(postedItem)),
      listItems('failed', 'Failed', standing.failed.map(effectItem(scope.posts))),
      listItems('unknown', 'Perhaps sent', standing.unknown.map(effectItem(scope.posts))),
      listItems('waiting', 'Not sent yet', standing.waiting.map(waitingItem)),
      listItems('tokens', 'Tokens that end', endingTokens(scope, scope.last)),
    ],
    gap: null,
  }
}

const ledgerSources: Source[] = [
  { kind: 'ledger', file: 'effects' },
  { kind: 'command', command: 'one distribute' },
]

function postSources({ now }: ReportScope): Source[] {
  return now
    ? [
        { kind: 'commit', commit: now.commit },
        { kind: 'command', command: 'one distribute' },
      ]
    : []
}

interface PostEffect {
  id: string
  status: EffectStatus
}

export interface PostStates {
  failed: PostEffect[]
  /** What was sent or not, nobody knows; also what a run has claimed and not told the end of. */
  unknown: PostEffect[]
  waiting: CommittedPost[]
}

/** How posts stand after all `effects`. */
export function postStates({ effects, posts }: Pick<ReportScope, 'effects' | 'posts'>): PostStates {
  const { statuses } = readBook(effects)
  const of = (...states: EffectStatus['state'][]) =>
    [...statuses].flatMap(([id, status]) => (states.includes(status.state) ? [{ id, status }] : []))
  return {
    failed: of('failed', 'damaged'),
    unknown: of('unknown', 'claimed'),
    waiting: posts.filter(({ id }) => {
      const state = statuses.get(id)?.state ?? 'new'
      return state === 'new' || state === 'proposed' || state === 'approved'
    }),
  }
}

interface Posted {
  channel: string
  url: string | null
  at: string
}

/** What was sent in a period, without what changed a post that had been. */
function postedIn({ effects, last, zone }: ReportScope, { begin, end }: Period): Posted[] {
  const { statuses } = readBook(effects)
  return effects.flatMap((line): Posted[] => {
    if (line.state !== 'done') return []
    const at = Date.parse(line.at)
    const status = statuses.get(line.id)
    if (at < begin || at >= end || at > last || !status || status.isUpdate) return []
    return [{ channel: status.channel ?? '', url: line.receipt.url, at: dayAt(at, zone) }]
  })
}

function postedItem({ channel, url, at }: Posted): Item {
  return { text: channel, note: null, url, detail: at, isPublic: url !== null }
}

function effectItem(posts: readonly CommittedPost[]): (effect: PostEffect) => Item {
  return ({ id, status }) => {
    const known = posts.find((post) => post.id === id)
    const name = known ? `: ${known.post.title || known.post.url}` : ''
    const detail =
      status.state === 'failed' ? (status.failure?.reason ?? null) : (status.doubt ?? status.state)
    return {
      text: `${status.channel ?? 'a channel'}${name}`,
      note: null,
      url: known?.post.url ?? null,
      detail,
      isPublic: false,
    }
  }
}

function waitingItem({ post, path }: CommittedPost): Item {
  return {
    text: `${post.channel}: ${post.title || post.url}`,
    note: null,
    url: post.url,
    detail: path,
    isPublic: false,
  }
}

/** The tokens that end soon after an instant, or have ended, the first first. */
export function endingTokens(
  { settings, zone }: Pick<ReportScope, 'settings' | 'zone'>,
  instant: number,
): Item[] {
  const today = dayAt(instant, zone)
  return Object.entries(settings.expires)
    .filter(([, day]) => daysBetween(today, day) <= soon)
    .sort(([one, first], [other, second]) =>
      first === second ? (one < other ? -1 : 1) : first < second ? -1 : 1,
    )
    .map(([secret, day]) => {
      const ended = day < today ? `ended on ${day}` : `ends on ${day}`
      return { text: secret, note: null, url: null, detail: ended, isPublic: true }
    })
}
