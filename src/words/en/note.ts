/** The words around a note: its label, its neighbours, its stage. */
import { forms } from '../forms.ts'

export const note = {
  stage: 'Stage',
  topic: 'Topic',
  partOf: 'Part of',
  begun: 'Begun',
  tended: 'Tended',
  lastTended: 'last tended',
  length: 'Length',
  contents: 'On this page',
  tags: 'Tags',
  alsoOn: 'Also on',
  next: 'Read next',
  related: 'Related',
  reasons: {
    chosen: 'Chosen by the author.',
    chosenIn: 'Chosen by the author, and named here under {section}.',
    mutual: 'Each links to the other.',
    mutualIn: 'Each links to the other, this note under {section}.',
    through: 'Both are linked with {names}.',
    throughMore: forms({
      one: 'Both are linked with {names} and {n} other note.',
      other: 'Both are linked with {names} and {n} other notes.',
    }),
  },
  path: {
    title: 'A path through this topic',
    of: 'On the path through {topic}',
    step: '{number} of {total}',
    previous: 'Before this',
    next: 'After this',
    rest: 'Also on this topic',
  },
  linkedFrom: 'Linked from',
  inSection: 'in {section}',
  namesAs: 'Names this note as {property}.',
  stages: {
    seedling: { name: 'Seedling', meaning: 'A first thought, rough and likely to change.' },
    budding: { name: 'Budding', meaning: 'Worked over and taking shape, with open questions.' },
    evergreen: { name: 'Evergreen', meaning: 'Settled, kept up, and safe to build on.' },
  },
}
