/** The body of the issue that holds a report: the report, a hidden record, and below it whatever its owner writes. */
import { z } from 'zod'
import { readHiddenRecord, writeHiddenRecord } from '../proposals/hidden-record.ts'
import { keepTicks, withoutTicks } from './keep-ticks.ts'

export interface IssueRecord {
  /** Of the effect that opened it. */
  id: string
  /** When that was claimed first: nobody else can know it before. */
  claimed: number
}

/** `hash` is a function of text, such as SHA-256. */
export type Digest = (text: string) => string

const recordSchema = z.object({
  id: z.string().regex(/^[0-9a-f]{32}$/),
  claimed: z.number().int(),
  /** Of the report as it was written, whatever is ticked. */
  text: z.string(),
})

/** GitHub takes 65,536 characters; what stands below the report needs some. */
export const mostText = 62_000

/** The body of a new issue. `text` is Markdown and holds no hidden record. */
export function composeIssue(text: string, { id, claimed }: IssueRecord, digest: Digest): string {
  const report = fitText(text)
  return `${report}\n\n${writeHiddenRecord('report', { id, claimed, text: hashOf(report, digest) })}\n`
}

/** The record of an issue; null where it holds none of ours. */
export function readIssueRecord(body: string): IssueRecord | null {
  return readHiddenRecord('report', recordSchema, body)
}

/**
 * `body` with `text` in the place of the report that it holds: what is ticked stays so, and so does what
 * stands below. Null where its owner has written into the report, or taken the record away.
 */
export function reviseIssue(body: string, text: string, digest: Digest): string | null {
  const lines = body.replaceAll('\r\n', '\n').split('\n')
  const at = lines.findIndex((line) => line.startsWith('<!-- one:report '))
  const record = readHiddenRecord('report', recordSchema, lines.join('\n'))
  const before = lines.slice(0, Math.max(at, 0)).join('\n').trim()
  if (record === null || hashOf(before, digest) !== record.text) return null
  const after = keepTicks(before, fitText(text))
  const hidden = writeHiddenRecord('report', { ...record, text: hashOf(after, digest) })
  return [after, '', hidden, ...lines.slice(at + 1)].join('\n')
}

function hashOf(text: string, digest: Digest): string {
  return digest(withoutTicks(text.trim()))
}

/** Cuts between lines. */
function fitText(text: string): string {
  const whole = text.trim()
  if (whole.length <= mostText) return whole
  const cut = whole.lastIndexOf('\n', mostText)
  return `${whole.slice(0, cut < 0 ? mostText : cut)}\n\n…`
}
