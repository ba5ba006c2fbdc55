/** A formula between lines of `$$`. */
import { withoutTexComments } from '../tex.ts'
import { endOfLine, pointIn } from './lines.ts'
import type { ReadBlock } from './plain-block.ts'

export const readBlockMath: ReadBlock = (lines, at) => {
  if (lines.texts[at] !== fence) return null
  let close = at + 1
  while (close < lines.texts.length && !lines.texts[close]?.includes('$')) close++
  if (lines.texts[close] !== fence) return null
  const inside = lines.texts.slice(at + 1, close).map((text) => `\n${text}`)
  const value = withoutTexComments(`${inside.join('')}\n`).replace(/^\n|\n$/g, '')
  const position = { start: pointIn(lines, at, 0), end: endOfLine(lines, close) }
  return { node: { type: 'math', value, closed: true, position }, next: close + 1 }
}

const fence = '$$'
