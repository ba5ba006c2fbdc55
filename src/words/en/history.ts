/** The words of what changed: the history of a note, and the changes of the garden day by day. */
import { forms } from '../forms.ts'

export const history = {
  title: 'History',
  changes: 'What changed',
  changesPage: 'What changed, page {page}',
  about: 'What was planted and tended in {title}, day by day.',
  pages: 'Pages',
  newer: 'Newer',
  older: 'Older',
  planted: 'Planted',
  morePlanted: forms({ one: 'and {n} more', other: 'and {n} more' }),
  moreTended: forms({ one: 'And {n} note more tended.', other: 'And {n} notes more tended.' }),
  revisions: forms({ one: '{n} revision', other: '{n} revisions' }),
  privateTime: 'Written before it was published.',
  wordsAdded: forms({ one: '{n} word added', other: '{n} words added' }),
  wordsRemoved: forms({ one: '{n} word removed', other: '{n} words removed' }),
  /** One day's work is told in clauses, which this stands between. */
  comma: ', ',
  quoted: '“{text}”',
  newTitle: 'new title',
  newSections: forms({ one: 'new section {names}', other: 'new sections {names}' }),
  manySections: forms({ one: '{n} new section', other: '{n} new sections' }),
  paragraph: forms({ one: '{n} paragraph', other: '{n} paragraphs' }),
  point: forms({ one: '{n} point', other: '{n} points' }),
  block: forms({ one: '{n} block', other: '{n} blocks' }),
  added: '{parts} added',
  reworked: '{parts} reworked',
  removed: '{parts} removed',
  under: '{work} under {section}',
  inSections: forms({ one: '{work} in {n} section', other: '{work} in {n} sections' }),
  links: forms({ one: 'a link added', other: '{n} links added' }),
}
