import { forms } from '../forms.ts'
import type { Words } from '../words.ts'

export const lists: Words['lists'] = {
  notes: forms({ one: '{n} Notiz', other: '{n} Notizen' }),
  tags: forms({ one: '{n} Schlagwort', other: '{n} Schlagwörter' }),
  empty: 'Hier ist noch nichts veröffentlicht.',
  everyNote: 'Alle Notizen von „{title}“.',
  theTopics: 'Die Themen von „{title}“.',
  theTags: 'Die Schlagwörter von „{title}“.',
  topicTitle: 'Thema: {title}',
  notesOn: 'Notizen zum Thema „{title}“.',
  notesTagged: 'Notizen mit dem Schlagwort „{tag}“.',
  noTopics: 'Noch hat keine Notiz ein Thema. [Alle Notizen ansehen](index).',
  noTags: 'Noch hat keine Notiz ein Schlagwort. [Alle Notizen ansehen](index).',
  tagsBelow: 'Untergeordnete Schlagwörter',
  filter: {
    label: 'Notizen filtern',
    find: 'Suchen',
    stage: 'Reife',
    topic: 'Thema',
    tag: 'Schlagwort',
    allTags: forms({ one: 'Das eine Schlagwort', other: 'Alle {n} Schlagwörter' }),
    some: forms({ one: '{shown} von {n} Notiz', other: '{shown} von {n} Notizen' }),
    none: 'Keine Notiz passt zu dieser Auswahl.',
    clear: 'Alle Notizen zeigen',
  },
  home: {
    browse: forms({ one: 'Die eine Notiz lesen', other: 'Alle {n} Notizen durchstöbern' }),
    featured: 'Zum Einstieg',
    recent: 'Zuletzt gepflegt',
    notes: 'Was hier wächst',
    stages: 'Wie weit eine Notiz gewachsen ist',
    plant: 'Alle Notizen, als Pflanze gezeichnet.',
    leaf: forms({ one: 'Jedes Blatt ist eine Notiz.', other: 'Ein Blatt für je {n} Notizen.' }),
    leafAndBranch: forms({
      one: 'Jedes Blatt ist eine Notiz, jeder Zweig ein Thema.',
      other: 'Ein Blatt für je {n} Notizen, jeder Zweig ein Thema.',
    }),
  },
}
