/** HTML of a link to another site. */
import type { ElementContent } from 'hast'
import type { Words } from '../../words/words.ts'
import type { WebView } from '../render-context.ts'
import { element } from './element.ts'

/** The class of what stands beside a link whose page is gone. It is for the page of the note alone. */
export const goneMark = 'link-gone'

/** The link, and beside it a mark when its page is gone. */
export function webLink(
  href: string,
  children: ElementContent[],
  view: WebView | null,
  { text: words }: Words,
): ElementContent[] {
  const className = view?.gone ? ['external', 'link-dead'] : ['external']
  const link = element('a', { className, href, rel: ['noopener'], dataWeb: view?.preview }, children)
  if (!view?.gone) return [link]
  const { archive } = view.gone
  const mark = text(archive === null ? words.pageGone : words.archivedCopy)
  const inside =
    archive === null
      ? mark
      : element('a', { href: archive, rel: ['noopener'], title: words.pageGone }, [mark])
  return [link, element('small', { className: [goneMark] }, [text('\u00A0['), inside, text(']')])]
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}
