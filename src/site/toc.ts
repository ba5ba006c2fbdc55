import type { Heading } from '../schemas/page.ts'

/** A heading with the headings of its section. */
export interface TocItem {
  id: string
  text: string
  children: TocItem[]
}

/**
 * The headings of a note as a nested list. A heading belongs to the nearest one
 * before it that is less deep; skipped levels leave no gap, and a heading
 * without words is left out.
 */
export function tocOf(headings: readonly Heading[]): TocItem[] {
  const roots: TocItem[] = []
  const open: { depth: number; item: TocItem }[] = []
  for (const { depth, id, text } of headings) {
    if (text === '') continue
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop()
    const item = { id, text, children: [] }
    ;(open.at(-1)?.item.children ?? roots).push(item)
    open.push({ depth, item })
  }
  return roots
}
