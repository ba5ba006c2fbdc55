/**
 * A note as plain Markdown for programs: CommonMark with GFM, callouts as
 * `> [!kind] Title` and formulas between dollars. It is made from the HTML that
 * readers see, so that it can hold nothing that they do not.
 */
import type { Root as HastRoot } from 'hast'
import { toMdast } from 'hast-util-to-mdast'
import type { Root } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { type Options, toMarkdown } from 'mdast-util-to-markdown'
import type { BlockMath, InlineMath } from '../nodes.ts'
import { twinHandlers } from './twin-handlers.ts'

/** The Markdown of an outward tree. It ends in a line end, or is empty. */
export function twinMarkdown(tree: HastRoot): string {
  const mdast = toMdast(tree, { handlers: twinHandlers(tree) }) as Root
  return toMarkdown(mdast, style)
}

/** Formulas as they are written, and a lone dollar as text. In a table, a bar would end the cell. */
const formulas: Options = {
  handlers: {
    inlineMath: ({ value, display }: InlineMath, _parent, state) => {
      const tex = state.stack.includes('tableCell') ? value.replaceAll('|', '\\|') : value
      return display ? `$$${tex}$$` : `$${tex}$`
    },
    math: ({ value }: BlockMath) => `$$\n${value}\n$$`,
  },
  unsafe: [{ character: '$', inConstruct: 'phrasing' }],
}

/** Made once: the library keeps what it makes of the patterns in here with them. */
const style: Options = {
  bullet: '-',
  emphasis: '*',
  listItemIndent: 'one',
  rule: '-',
  extensions: [gfmToMarkdown({ tablePipeAlign: false }), formulas],
}
