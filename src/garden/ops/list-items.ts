/** Cuts a list to what a reader looks at. */
import type { Item, Listing } from './ops-report.ts'

const most = 10

/** `total` where there are more than `items`. */
export function listItems(id: string, title: string, items: readonly Item[], total = items.length): Listing {
  return { id, title, items: firstItems(items, most), total }
}

/** The first few that all may read and the first few of the others, in their order: what is private decides nothing of what is public. */
export function firstItems<Kept extends Pick<Item, 'isPublic'>>(items: readonly Kept[], few: number): Kept[] {
  const first = (isPublic: boolean) => items.filter((item) => item.isPublic === isPublic).slice(0, few)
  const kept = new Set([...first(true), ...first(false)])
  return items.filter((item) => kept.has(item))
}
