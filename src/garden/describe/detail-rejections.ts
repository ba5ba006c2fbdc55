/** The record of details that the owner does not want, as text: one JSON object a line. */
import { type DetailRejection, detailRejectionSchema } from '../../schemas/detail-rejection.ts'
import type { TextEdit } from '../text-edit.ts'
import type { Detail } from './detail.ts'

export interface DetailRejectionsRead {
  rejections: DetailRejection[]
  /** Lines that are none, counted from one. */
  faults: number[]
}

/** Reads the record. Never throws: a line that is none is a fault, and the others stand. */
export function parseDetailRejections(text: string): DetailRejectionsRead {
  const read: DetailRejectionsRead = { rejections: [], faults: [] }
  for (const [at, line] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue
    const parsed = parseLine(line)
    if (parsed) read.rejections.push(parsed)
    else read.faults.push(at + 1)
  }
  return read
}

function parseLine(line: string): DetailRejection | null {
  try {
    return detailRejectionSchema.safeParse(JSON.parse(line)).data ?? null
  } catch {
    return null
  }
}

/** The edits that add `details` at the end, those that are there left out. */
export function addDetailRejections(
  text: string,
  known: readonly DetailRejection[],
  details: readonly Pick<Detail, 'id' | 'kind' | 'note' | 'value'>[],
): TextEdit[] {
  const ids = new Set(known.map(({ id }) => id))
  const added = details.filter(({ id }) => !ids.has(id) && ids.add(id))
  if (added.length === 0) return []
  const lines = added.map(({ kind, note, value, id }) => `${JSON.stringify({ kind, note, value, id })}\n`)
  const open = text === '' || text === '\uFEFF' || text.endsWith('\n') ? '' : '\n'
  return [{ start: text.length, end: text.length, text: open + lines.join('') }]
}
