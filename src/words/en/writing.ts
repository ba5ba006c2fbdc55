/** The words of notes that the garden wrote itself. */
import { forms } from '../forms.ts'

export const writing = {
  synthesis: '{subject}: a synthesis',
  yoursToWrite: 'Yours to write: {point}',
  notSaid: 'Your notes say nothing of: {words}',
  disagree: 'Where these notes disagree',
  gap: 'These notes say nothing of: {words}',
  heading: 'How this note came about',
  extracted:
    'The garden put it together from sentences of its notes. Every one is a quote; no model was asked.',
  engine: 'The engine {engine} wrote it from sentences of these notes. Code has checked every quote.',
  made: 'Last in step with its notes on {date}',
  allStand: forms({
    one: 'Its quote stands in its note, word for word.',
    other: 'All {n} quotes stand in their notes, word for word.',
  }),
  someGone: forms({
    one: '{n} of {total} quotes does not stand in its note any more.',
    other: '{n} of {total} quotes do not stand in their notes any more.',
  }),
  unrecorded: 'What follows is what this note says of itself: no record of the garden confirms it.',
  edited: 'Somebody wrote into it since: beside its quotes it may say what no note says.',
  sources: 'Notes that it quotes',
  changed: 'changed since',
}
