/** Renders a parsed note to HTML: mdast to hast, one handler per construct, hast to a string. */
import type { Root as HastRoot } from 'hast'
import type { Root } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import { fill } from '../words/fill.ts'
import { alignByClass } from './align-by-class.ts'
import { bodyHtml } from './body-html.ts'
import { gatherFootnotes } from './gather-footnotes.ts'
import { blockHandlers } from './html/blocks.ts'
import { calloutHandlers } from './html/callout.ts'
import { citationHandlers, referencesSection } from './html/citations.ts'
import { inlineCodeHandlers } from './html/editor-query.ts'
import { inlineHandlers } from './html/inline.ts'
import { linkHandlers } from './html/links.ts'
import { mathHandlers } from './html/math.ts'
import { isHtmlElement, mdxHandlers } from './html/mdx.ts'
import { hideHtmlNames } from './html-names.ts'
import { collectInlineFootnotes } from './inline-footnotes.ts'
import { leadPicture } from './lead-picture.ts'
import { mergeHtml } from './merge-html.ts'
import type { RenderContext } from './render-context.ts'
import { SKIP, visit } from './visit.ts'

/** The HTML of a note whose anchors are assigned. The tree is consumed. */
export function renderMarkdown(tree: Root, context: RenderContext): string {
  const hast = renderHast(tree, context)
  gatherFootnotes(hast)
  leadPicture(hast)
  const references = context.citations ? referencesSection(context.citations, context.words) : null
  if (references) hast.children.push({ type: 'text', value: '\n' }, references)
  return bodyHtml(hast)
}

/** The same as a tree: what embedding a note into another needs. */
export function renderHast(tree: Root, context: RenderContext): HastRoot {
  collectInlineFootnotes(tree)
  const words = context.words.text
  const hasHtml = context.code === undefined && containsHtml(tree)
  const hast = toHast(tree, {
    allowDangerousHtml: hasHtml,
    clobberPrefix: `_${context.footnotePrefix}`,
    footnoteLabel: words.footnotes,
    footnoteLabelTagName: 'h2',
    footnoteBackLabel: (at, again) =>
      fill(words.backToReference, { n: again > 1 ? `${at + 1}-${again}` : `${at + 1}` }),
    handlers: {
      ...blockHandlers(context),
      ...inlineHandlers(context),
      ...calloutHandlers(context),
      ...mathHandlers(context),
      ...inlineCodeHandlers(context),
      ...citationHandlers(context),
      ...mdxHandlers(context),
      ...linkHandlers(context, renderHast),
    },
  }) as HastRoot
  const whole = hasHtml ? mergeHtml(hast, context.html, context.address, words.noSuchFile) : hast
  if (hasHtml) hideHtmlNames(whole, context)
  removeComments(whole)
  alignByClass(whole)
  nameFootnoteLabels(whole, `_${context.footnotePrefix}footnotes`)
  return whole
}

function containsHtml(tree: Root): boolean {
  let found = false
  visit(tree, (node) => {
    found ||= node.type === 'html' || isHtmlElement(node)
    return !found
  })
  return found
}

/** HTML comments are the author's notes to themselves. */
function removeComments(tree: HastRoot): void {
  visit(tree, 'comment', (_node, index, parent) => {
    if (!parent || index === undefined) return undefined
    parent.children.splice(index, 1)
    return [SKIP, index]
  })
  visit(tree, 'element', ({ content }) => {
    if (content) removeComments(content)
  })
}

/** The heading of the footnotes has one fixed id; a note shown in another has footnotes of its own. */
function nameFootnoteLabels(tree: HastRoot, id: string): void {
  visit(tree, 'element', ({ properties }) => {
    if (properties['id'] === 'footnote-label') properties['id'] = id
    if (String(properties['ariaDescribedBy']) === 'footnote-label') properties['ariaDescribedBy'] = [id]
  })
}
