/**
 * The memory of proposals: what became of the pull requests in which they were made.
 * A later one that is merged says which earlier ones are settled, for it brought what followed from them.
 */

export interface PastProposal<Record> {
  number: number
  state: 'open' | 'closed' | 'merged'
  /** What its body says that it proposed; null where that cannot be read. */
  record: Record | null
}

/** Those that are closed or merged, and which nobody drew conclusions from yet, in the order of their numbers. */
export function unsettled<Record extends { settles: number[] }, Past extends PastProposal<Record>>(
  past: readonly Past[],
): Past[] {
  const settled = new Set(
    past.flatMap(({ state, record }) => (state === 'merged' ? (record?.settles ?? []) : [])),
  )
  return past
    .filter(({ state, number }) => state !== 'open' && !settled.has(number))
    .sort((a, b) => a.number - b.number)
}
