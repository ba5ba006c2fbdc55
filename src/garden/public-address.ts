/** Addresses that authors write in HTML and in diagrams, which no link of a note stands for. */

import { parseInternalUrl } from './links/parse-url.ts'
import { resolvePath } from './links/resolve-path.ts'
import { stripDataPicture } from './metadata/strip-data-picture.ts'
import { leadsToWithheld } from './site-address.ts'
import { type NamedIn, type Speaker, viewNamed } from './view-named.ts'

/**
 * `address` as readers may see it in `note`: a picture in it without its
 * metadata. Null for a place on the author's machine, for a note that is not
 * published, and for a file of the vault, which has another address on the site.
 */
export function publicAddress(garden: NamedIn, note: Speaker, address: string): string | null {
  const picture = stripDataPicture(address)
  if (picture !== address) return picture
  const seen = [...address].filter((sign) => sign > ' ').join('')
  if (/^(?:file|obsidian):/i.test(seen) || leadsToWithheld(garden, seen)) return null
  const path = parseInternalUrl(address.trim())?.path.replace(/(?<=.)\/$/, '') ?? ''
  return path !== '' && isPrivate(garden, note, path) ? null : address
}

function isPrivate(garden: NamedIn, note: Speaker, path: string): boolean {
  const view = viewNamed(garden, note, path, settings)
  if (view !== null) return view.state === 'withheld'
  return resolvePath(garden.index, note.path, path).target !== null
}

/** The address of a note is not asked for here. */
const settings = { base: '/', trailingSlash: 'always', linkText: 'title' } as const
