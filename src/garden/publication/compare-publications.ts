/** What changes when one publication follows another. */
import type { Publication } from './publication.ts'

export interface PublicationChanges {
  added: string[]
  withdrawn: string[]
  /** The same note at another address. */
  moved: { from: string; to: string }[]
  /** At the same address with other content. */
  changed: string[]
  unchanged: number
}

/** The changes from `before` to `after`, each list in the order of addresses. */
export function comparePublications(before: Publication, after: Publication): PublicationChanges {
  const gone = Object.keys(before).filter((address) => !(address in after))
  const come = Object.keys(after).filter((address) => !(address in before))
  const moved = come.flatMap((to) => {
    const hash = after[to]?.hash ?? null
    const from = hash === null ? [] : gone.filter((address) => before[address]?.hash === hash)
    const rivals = come.filter((address) => after[address]?.hash === hash)
    return from.length === 1 && from[0] && rivals.length === 1 ? [{ from: from[0], to }] : []
  })
  const kept = Object.keys(after).filter((address) => address in before)
  const changed = kept.filter((address) => before[address]?.hash !== after[address]?.hash)
  return {
    added: come.filter((address) => !moved.some(({ to }) => to === address)),
    withdrawn: gone.filter((address) => !moved.some(({ from }) => from === address)),
    moved,
    changed,
    unchanged: kept.length - changed.length,
  }
}

/** Whether the same addresses are published: new content at an old one is no change of the set. */
export function isSameSet({ added, withdrawn, moved }: PublicationChanges): boolean {
  return added.length + withdrawn.length + moved.length === 0
}
