/** What stands against a redirect that a note asks for. */
import type { MessageCode } from '../message-codes.ts'
import type { Note } from '../note.ts'
import type { OtherAddress } from './other-address.ts'
import type { TakenAddresses } from './taken-addresses.ts'

/** A note asks for a redirect from `path`, by one of its addresses; `path` is null where no page can be there. */
export interface RedirectClaim {
  path: string | null
  note: Note
  address: OtherAddress
}

export interface ClaimFinding {
  code: MessageCode
  reason: string
}

/** Null where nothing does. `rivals` are all claims of the same path, this one among them. */
export function claimFinding(
  { path, note, address }: RedirectClaim,
  rivals: readonly RedirectClaim[],
  { isPage, isPrivate }: TakenAddresses,
): ClaimFinding | null {
  const name = `\`${address.text}\``
  if (path === null) {
    const reason = `${name} cannot be the address of a page, so it makes no redirect. Write a path such as \`/old/name\`.`
    return { code: 'redirect-invalid', reason }
  }
  const shadowed = (by: string) => ({
    code: 'redirect-shadowed' as const,
    reason: `${name} makes no redirect: ${by}.`,
  })
  if (isPage(path)) return shadowed(`a page stands at \`/${path}\` already`)
  if (isPrivate(path)) return shadowed('it holds a name of a note that is not published')
  const others = new Set(rivals.filter((rival) => rival.note !== note).map((rival) => rival.note.path))
  if (others.size === 0) return null
  const names = [...others].map((other) => `\`${other}\``).join(', ')
  const reason = `${name} asks for a redirect from \`/${path}\`, and so does ${names}. None is made; take it from all but one.`
  return { code: 'redirect-collision', reason }
}
