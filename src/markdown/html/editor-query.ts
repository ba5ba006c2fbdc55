/** What stands in the place of a query that only a plugin of the editor can run: Dataview and its like. */
import type { Element } from 'hast'
import { element } from './element.ts'

/** The words of the notice. */
export const editorQueryNotice = 'This list is made in the editor and is not published.'

/** A quiet notice. Nothing of the query reaches the page: it names folders, tags and properties that may be private. */
export function editorQuery(): Element {
  return element('p', { className: ['editor-only'] }, [{ type: 'text', value: editorQueryNotice }])
}
