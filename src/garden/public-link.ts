/** Links as a log may show them that the world can read. */
import { assetClosure } from './asset-closure.ts'
import type { Garden } from './garden.ts'
import { privateNames } from './private-names.ts'
import type { ResolvedLink } from './resolve-links.ts'
import { secretNames } from './secret-names.ts'
import type { Vault } from './vault.ts'

/** Says of a link whether it names only what is published: also one that leads nowhere may be called as a note is that is not. */
export function publicLinkTest(garden: Garden, vault: Vault): (link: ResolvedLink) => boolean {
  const notes = [...garden.publishSet.published.values()].map(({ path }) => path)
  const open = new Set([...notes, ...assetClosure(garden)])
  const secret = secretNames(privateNames(garden, vault))
  return ({ source, outcome, target, candidates, raw }) =>
    outcome !== 'withheld' &&
    [source, ...candidates, ...(target === null ? [] : [target])].every((path) => open.has(path)) &&
    (outcome !== 'missing' || !secret.inLink(raw))
}
