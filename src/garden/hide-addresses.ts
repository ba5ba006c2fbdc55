/** Addresses that stand bare in plain words, where no Markdown makes links of them. */
import { wordsOf } from '../words/words-of.ts'
import { leadsToWithheld } from './site-address.ts'
import type { NamedIn, Speaker } from './view-named.ts'

/** A full address, or one from the root of a site, up to a blank or a bracket, without the sign that ends a sentence. */
const address = /(?<![\w/.])(?:https?:\/)?\/[^\s<>"'`|()[\]]*[^\s<>"'`|()[\].,;:!?]/gi

/** `text` with a neutral phrase in the place of addresses of notes that are not published. */
export function hideAddresses(garden: NamedIn, { fields }: Speaker, text: string): string {
  if (!text.includes('/')) return text
  return text.replace(address, (whole) =>
    leadsToWithheld(garden, whole) ? wordsOf(fields.lang).text.withheld : whole,
  )
}
