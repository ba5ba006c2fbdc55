/**
 * Which redirects a site has: for the aliases and permalinks of its notes, and
 * for the names that they bore before. Whatever stands at an address already
 * keeps it, and no redirect is made at a name of a note that is not published:
 * the address would tell the name.
 */
import { createMessage, type Message } from '../message.ts'
import type { Note } from '../note.ts'
import { linkKey, type VaultPath } from '../paths.ts'
import type { PublishSet, PublishSettings } from '../publish-set.ts'
import type { Rename } from '../vault.ts'
import { claimFinding, type RedirectClaim } from './claim-finding.ts'
import type { OtherAddress } from './other-address.ts'
import type { Redirect } from './redirect.ts'
import { aliasPaths, renamedPath, rootPath } from './redirect-paths.ts'
import { renamedOnes } from './renamed-ones.ts'
import { takenAddresses } from './taken-addresses.ts'

export interface RedirectPlan {
  /** Each path once. */
  redirects: Redirect[]
  messages: Message[]
}

/** `unread` are notes that exist and could not be read: they have names too. */
export function planRedirects(
  notes: ReadonlyMap<VaultPath, Note>,
  unread: readonly VaultPath[],
  { published, withheld }: Pick<PublishSet, 'published' | 'withheld'>,
  renames: readonly Rename[],
  settings: PublishSettings,
): RedirectPlan {
  const taken = takenAddresses(published, [
    ...[...withheld.keys()].flatMap((path) => notes.get(path) ?? []),
    ...unread.map((path) => ({ path, title: '', fields: { aliases: [] } })),
  ])
  const messages: Message[] = []
  const made = new Map<string, Redirect>()
  const claims = Map.groupBy([...published.values()].flatMap(claimsOf), ({ path }) => path && linkKey(path))
  for (const [key, rivals] of claims) {
    for (const claim of rivals) {
      const { note, path } = claim
      const finding = claimFinding(claim, rivals, taken)
      if (finding)
        messages.push(
          createMessage(finding.code, finding.reason, { file: note.path, point: claim.address.point }),
        )
      else if (key !== null) made.set(key, { path: path ?? key, slug: note.slug, title: note.title })
    }
  }
  for (const { path, note } of renamedOnes(renames, published, settings)) {
    const key = linkKey(path)
    const isFree = !claims.has(key) && !made.has(key) && !taken.isPage(path) && !taken.isPrivate(path)
    if (isFree) made.set(key, { path, slug: note.slug, title: note.title })
  }
  return { redirects: [...made.values()], messages }
}

/** What a note asks for, besides the address that it has. */
function claimsOf(note: Note): RedirectClaim[] {
  return note.addresses.flatMap((address) =>
    pathsOf(address)
      .filter((path) => path === null || linkKey(path) !== linkKey(renamedPath(note.path)))
      .map((path) => ({ path, note, address })),
  )
}

function pathsOf({ property, text }: OtherAddress): (string | null)[] {
  return property === 'aliases' ? aliasPaths(text) : [rootPath(text)]
}
