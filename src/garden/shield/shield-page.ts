/** Gives the page of a note a body that a strict policy lets pass, and says what else the page needs. */
import { needsNothing } from '../../markdown/shield/find-needs.ts'
import { isPlainHtml, type ShieldedHtml, shieldHtml } from '../../markdown/shield/shield-html.ts'
import type { NotePage } from '../../schemas/page.ts'
import { noNeeds } from '../../schemas/page-needs.ts'
import type { Words } from '../../words/words.ts'
import type { CachedHtml } from '../cached-html.ts'
import { hashText } from '../hash-text.ts'
import { commentsOrigin } from './comments-origin.ts'

/**
 * The body `html` of the note at the full address `address`, which was rendered under `key`. With `words`, those of
 * its language, pictures of other hosts wait until a reader asks for them.
 */
export function shieldedBody(
  html: string,
  address: string,
  key: string,
  words: Words | null,
  cached: CachedHtml,
): ShieldedHtml {
  if (isPlainHtml(html)) return { html, needs: noNeeds, looks: [] }
  const kept = cached(`shield ${words ? 'held ' : ''}${address} ${key}`, () => {
    const shielded = shieldHtml(html, address, hashText, words)
    // Most bodies stay as they are, and are in the cache already.
    return JSON.stringify({ ...shielded, html: shielded.html === html ? null : shielded.html })
  })
  const shielded = JSON.parse(kept.html) as Omit<ShieldedHtml, 'html'> & { html: string | null }
  return { ...shielded, html: shielded.html ?? html }
}

/** What the page of a note has besides its body. */
export interface PageExtras {
  /** The styles of a note that is code are known only when it has run. */
  isCode: boolean
  /** Whether readers can open its discussion. */
  discussed: boolean
}

/** The page with what it needs. */
export function shieldPage(
  page: NotePage,
  { needs, looks }: ShieldedHtml,
  { isCode, discussed }: PageExtras,
): NotePage {
  const apart = isCode || needs.styleTexts.length > 0 || looks.some(({ rule }) => /url\(/i.test(rule))
  const discussions = discussed ? [commentsOrigin] : []
  const all = { ...needs, discussions, looseStyles: needs.looseStyles || isCode, apart }
  return {
    ...page,
    ...(needsNothing(all) ? {} : { needs: all }),
    ...(looks.length > 0 ? { looks } : {}),
  }
}
