/** The mark by which a text that was sent is known again: a comment, which no reader sees. */

/** `id` is made of hex digits. */
export function effectMark(id: string): string {
  return `<!-- system-of-one ${id} -->`
}

/** `text` with the mark at its end, on a line of its own. */
export function markText(text: string, id: string): string {
  return `${text.trimEnd()}\n\n${effectMark(id)}\n`
}

/** Whether `text`, with whatever line ends, has the mark. */
export function hasMark(text: string, id: string): boolean {
  return text.includes(effectMark(id))
}

/** The mark of `text`; null where it has none. */
export function markOf(text: string): string | null {
  return /<!-- system-of-one ([0-9a-f]{32}) -->/.exec(text)?.[1] ?? null
}
