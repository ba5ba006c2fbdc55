/** `# Heading`, without signs at its end. */
import type { Heading } from 'mdast'
import { readInline } from './inline/inline.ts'
import { endOfLine, pointIn } from './lines.ts'
import type { ReadBlock } from './plain-block.ts'

export const readHeading: ReadBlock = (lines, at) => {
  const opening = openingPattern.exec(lines.texts[at] ?? '')
  if (!opening?.[1] || !lastPattern.test(opening.input)) return null
  const end = endOfLine(lines, at)
  const children = readInline(lines.source, pointIn(lines, at, opening[0].length), end.offset)
  if (!children) return null
  const depth = opening[1].length as Heading['depth']
  const position = { start: pointIn(lines, at, 0), end }
  return { node: { type: 'heading', depth, children, position }, next: at + 1 }
}

/** Up to the first character of its text. */
const openingPattern = /^(#{1,6}) +(?=[^ \t])/
const lastPattern = /[^ \t#]$/
