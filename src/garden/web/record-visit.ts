/** Writes down what a visit found. Good data is never overwritten with nothing. */
import type { PageFacts, WebAnswer, WebRecord } from '../../schemas/web-record.ts'

/** What came of asking for one address. */
export type Visit =
  | {
      outcome: 'alive'
      /** Null when the page was not read, or is the same as before. */
      page: Omit<PageFacts, 'fetched'> | null
      /** Where the server says that it has moved for good. */
      moved: string | null
      validators: WebRecord['validators']
    }
  | {
      outcome: 'gone' | 'blocked' | 'error'
      cause: WebAnswer['cause']
      /** Milliseconds for which the server wants to be left alone. */
      retryAfter?: number | undefined
    }

/** Answers that are kept: the older ones are forgotten. */
const mostAnswers = 12

/** The record of an address that nobody has asked for. */
export function newRecord(address: string): WebRecord {
  return {
    version: 1,
    address,
    page: null,
    moved: null,
    alive: null,
    notBefore: null,
    validators: { etag: null, modified: null },
    archive: null,
    sought: null,
    answers: [],
  }
}

/** `record` after a visit on the day `today`. A page that is back needs no archive. */
export function recordVisit(record: WebRecord, visit: Visit, today: string): WebRecord {
  if (visit.outcome !== 'alive') {
    const { outcome, cause, retryAfter } = visit
    const notBefore = retryAfter === undefined ? null : dayAfter(today, retryAfter)
    return { ...record, notBefore, answers: withAnswer(record.answers, { outcome, cause }, today) }
  }
  const { page, moved, validators } = visit
  return {
    ...record,
    page: page ? keepFetched(record.page, { ...page, fetched: today }) : record.page,
    moved,
    alive: today,
    notBefore: null,
    validators,
    archive: null,
    sought: null,
    answers: withAnswer(record.answers, { outcome: 'alive', cause: 200 }, today),
  }
}

/** A page that says what it said keeps its day, so that the file stays as it is. */
function keepFetched(before: PageFacts | null, page: PageFacts): PageFacts {
  if (!before) return page
  const same = JSON.stringify({ ...before, fetched: '' }) === JSON.stringify({ ...page, fetched: '' })
  return same ? before : page
}

/** A day has one answer: the first, unless a later one is good. */
function withAnswer(
  answers: readonly WebAnswer[],
  { outcome, cause }: Pick<WebAnswer, 'outcome' | 'cause'>,
  today: string,
): WebAnswer[] {
  const last = answers.at(-1)
  const isToday = last?.last === today
  if (last && isToday && (outcome !== 'alive' || last.outcome === 'alive')) return [...answers]
  if (last?.outcome === outcome && last.cause === cause)
    return [...answers.slice(0, -1), { ...last, last: today, days: last.days + 1 }]
  return [...answers, { outcome, cause, first: today, last: today, days: 1 }].slice(-mostAnswers)
}

/** The day on which `ms` after the end of `today` have passed. */
function dayAfter(today: string, ms: number): string {
  const day = 86_400_000
  const days = Math.min(Math.ceil(ms / day), 365)
  return new Date(Date.parse(today) + days * day).toISOString().slice(0, 10)
}
