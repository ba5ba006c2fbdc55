/** The words of the front page and of all lists of notes. */
import { forms } from '../forms.ts'

export const lists = {
  notes: forms({ one: '{n} note', other: '{n} notes' }),
  tags: forms({ one: '{n} tag', other: '{n} tags' }),
  empty: 'Nothing is published in this {noun} yet.',
  everyNote: 'Every note of {title}.',
  theTopics: 'The topics of {title}.',
  theTags: 'The tags of {title}.',
  topicTitle: '{title}, a topic',
  notesOn: 'Notes on {title}.',
  notesTagged: 'Notes tagged {tag}.',
  noTopics: 'No note has a topic yet. [See all notes](index).',
  noTags: 'No note has a tag yet. [See all notes](index).',
  tagsBelow: 'Tags below this one',
  filter: {
    label: 'Filter the notes',
    find: 'Find',
    stage: 'Stage',
    topic: 'Topic',
    tag: 'Tag',
    allTags: forms({ one: 'The one tag', other: 'All {n} tags' }),
    some: forms({ one: '{shown} of {n} note', other: '{shown} of {n} notes' }),
    none: 'No note fits all of these.',
    clear: 'Show all notes',
  },
  home: {
    browse: forms({ one: 'Read the one note', other: 'Browse all {n} notes' }),
    featured: 'Start here',
    recent: 'Recently tended',
    notes: 'In this {noun}',
    stages: 'How far a note has grown',
    plant: 'The {noun}, drawn as a plant.',
    leaf: forms({ one: 'Each leaf is a note.', other: 'A leaf for every {n} notes.' }),
    leafAndBranch: forms({
      one: 'Each leaf is a note, each branch a topic.',
      other: 'A leaf for every {n} notes, each branch a topic.',
    }),
  },
}
