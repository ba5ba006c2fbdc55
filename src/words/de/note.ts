import type { Words } from '../words.ts'

export const note: Words['note'] = {
  stage: 'Reife',
  topic: 'Thema',
  partOf: 'Teil von',
  begun: 'Begonnen',
  tended: 'Gepflegt',
  length: 'Lesezeit',
  contents: 'Auf dieser Seite',
  tags: 'Schlagwörter',
  next: 'Weiterlesen',
  related: 'Verwandte Notizen',
  reasons: {
    chosen: 'Vom Autor gewählt',
    mutual: 'Gegenseitig verlinkt',
    'shared-links': 'Gemeinsame Links',
  },
  linkedFrom: 'Verlinkt von',
  inSection: 'in {section}',
  namesAs: 'Nennt diese Notiz als {property}.',
  stages: {
    seedling: { name: 'Keimling', meaning: 'Ein erster Gedanke, roh und noch im Wandel.' },
    budding: { name: 'Knospend', meaning: 'Überarbeitet und mit Gestalt, aber mit offenen Fragen.' },
    evergreen: { name: 'Immergrün', meaning: 'Gefestigt und gepflegt; darauf lässt sich bauen.' },
  },
}
