/** Makes the HTML of a note fit for a page with a strict policy, and says what of it needs leave. */
import { type Look, noNeeds, type PageNeeds } from '../../schemas/page-needs.ts'
import type { Words } from '../../words/words.ts'
import { bodyHtml } from '../body-html.ts'
import { bodyTree } from '../body-tree.ts'
import { findNeeds } from './find-needs.ts'
import { holdPictures } from './hold-pictures.ts'
import { liftStyles } from './lift-styles.ts'

export interface ShieldedHtml {
  html: string
  needs: PageNeeds
  looks: Look[]
}

/** Whether the HTML holds nothing that could need leave: the most common case, told without a parser. */
export function isPlainHtml(html: string): boolean {
  return !suspicious.test(html)
}

/**
 * Shields `html`, which stands on the page with the full address `page`. `nameOf` names a style; with
 * `words`, pictures of other hosts wait until a reader asks for them.
 */
export function shieldHtml(
  html: string,
  page: string,
  nameOf: (style: string) => string,
  words: Words | null = null,
): ShieldedHtml {
  if (isPlainHtml(html)) return { html, needs: noNeeds, looks: [] }
  const tree = bodyTree(html)
  const held = words !== null && holdPictures(tree, page, words)
  const needs = findNeeds(tree, page)
  const styled = /\sstyle\s*=/i.test(html)
  if (!held && !styled) return { html, needs, looks: [] }
  const looks = styled ? liftStyles(tree, nameOf) : []
  return { html: bodyHtml(tree), needs, looks }
}

/** Elements and attributes of which some need leave. */
const suspicious =
  /<(?:audio|embed|feimage|form|iframe|image|img|input|link|object|script|source|style|track|video|button)\b|<figure class="diagram"|data-player=|\sstyle\s*=|\son[a-z]+\s*=/i
