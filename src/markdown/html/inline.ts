/** HTML of the constructs inside a line: tags, highlights, breaks, and what is never shown. */
import type { ElementContent, Text as HastText } from 'hast'
import type { Text } from 'mdast'
import type { Handlers, State } from 'mdast-util-to-hast'
import type { Highlight, Tag } from '../nodes.ts'
import type { RenderContext } from '../render-context.ts'
import { element } from './element.ts'

/** Handlers for the inline nodes of Obsidian's flavour. */
export function inlineHandlers(context: RenderContext): Handlers {
  return {
    comment: () => undefined,
    blockId: () => undefined,
    tag: (_state: State, node: Tag) => {
      const href = context.tagUrl(node.value)
      return element(href === null ? 'span' : 'a', { className: ['tag'], href: href ?? undefined }, [
        text(`#${node.value}`),
      ])
    },
    highlight: (state: State, node: Highlight) => element('mark', {}, state.all(node) as ElementContent[]),
    text: (_state: State, node: Text) =>
      context.softBreaks ? withBreaks(node.value) : text(node.value.replace(/[ \t]*\r?\n[ \t]*/g, '\n')),
  }
}

function withBreaks(value: string): ElementContent[] {
  return value
    .split(/[ \t]*\r?\n[ \t]*/)
    .flatMap((line, at) => (at === 0 ? [text(line)] : [element('br', {}, []), text(`\n${line}`)]))
}

function text(value: string): HastText {
  return { type: 'text', value }
}
