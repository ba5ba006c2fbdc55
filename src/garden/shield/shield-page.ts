/** Says what the page of a note needs besides its body. */
import { needsNothing } from '../../markdown/shield/find-needs.ts'
import type { ShieldedHtml } from '../../markdown/shield/shield-html.ts'
import type { NoteFrame } from '../../schemas/page.ts'
import { commentsOrigin } from './comments-origin.ts'

/** What the page of a note has besides its body. */
export interface PageExtras {
  /** The styles of a note that is code are known only when it has run. */
  isCode: boolean
  /** Whether readers can open its discussion. */
  discussed: boolean
}

/** The page with what it needs. */
export function shieldPage(
  page: NoteFrame,
  { needs, looks }: Pick<ShieldedHtml, 'needs' | 'looks'>,
  { isCode, discussed }: PageExtras,
): NoteFrame {
  const apart = isCode || needs.styleTexts.length > 0 || looks.some(({ rule }) => /url\(/i.test(rule))
  const discussions = discussed ? [commentsOrigin] : []
  const all = { ...needs, discussions, looseStyles: needs.looseStyles || isCode, apart }
  return {
    ...page,
    ...(needsNothing(all) ? {} : { needs: all }),
    ...(looks.length > 0 ? { looks } : {}),
  }
}
