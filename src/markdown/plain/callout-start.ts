/** The first line of a callout: `[!kind]`, whether it is folded, and a title. */
import type { Callout, CalloutTitle } from '../nodes.ts'
import { readInline } from './inline/inline.ts'
import { endOfLine, isBlank, type Lines, pointIn } from './lines.ts'
import { mayFollowText } from './paragraph.ts'

export interface CalloutStart {
  marker: Pick<Callout, 'kind' | 'metadata' | 'fold'>
  title: CalloutTitle[]
}

/** Of the `lines` in a quotation; null where it is not plain, or where what follows is not told at a glance. */
export function readCalloutStart(lines: Lines): CalloutStart | null {
  const [first = '', second] = lines.texts
  const [opening, kind, sign] = startPattern.exec(first) ?? []
  if (opening === undefined || kind === undefined || first.endsWith(' ')) return null
  if (!isBlank(second) && !mayFollowText(second ?? '')) return null
  const fold = sign === '+' || sign === '-' ? sign : null
  const marker = { kind: kind.toLowerCase(), metadata: null, fold } as const
  if (opening === first) return { marker, title: [] }
  const [start, end] = [pointIn(lines, 0, opening.length), endOfLine(lines, 0)]
  const children = readInline(lines.source, start, end.offset)
  return children && { marker, title: [{ type: 'calloutTitle', children, position: { start, end } }] }
}

/** The kind, its fold, and the spaces before a title. */
const startPattern = /^\[!([\w-]+)\]([+-]?)(?: +(?=[^\s])|$)/
