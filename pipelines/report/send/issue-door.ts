/**
 * The door to the issue of a report. An issue is ours by a hidden record that holds the id of its effect, and
 * by who opened it: anybody may copy a record into an issue of theirs. https://docs.github.com/rest/issues/issues
 */
import type { Call, Outcome, Sought } from '../../../src/garden/effects/outcome.ts'
import {
  composeIssue,
  type Digest,
  readIssueRecord,
  reviseIssue,
} from '../../../src/garden/ops/issue-body.ts'
import type { Door } from '../../adapters/effects/door.ts'
import { GithubError } from '../../adapters/github/github-error.ts'
import type { Issue, Issues } from '../../adapters/github/open-issues.ts'

export interface ReportIssue {
  /** Of the effect that opens it, not of one that changes it. */
  id: string
  title: string
  /** Markdown; `claimedAt` is when it was claimed first. */
  text(claimedAt: number): string
  /** When its period ended: there is no issue of it from before. */
  end: number
}

/** Clocks differ. */
const slack = 24 * 60 * 60_000

export function openIssueDoor(issues: Issues, digest: Digest): Door<ReportIssue> {
  return {
    send: async (call) => {
      // A ledger may be lost, and the issue is there all the same.
      const known = await tell(() => issues.changedSince(call.what.end - slack), false)
      if ('state' in known) return known
      const own = known.value?.find((issue) => issue.isTrusted && isOf(issue, call.what))
      if (own) return (await changeIssue(issues, own, call, digest)) ?? done(own)
      const { id, title, text } = call.what
      const body = composeIssue(text(call.claimedAt), { id, claimed: call.claimedAt }, digest)
      const made = await tell(() => issues.open({ title, body }), true)
      if (!('state' in made)) return done(made.value)
      if (made.state === 'failed') return made
      // What GitHub did before it lost its answer often shows at once; that it does not says nothing.
      const found = await findIssue(issues, call)
      return found.state === 'done' ? found : made
    },
    find: (call) => findIssue(issues, call),
    update: async (call, receipt) => {
      const number = Number(/^\d+$/.exec(receipt.id)?.[0])
      // A quiet report has no issue, and gets none later.
      if (Number.isNaN(number)) return { state: 'done', receipt }
      const issue = await tell(() => issues.get(number), false)
      if ('state' in issue) return issue
      return (await changeIssue(issues, issue.value, call, digest)) ?? edited
    },
  }
}

const edited: Outcome = { state: 'failed', reason: 'its owner has edited the report', again: false }

/** Null where its owner has edited it: then it stays. */
async function changeIssue(
  issues: Issues,
  issue: Issue,
  { what, claimedAt }: Call<ReportIssue>,
  digest: Digest,
): Promise<Outcome | null> {
  const claimed = readIssueRecord(issue.body)?.claimed ?? claimedAt
  const body = reviseIssue(issue.body, what.text(claimed), digest)
  if (body === null) return null
  if (body.trimEnd() === issue.body.trimEnd()) return done(issue)
  const changed = await tell(() => issues.edit(issue.number, { body }), true)
  return 'state' in changed ? changed : done(changed.value)
}

/** Nobody can know when it was claimed before the claim stands: of a stranger's issue with that, nothing is certain. */
async function findIssue(issues: Issues, { what, claimedAt }: Sought<ReportIssue>): Promise<Outcome> {
  const known = await tell(
    () => issues.changedSince(Math.min(what.end, claimedAt ?? what.end) - slack),
    false,
  )
  if ('state' in known) return { state: 'unknown', reason: known.reason }
  if (known.value === null) return { state: 'unknown', reason: 'there are too many issues to find it' }
  const marked = known.value.filter((issue) => isOf(issue, what))
  const own = marked.find(({ isTrusted }) => isTrusted)
  if (own) return done(own)
  const isTaken = marked.some(({ body }) => readIssueRecord(body)?.claimed === claimedAt)
  return isTaken
    ? { state: 'unknown', reason: 'somebody else has an issue with its mark' }
    : { state: 'failed', reason: 'there is no such issue', again: true }
}

function isOf({ body }: Issue, { id }: ReportIssue): boolean {
  return readIssueRecord(body)?.id === id
}

function done({ number, url }: Issue): Outcome {
  return { state: 'done', receipt: { id: String(number), url } }
}

type Fault = Extract<Outcome, { state: 'failed' | 'unknown' }>

/** What GitHub says, or what that it says nothing of use means. */
async function tell<Value>(ask: () => Promise<Value>, writes: boolean): Promise<{ value: Value } | Fault> {
  try {
    return { value: await ask() }
  } catch (error) {
    if (!(error instanceof GithubError)) throw error
    return faultOf(error.status, writes)
  }
}

function faultOf(status: number, writes: boolean): Fault {
  const known = refusals.get(status)
  if (known !== undefined) return { state: 'failed', reason: known, again: true, stops: true }
  if (status >= 500)
    return writes
      ? { state: 'unknown', reason: `GitHub answered ${status}, or not at all` }
      : { state: 'failed', reason: `GitHub could not be asked (${status})`, again: true }
  return { state: 'failed', reason: `GitHub did not take it (${status})`, again: false }
}

/** GitHub did nothing then, and would do nothing more for this token now. */
const refusals: ReadonlyMap<number, string> = new Map([
  [401, 'GitHub does not know the token'],
  [403, 'the token may not write issues, or GitHub has had too many requests'],
  [404, 'the token does not see the repository, or the issue is gone'],
  [410, 'the repository has issues turned off, or the issue is deleted'],
  [429, 'GitHub has had too many requests'],
])
