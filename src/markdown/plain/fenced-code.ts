/** Code between fences that are not indented. */
import type { Code } from 'mdast'
import { endOfLine, type Lines, pointIn } from './lines.ts'
import type { ReadBlock } from './plain-block.ts'

export const readFencedCode: ReadBlock = (lines, at) => {
  const [, fence, lang, meta] = openingPattern.exec(lines.texts[at] ?? '') ?? []
  if (!fence) return null
  const close = findClosing(lines, at + 1, fence)
  if (close === null) return null
  const node: Code = {
    type: 'code',
    lang: lang || null,
    meta: meta || null,
    value: lines.texts.slice(at + 1, close).join('\n'),
    position: { start: pointIn(lines, at, 0), end: endOfLine(lines, close) },
  }
  return { node, next: close + 1 }
}

/** A fence, a language, and what follows a space behind it, without escapes and references to characters. */
const openingPattern = /^(`{3,}|~{3,})([^\s`~&\\]*)(?: +([^\s`~&\\]+(?: [^\s`~&\\]+)*))?$/

/** The line of the closing fence; null without one, or with one that is not written plainly. */
function findClosing({ texts }: Lines, from: number, fence: string): number | null {
  for (let at = from; at < texts.length; at++) {
    const text = texts[at] ?? ''
    if (text.trimStart().startsWith(fence)) return text === fence ? at : null
  }
  return null
}
