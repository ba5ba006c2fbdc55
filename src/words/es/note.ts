import { forms } from '../forms.ts'
import type { Words } from '../words.ts'

export const note: Words['note'] = {
  stage: 'Madurez',
  topic: 'Tema',
  partOf: 'Parte de',
  begun: 'Comenzada',
  tended: 'Cuidada',
  lastTended: 'cuidada por última vez el',
  length: 'Lectura',
  contents: 'En esta página',
  tags: 'Etiquetas',
  alsoOn: 'También en',
  next: 'Seguir leyendo',
  related: 'Notas relacionadas',
  reasons: {
    chosen: 'Elegida por el autor.',
    chosenIn: 'Elegida por el autor y nombrada aquí en {section}.',
    mutual: 'Se enlazan entre sí.',
    mutualIn: 'Se enlazan entre sí; esta nota, en {section}.',
    through: 'Ambas están enlazadas con {names}.',
    throughMore: forms({
      one: 'Ambas están enlazadas con {names} y {n} nota más.',
      other: 'Ambas están enlazadas con {names} y {n} notas más.',
    }),
  },
  path: {
    title: 'Un camino por este tema',
    of: 'En el camino por {topic}',
    step: '{number} de {total}',
    previous: 'Antes de esta',
    next: 'Después de esta',
    rest: 'También sobre este tema',
  },
  linkedFrom: 'Enlazada desde',
  inSection: 'en {section}',
  namesAs: 'Nombra esta nota como {property}.',
  stages: {
    seedling: { name: 'Semilla', meaning: 'Una primera idea, en bruto y todavía cambiante.' },
    budding: { name: 'Brote', meaning: 'Trabajada y con forma, pero con preguntas abiertas.' },
    evergreen: { name: 'Perenne', meaning: 'Asentada, cuidada y firme para construir sobre ella.' },
  },
}
