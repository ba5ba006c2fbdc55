/**
 * Words in double brackets within blocks of HTML. No Markdown is read there, so
 * they are no links and stay as written; yet the author meant a note, whose name
 * may be one that is not published.
 */
import type { Root as HastRoot } from 'hast'
import type { Root } from 'mdast'
import { parseLinkText } from './link-text.ts'
import type { RenderContext } from './render-context.ts'
import { visit, visitParents } from './visit.ts'

/** Group 1: what stands in double brackets. */
const bracketed = /!?\[\[([^[\]\n]+)\]\]/g

/** Every name that stands so in the HTML in `tree`. */
export function findHtmlNames(tree: Root): string[] {
  const names: string[] = []
  visit(tree, 'html', ({ value }) => {
    for (const [, inside = ''] of value.matchAll(bracketed)) names.push(parseLinkText(inside).path)
  })
  return names
}

/** Puts the author's words, or a neutral phrase, in the place of those that may not be named. Changes `tree`. */
export function hideHtmlNames(tree: HastRoot, { named }: Pick<RenderContext, 'named'>): void {
  if (!named) return
  visitParents(tree, 'text', (node, ancestors) => {
    if (!node.value.includes('[[')) return
    if (ancestors.some((one) => one.type === 'element' && verbatim.has(one.tagName))) return
    node.value = node.value.replace(bracketed, (whole, inside: string) => {
      const { path, display } = parseLinkText(inside)
      const view = path === '' ? null : named(path)
      return view?.state === 'withheld' ? (display ?? view.label) : whole
    })
  })
}

/** What their authors show as it is written. */
const verbatim: ReadonlySet<string> = new Set(['code', 'pre', 'script', 'style'])
