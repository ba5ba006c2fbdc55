/**
 * The figures of a report, counted a second time: from what the generator wrote, by plain regular expressions and
 * without any code of the product. Slow, and plain to read.
 */
import { createHash } from 'node:crypto'
import { countMachinery } from './count-machinery.ts'
import type { PlannedCommit } from './import-repository.ts'
import type { RandomRepository } from './random-repository.ts'

export interface HandSettings {
  zone: string
  evergreenMonths: number
  webRecheckDays: number
  /** In billionths. */
  monthBudget: number
}

export interface HandPeriod {
  begin: number
  end: number
}

type Count = number | null
export type Counts = Record<string, [value: Count, before: Count]>

/** The week or the month in which `instant` lies, found by looking at the clock of the zone hour by hour. */
export function periodByHand(kind: 'week' | 'month', instant: number, zone: string): HandPeriod {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    hour: 'numeric',
    hourCycle: 'h23',
  })
  const isFirst = (at: number) => {
    const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
    return (
      Number(parts['hour']) === 0 && (kind === 'week' ? parts['weekday'] === 'Mon' : parts['day'] === '1')
    )
  }
  const hour = 3_600_000
  let begin = Math.floor(instant / hour) * hour
  while (!isFirst(begin)) begin -= hour
  let end = begin + hour
  while (!isFirst(end)) end += hour
  return { begin, end }
}

export function countByHand(
  repository: RandomRepository,
  kind: 'week' | 'month',
  instant: number,
  settings: HandSettings,
): Counts {
  const { zone } = settings
  const period = periodByHand(kind, instant, zone)
  const previous = periodByHand(kind, period.begin - 1, zone)
  const own = countAt(repository, period, previous, settings)
  const old = countAt(repository, previous, periodByHand(kind, previous.begin - 1, zone), settings)
  return Object.fromEntries(Object.keys(own).map((id) => [id, [own[id] ?? null, old[id] ?? null]]))
}

/** At the end of `period`, and in it. */
function countAt(
  repository: RandomRepository,
  period: HandPeriod,
  previous: HandPeriod,
  settings: HandSettings,
): Record<string, Count> {
  const last = period.end - 1
  return {
    ...countNotes(repository.commits, last, previous.end - 1, settings),
    ...countPosts(repository, period),
    ...countOffers(repository, period),
    ...countMoney(repository.commits, period, settings),
    ...countMachinery(repository.observations, period),
  }
}

function filesAt(
  commits: readonly PlannedCommit[],
  instant: number,
): { files: Map<string, string>; touched: Map<string, string> } | null {
  let tip = commits.length - 1
  while (tip >= 0 && (commits[tip]?.at ?? 0) > instant) tip--
  if (tip < 0) return null
  const files = new Map<string, string>()
  const touched = new Map<string, string>()
  for (const commit of commits.slice(0, tip + 1))
    for (const [path, text] of Object.entries(commit.files)) {
      if (text === files.get(path)) continue
      const day = new Date(commit.at).toISOString().slice(0, 10)
      if (text !== null || files.has(path)) if (day > (touched.get(path) ?? '')) touched.set(path, day)
      if (text === null) files.delete(path)
      else files.set(path, text)
    }
  return { files, touched }
}

interface HandNote {
  path: string
  name: string
  text: string
  body: string
  isDraft: boolean
  maturity: string
}

function notesOf(files: ReadonlyMap<string, string>): HandNote[] {
  return [...files]
    .filter(([path]) => !path.startsWith('.'))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([path, text]) => ({
      path,
      name: path.replace(/^.*\//, '').replace('.md', ''),
      text,
      body: text.replace(/^---\n[\s\S]*?\n---\n/, ''),
      isDraft: text.includes('draft: true'),
      maturity: /maturity: (\w+)/.exec(text)?.[1] ?? 'none',
    }))
}

function wordsOf(body: string): string[] {
  return body
    .replace(/\[\[[^\]]*\|([^\]]*)\]\]/g, '$1')
    .replace(/\[\[([^\]]*)\]\]/g, '$1')
    .replace(/\[page\]\([^)]*\)/g, 'page')
    .split(/\s+/)
    .filter(Boolean)
}

function countNotes(
  commits: readonly PlannedCommit[],
  last: number,
  begin: number,
  settings: HandSettings,
): Record<string, Count> {
  const tree = filesAt(commits, last)
  if (!tree) return {}
  const { files, touched } = tree
  const notes = notesOf(files)
  const of = (maturity: string) => notes.filter((note) => note.maturity === maturity).length
  const links = notes.flatMap((note) =>
    [...note.body.matchAll(/\[\[([^\]|]+)/g)].map(([, target]) => {
      const named = notes.filter(({ name }) => name === target)
      const [to] = named
      const outcome = !to ? 'missing' : to.isDraft ? 'withheld' : named.length > 1 ? 'ambiguous' : 'found'
      return { from: note.path, to: to?.path, outcome }
    }),
  )
  const outcome = (wanted: string) => links.filter((link) => link.outcome === wanted).length
  const edges = links.filter(({ from, to, outcome: end }) => to && to !== from && end !== 'withheld')
  const leadsHere = (path: string) => edges.some(({ to }) => to === path)
  const isLinked = (path: string) => leadsHere(path) || edges.some(({ from }) => from === path)
  const day = dayOf(last, settings.zone)
  const before = filesAt(commits, begin)
  return {
    notes: notes.length,
    published: notes.filter(({ isDraft }) => !isDraft).length,
    words: notes.reduce((sum, { body }) => sum + wordsOf(body).length, 0),
    links: links.length - outcome('missing'),
    seedlings: of('seedling'),
    buddings: of('budding'),
    evergreens: of('evergreen'),
    ripened: before && countRipened(notesOf(before.files), notes),
    orphans:
      notes.length < 2
        ? 0
        : notes.filter(({ path, body }) => wordsOf(body).length >= 40 && !isLinked(path)).length,
    stubs: notes.filter(
      ({ path, body, maturity }) => wordsOf(body).length < 40 && leadsHere(path) && maturity !== 'evergreen',
    ).length,
    stale: notes.filter(
      ({ path, maturity }) =>
        maturity === 'evergreen' && later(touched.get(path) ?? '', settings.evergreenMonths) <= day,
    ).length,
    duplicates: countAlike(notes),
    missing: outcome('missing'),
    ambiguous: outcome('ambiguous'),
    withheld: outcome('withheld'),
    ...countWeb(files, notes, day, settings),
    ...countRejected(files, before?.files ?? null),
    ...countNext(files, notes),
  }
}

const stages = ['none', 'seedling', 'budding', 'evergreen']

function countRipened(before: HandNote[], after: HandNote[]): number {
  return after.filter(({ path, maturity }) => {
    const old = before.find((note) => note.path === path)
    return old && stages.indexOf(maturity) > stages.indexOf(old.maturity)
  }).length
}

/** Pairs whose words, weighed by how rare they are, point nearly the same way. */
function countAlike(notes: readonly HandNote[]): number {
  const counts = notes.map(({ name, body }) => {
    const terms = new Map([[name, 2]])
    for (const word of wordsOf(body)) terms.set(word, (terms.get(word) ?? 0) + 1)
    return terms
  })
  const holders = (term: string) => counts.filter((terms) => terms.has(term)).length
  const vectors = counts.map((terms) => {
    return new Map(
      [...terms].map(([term, count]) => {
        const rarity = Math.log(1 + (notes.length - holders(term) + 0.5) / (holders(term) + 0.5))
        return [term, (1 + Math.log(count)) * rarity]
      }),
    )
  })
  const product = (one: Map<string, number>, other: Map<string, number>) =>
    [...one].reduce((sum, [term, weight]) => sum + weight * (other.get(term) ?? 0), 0)
  let alike = 0
  for (const [at, one] of vectors.entries())
    for (const [behind, other] of vectors.entries()) {
      if (behind <= at) continue
      if ([at, behind].some((place) => wordsOf(notes[place]?.body ?? '').length < 20)) continue
      if (product(one, other) / Math.sqrt(product(one, one) * product(other, other)) >= 0.7) alike++
    }
  return alike
}

function countWeb(
  files: ReadonlyMap<string, string>,
  notes: readonly HandNote[],
  day: string,
  { webRecheckDays }: HandSettings,
): Record<string, Count> {
  const shown = notes.filter(({ isDraft }) => !isDraft)
  const addresses = new Set(
    shown.flatMap(({ body }) => [...body.matchAll(/\[page\]\((.*?)\)/g)].map(([, address]) => address)),
  )
  const records = [...files]
    .filter(([path]) => path.startsWith('.one/links/'))
    .map(([, text]) => JSON.parse(text))
  const pages = [...addresses].map((address) => records.find((record) => record.address === address))
  const outcome = (page: { answers: { outcome: string }[] } | undefined) => page?.answers[0]?.outcome
  const dead = pages.filter((page) => outcome(page) === 'gone' && page.answers[0].days >= 3)
  return {
    webPages: pages.length,
    webMoved: pages.filter((page) => outcome(page) === 'alive' && page.moved).length,
    webDead: dead.length,
    webDeadUnkept: dead.filter(({ archive }) => !archive).length,
    webUnknown: pages.filter((page) => page === undefined).length,
    webOld: pages.filter(
      (page) =>
        page && (Date.parse(day) - Date.parse(page.answers[0].last)) / 86_400_000 > webRecheckDays * 2,
    ).length,
  }
}

function countRejected(
  files: ReadonlyMap<string, string>,
  before: ReadonlyMap<string, string> | null,
): Record<string, Count> {
  const lines = (of: ReadonlyMap<string, string>) =>
    (of.get('.one/suggestions/rejected.jsonl') ?? '').split('\n').filter(Boolean)
  const now = lines(files)
  return {
    rejected: before && now.filter((line) => !lines(before).includes(line)).length,
    rejectedMentions: now.filter((line) => line.includes('"kind":"mention"')).length,
    rejectedRelated: now.filter((line) => line.includes('"kind":"related"')).length,
  }
}

function countNext(files: ReadonlyMap<string, string>, notes: readonly HandNote[]): Record<string, Count> {
  const text = files.get('.one/published.json')
  if (text === undefined) return { nextAdded: null, nextWithdrawn: null, nextMoved: null, nextChanged: null }
  const accepted = new Map(Object.entries(JSON.parse(text) as Record<string, { hash: string }>))
  const published = new Map(
    notes
      .filter(({ isDraft }) => !isDraft)
      .map((note) => {
        const hash = createHash('sha256').update(note.text).digest('hex').slice(0, 16)
        return [`notes/${note.path.replace('.md', '')}`, hash]
      }),
  )
  return {
    nextAdded: [...published.keys()].filter((address) => !accepted.has(address)).length,
    nextWithdrawn: [...accepted.keys()].filter((address) => !published.has(address)).length,
    // No two of the generated notes are the same.
    nextMoved: 0,
    nextChanged: [...published].filter(
      ([address, hash]) => accepted.has(address) && accepted.get(address)?.hash !== hash,
    ).length,
  }
}

function countPosts(
  { commits, effects }: RandomRepository,
  { begin, end }: HandPeriod,
): Record<string, Count> {
  const come = effects.filter(({ at }) => Date.parse(at) < end)
  const ids = [...new Set(come.map(({ id }) => id))]
  const states = new Map(ids.map((id) => [id, come.filter((line) => line.id === id).at(-1)?.state]))
  const all = (...wanted: string[]) =>
    [...states.values()].filter((state) => state && wanted.includes(state)).length
  const files = filesAt(commits, end - 1)?.files ?? new Map<string, string>()
  const posts = [...files.keys()].filter((path) => path.startsWith('.one/posts/'))
  const waiting = posts.filter((path) => {
    const note = /(note\d+)\.md$/.exec(path)?.[1]
    const id = createHash('sha256')
      .update(JSON.stringify(['post', 'mastodon', note]))
      .digest('hex')
      .slice(0, 32)
    return ['undefined', 'proposed', 'approved'].includes(String(states.get(id)))
  })
  return {
    posted: come.filter(({ state, at }) => state === 'done' && Date.parse(at) >= begin).length,
    postsFailed: all('failed'),
    postsUnknown: all('unknown', 'claimed'),
    postsWaiting: waiting.length,
    tokensEnding: 0,
  }
}

function countOffers({ observations }: RandomRepository, { begin, end }: HandPeriod): Record<string, Count> {
  const come = observations.flatMap((one) =>
    one.kind === 'proposal' && Date.parse(one.at) < end ? [one] : [],
  )
  const latest = [1, 2, 3, 4].flatMap((number) => come.filter((one) => one.number === number).at(-1) ?? [])
  const decided = latest.filter(({ state, at }) => state !== 'open' && Date.parse(at) >= begin)
  const sum = (of: 'accepted' | 'rejected') =>
    decided.reduce((total, { offers }) => total + (offers?.[of] ?? 0), 0)
  const all = sum('accepted') + sum('rejected')
  return {
    offersWaiting: latest
      .filter(({ state }) => state === 'open')
      .reduce((total, { offers }) => total + (offers?.shown ?? 0), 0),
    accepted: sum('accepted'),
    declined: sum('rejected'),
    precision: all === 0 ? null : sum('accepted') / all,
  }
}

interface Call {
  kind: string
  id: string
  day: string
  nanos: number
}

/** Of the record as the commit has it that stands at the end. */
function countMoney(
  commits: readonly PlannedCommit[],
  { begin, end }: HandPeriod,
  { zone, monthBudget }: HandSettings,
): Record<string, Count> {
  const files = filesAt(commits, end - 1)?.files ?? new Map<string, string>()
  const lines = [...files].flatMap(([path, text]) =>
    path.startsWith('.one/engine/') ? text.split('\n').filter(Boolean) : [],
  )
  const calls: Call[] = lines.map((line) => JSON.parse(line))
  const [first, last] = [dayOf(begin, zone), dayOf(end - 1, zone)]
  const reserved = calls.filter(({ kind, day }) => kind === 'reserved' && day <= last)
  const costs = (some: Call[]) =>
    some.reduce(
      (sum, { id, nanos }) =>
        sum + (calls.find((line) => line.kind === 'settled' && line.id === id)?.nanos ?? nanos),
      0,
    )
  const inPeriod = reserved.filter(({ day }) => day >= first)
  const month = costs(reserved.filter(({ day }) => day.slice(0, 7) === last.slice(0, 7)))
  return {
    calls: inPeriod.length,
    cost: costs(inPeriod),
    monthCost: month,
    budgetLeft: Math.max(0, monthBudget - month),
  }
}

function dayOf(instant: number, zone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(instant)
}

function later(day: string, months: number): string {
  const [year = 0, month = 0] = day.split('-').map(Number)
  const all = year * 12 + month - 1 + months
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}${day.slice(7)}`
}
