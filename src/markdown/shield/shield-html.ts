/** Makes the HTML of a note fit for a page with a strict policy, and says what of it needs leave. */
import type { Root } from 'hast'
import { raw } from 'hast-util-raw'
import { toHtml } from 'hast-util-to-html'
import { type Look, noNeeds, type PageNeeds } from '../../schemas/page-needs.ts'
import { findNeeds } from './find-needs.ts'
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

/** Shields `html`, which stands on the page with the full address `page`; `nameOf` names a style. */
export function shieldHtml(html: string, page: string, nameOf: (style: string) => string): ShieldedHtml {
  if (isPlainHtml(html)) return { html, needs: noNeeds, looks: [] }
  const tree = raw({ type: 'root', children: [{ type: 'raw', value: html }] }) as Root
  const needs = findNeeds(tree, page)
  if (!/\sstyle\s*=/i.test(html)) return { html, needs, looks: [] }
  const looks = liftStyles(tree, nameOf)
  return { html: toHtml(tree), needs, looks }
}

/** Elements and attributes of which some need leave. */
const suspicious =
  /<(?:audio|embed|feimage|form|iframe|image|img|input|link|object|script|source|style|track|video|button)\b|<figure class="diagram"|data-player=|\sstyle\s*=|\son[a-z]+\s*=/i
