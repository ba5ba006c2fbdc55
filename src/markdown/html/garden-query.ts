/** What stands in the place of a query that the garden itself answers: a base, or a search. */
import type { Element } from 'hast'
import type { Code } from 'mdast'
import type { RenderContext } from '../render-context.ts'
import { editorQuery } from './editor-query.ts'

/** The answer; a notice where there is none. The text of the query never reaches the page. */
export function gardenQuery(node: Code, context: RenderContext): Element {
  const answer = context.query?.(node.position?.start.offset ?? -1)
  // One query may be shown several times on a page, and each place changes its own copy.
  return answer ? structuredClone(answer) : editorQuery(context)
}
