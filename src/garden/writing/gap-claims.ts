/** What a question asks for and the notes do not say, as a synthesis tells its readers. */
import { fill } from '../../words/fill.ts'
import { listed } from '../../words/listed.ts'
import { wordsOf } from '../../words/words-of.ts'
import type { VerifiedClaim } from './claims/claim.ts'
import { verifyClaims } from './claims/verify-claims.ts'
import type { Library } from './library.ts'

/** One claim that names the words; none where nothing is `missing`. */
export function gapClaims(library: Library, missing: readonly string[], lang: string): VerifiedClaim[] {
  if (missing.length === 0) return []
  const text = fill(wordsOf(lang).writing.gap, { words: listed(missing, lang) })
  return verifyClaims([{ kind: 'gap', text, support: [] }], library).verified
}
