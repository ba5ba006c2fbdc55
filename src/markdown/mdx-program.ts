/**
 * The program of a note in MDX: its own imports and exports, and its body, in
 * which all that is not JSX is HTML that the renderer made already. So links,
 * callouts and formulas are the same on its page as on any other.
 */
import { toHtml } from 'hast-util-to-html'
import type { Root } from 'mdast'
import { gatherFootnotes } from './gather-footnotes.ts'
import { referencesSection } from './html/citations.ts'
import { leadPicture } from './lead-picture.ts'
import { renderHast } from './render.ts'
import type { RenderContext } from './render-context.ts'
import { visit } from './visit.ts'

/** The source of the note's module, in MDX. The tree is consumed. */
export function renderMdx(tree: Root, context: RenderContext): string {
  const modules: string[] = []
  visit(tree, 'mdxjsEsm', ({ value }) => {
    modules.push(value)
  })
  const codes: string[] = []
  const code = (text: string) => `${mark}${codes.push(text) - 1}${mark}`
  const hast = renderHast(tree, { ...context, code })
  gatherFootnotes(hast)
  leadPicture(hast)
  const references = context.citations ? referencesSection(context.citations, context.words) : null
  if (references) hast.children.push({ type: 'text', value: '\n' }, references)
  const body = bodyOf(toHtml(hast, { allowDangerousHtml: true }), codes)
  return [`import { Fragment as ${html} } from 'astro/jsx-runtime'`, ...modules, `{<>${body}</>}`, ''].join(
    '\n\n',
  )
}

/** Stands around the number of a piece of code. No parsed text holds it: the parser replaces NUL. */
const mark = '\0'
const marked = new RegExp(`${mark}(\\d+)${mark}`)

/** The component that shows HTML as it is, under a name that no author uses. */
const html = 'GardenHtml'

function bodyOf(rendered: string, codes: readonly string[]): string {
  return rendered
    .split(marked)
    .map((piece, at) => (at % 2 === 1 ? (codes[Number(piece)] ?? '') : htmlPiece(piece)))
    .join('')
}

function htmlPiece(text: string): string {
  if (text === '') return ''
  // Astro drops HTML that is nothing but space.
  return text.trim() === '' ? `{${JSON.stringify(text)}}` : `<${html} set:html={${JSON.stringify(text)}} />`
}
