/**
 * The record of rejected suggestions as text: one JSON object a line, so that git
 * merges it line by line and an owner can edit it. Blank lines may stand in it.
 */
import { type Rejection, rejectionSchema } from '../../../schemas/rejection.ts'
import { plainValue } from '../../json/json-node.ts'
import { parseJson } from '../../json/parse-json.ts'
import { toVaultPath } from '../../paths.ts'
import { suggestionId } from '../suggestion-id.ts'

/** A rejection and the place of its line, without its line end. */
export interface RejectionLine {
  rejection: Rejection
  start: number
  end: number
}

/** What is wrong with a line; line and column count from one. */
export interface RejectionFault {
  line: number
  column: number
  reason: string
}

export interface RejectionsRead {
  /** As they stand there. */
  lines: RejectionLine[]
  faults: RejectionFault[]
}

/** Reads the record. Never throws: a line that is no rejection is a fault, and the others stand. */
export function parseRejections(text: string): RejectionsRead {
  const read: RejectionsRead = { lines: [], faults: [] }
  let start = 0
  for (const [at, piece] of text.split('\n').entries()) {
    const mark = at === 0 && piece.startsWith('\uFEFF') ? 1 : 0
    const line = piece.replace(/\r$/, '').slice(mark)
    if (line.trim() !== '') {
      const parsed = parseLine(line)
      if ('rejection' in parsed)
        read.lines.push({ ...parsed, start: start + mark, end: start + mark + line.length })
      else read.faults.push({ line: at + 1, column: mark + parsed.offset + 1, reason: parsed.reason })
    }
    start += piece.length + 1
  }
  return read
}

function parseLine(line: string): { rejection: Rejection } | { offset: number; reason: string } {
  const read = parseJson(line)
  if ('problem' in read) {
    const { offset, reason } = read.problem
    const marks = /^(?:<{7}|={7}|>{7})/.test(line)
      ? 'A merge left its mark here'
      : `This is no JSON: ${reason}`
    return { offset, reason: `${marks}.` }
  }
  const parsed = rejectionSchema.safeParse(plainValue(read.root))
  if (!parsed.success) {
    const { path = [], message = 'It is no rejection' } = parsed.error.issues[0] ?? {}
    const name = path.length > 0 ? `\`${path.join('.')}\`: ` : ''
    const member = read.root.kind === 'object' ? read.root.members.get(String(path[0])) : undefined
    return { offset: (member ?? read.root).start, reason: `${name}${message}.` }
  }
  const { kind, source, target, id } = parsed.data
  const own = suggestionId({ kind, source: toVaultPath(source), target: toVaultPath(target) })
  if (id === own) return { rejection: parsed.data }
  const place = read.root.kind === 'object' ? read.root.members.get('id')?.start : undefined
  return { offset: place ?? 0, reason: `\`id\` is that of another suggestion; of this one it is \`${own}\`.` }
}
