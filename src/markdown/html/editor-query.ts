/** What stands in the place of a query that only a plugin of the editor can run. */
import type { Element } from 'hast'
import type { InlineCode } from 'mdast'
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast'
import { isEditorQuery } from '../editor-query.ts'
import type { RenderContext } from '../render-context.ts'
import { element } from './element.ts'

/** A notice in the place of a block. Nothing of the query reaches the page. */
export function editorQuery({ words }: Pick<RenderContext, 'words'>): Element {
  return notice('p', words.text.editorList)
}

/** Code in a line, unless it is a query. */
export function inlineCodeHandlers({ words }: RenderContext): Handlers {
  return {
    inlineCode: (state: State, node: InlineCode) =>
      isEditorQuery(node)
        ? notice('span', words.text.editorValue)
        : (defaultHandlers.inlineCode(state, node) as Element),
  }
}

function notice(tagName: string, value: string): Element {
  return element(tagName, { className: ['editor-only'] }, [{ type: 'text', value }])
}
