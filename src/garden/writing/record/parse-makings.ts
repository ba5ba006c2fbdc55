/** The record of what the garden wrote as text: one JSON object a line, so that git merges it line by line. */
import { type Making, makingSchema } from '../../../schemas/making.ts'
import { plainValue } from '../../json/json-node.ts'
import { parseJson } from '../../json/parse-json.ts'

export interface MakingLine {
  making: Making
  /** Offset of its line. */
  start: number
}

export interface MakingsRead {
  lines: MakingLine[]
  /** Numbers, from one, of the lines that are no record of a note. */
  faults: number[]
}

/** Reads one file of the record. Never throws; blank lines may stand in it. */
export function parseMakings(text: string): MakingsRead {
  const read: MakingsRead = { lines: [], faults: [] }
  let start = 0
  for (const [at, line] of text.split('\n').entries()) {
    const making = line.trim() === '' ? null : parseLine(line)
    if (making) read.lines.push({ making, start })
    else if (making === undefined) read.faults.push(at + 1)
    start += line.length + 1
  }
  return read
}

function parseLine(line: string): Making | undefined {
  const read = parseJson(line)
  return 'root' in read ? makingSchema.safeParse(plainValue(read.root)).data : undefined
}
