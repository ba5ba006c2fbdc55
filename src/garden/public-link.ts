/** Links as a log may show them that the world can read. */
import { assetClosure } from './asset-closure.ts'
import type { Garden } from './garden.ts'
import type { ResolvedLink } from './resolve-links.ts'

/** Says of a link whether it names only what is published. */
export function publicLinkTest(garden: Garden): (link: ResolvedLink) => boolean {
  const notes = [...garden.publishSet.published.values()].map(({ path }) => path)
  const open = new Set([...notes, ...assetClosure(garden)])
  return ({ source, outcome, target, candidates }) =>
    outcome !== 'withheld' &&
    [source, ...candidates, ...(target === null ? [] : [target])].every((path) => open.has(path))
}
