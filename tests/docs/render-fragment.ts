/** Renders a piece of Markdown that leads nowhere. */
import { parseMarkdown } from '../../src/markdown/parse.ts'
import { renderMarkdown } from '../../src/markdown/render.ts'
import { en } from '../../src/words/en.ts'

/** Its HTML; links in it have no targets. */
export function renderFragment(source: string): string {
  return renderMarkdown(parseMarkdown(source), {
    link: () => null,
    embed: () => null,
    tagUrl: () => '',
    footnotePrefix: '',
    words: en,
    softBreaks: false,
    html: 'keep',
    headingShift: 0,
  })
}
