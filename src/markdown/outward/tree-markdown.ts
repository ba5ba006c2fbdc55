/** The Markdown of any tree that leaves the site, by way of a tree of Markdown. */
import type { Root as HastRoot } from 'hast'
import { toMdast } from 'hast-util-to-mdast'
import type { Root } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { type Options, toMarkdown } from 'mdast-util-to-markdown'
import type { BlockMath, InlineMath } from '../nodes.ts'
import type { FootnoteNumbers } from './twin-footnotes.ts'
import { twinHandlers } from './twin-handlers.ts'

/** `numbers` are those of the footnotes of the note that `tree` is of. It ends in a line end, or is empty. */
export function treeMarkdown(tree: HastRoot, numbers: FootnoteNumbers): string {
  return toMarkdown(toMdast(tree, { handlers: twinHandlers(numbers) }) as Root, style)
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
