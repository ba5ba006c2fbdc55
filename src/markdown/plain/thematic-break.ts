/** `---` as it is mostly written. */
import { endOfLine, pointIn } from './lines.ts'
import type { ReadBlock } from './plain-block.ts'

export const readThematicBreak: ReadBlock = (lines, at) => {
  if (!signs.test(lines.texts[at] ?? '')) return null
  const position = { start: pointIn(lines, at, 0), end: endOfLine(lines, at) }
  return { node: { type: 'thematicBreak', position }, next: at + 1 }
}

const signs = /^(?:-{3,}|\*{3,}|_{3,})$/
