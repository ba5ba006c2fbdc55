/**
 * What only a plugin of the editor can work out: queries of Dataview, in blocks
 * and in a line. Their source names folders, tags and properties that may be
 * private, so no reader sees it.
 */
import type { Nodes } from 'mdast'

/** Languages of code blocks that Dataview runs, in lower case. */
export const queryLanguages: readonly string[] = ['dataview', 'dataviewjs']

/** Whether a node is a query, as a block or as code in a line: `= this.file.name`, `$= dv.current()`. */
export function isEditorQuery(node: Nodes): boolean {
  if (node.type === 'code') return queryLanguages.includes(node.lang?.toLowerCase() ?? '')
  return node.type === 'inlineCode' && (script.test(node.value) || expression.test(node.value))
}

/** `$=` and an expression. */
const script = /^\$=\s*\S/

/** `=` and an expression that asks for something of a note: other code, such as `=>`, may begin with it too. */
const expression = /^=(?=.*(?:\bthis\b|\[\[|\b(?:date|dur|link|choice|default|dateformat|filter|length)\())/s
