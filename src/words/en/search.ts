/** The words of the search. */
import { forms } from '../forms.ts'

export const search = {
  title: 'Search',
  label: 'Search the notes',
  send: 'Search',
  close: 'Close',
  results: 'Results',
  narrow: 'Narrow the results',
  found: forms({ one: '{n} note', other: '{n} notes' }),
  more: 'Show more',
  searching: 'Searching',
  none: 'No note holds all of this.',
  meant: 'Did you mean',
  failed: 'The search could not be loaded. [See all notes](index).',
  description: 'All notes of {title}, by their words.',
  all: 'All notes from A to Z',
  also: 'also called {name}',
  hint: 'Write {phrase} for words in a row, {without} for what must not be there, {tag} for notes of a tag.',
  examples: { phrase: '"two words"', without: '-word', tag: 'tag:name' },
  keys: { move: 'move', open: 'open' },
}
