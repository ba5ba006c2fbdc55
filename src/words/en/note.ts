/** The words around a note: its label, its neighbours, its stage. */
export const note = {
  stage: 'Stage',
  topic: 'Topic',
  partOf: 'Part of',
  begun: 'Begun',
  tended: 'Tended',
  length: 'Length',
  contents: 'On this page',
  tags: 'Tags',
  next: 'Read next',
  related: 'Related',
  reasons: {
    chosen: 'Chosen by the author',
    mutual: 'Linked both ways',
    'shared-links': 'Shares its links',
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
