import { forms } from '../forms.ts'
import type { Words } from '../words.ts'

export const note: Words['note'] = {
  stage: 'Reife',
  topic: 'Thema',
  partOf: 'Teil von',
  begun: 'Begonnen',
  tended: 'Gepflegt',
  lastTended: 'zuletzt gepflegt am',
  length: 'Lesezeit',
  contents: 'Auf dieser Seite',
  tags: 'Schlagwörter',
  alsoOn: 'Auch auf',
  next: 'Weiterlesen',
  related: 'Verwandte Notizen',
  reasons: {
    chosen: 'Vom Autor gewählt.',
    chosenIn: 'Vom Autor gewählt und hier unter {section} genannt.',
    mutual: 'Beide verlinken einander.',
    mutualIn: 'Beide verlinken einander, diese Notiz unter {section}.',
    through: 'Beide sind mit {names} verlinkt.',
    throughMore: forms({
      one: 'Beide sind mit {names} und {n} weiteren Notiz verlinkt.',
      other: 'Beide sind mit {names} und {n} weiteren Notizen verlinkt.',
    }),
  },
  path: {
    title: 'Ein Weg durch dieses Thema',
    of: 'Auf dem Weg durch {topic}',
    step: '{number} von {total}',
    previous: 'Davor',
    next: 'Danach',
    rest: 'Außerdem zu diesem Thema',
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
