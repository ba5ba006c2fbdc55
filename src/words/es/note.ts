import type { Words } from '../words.ts'

export const note: Words['note'] = {
  stage: 'Madurez',
  topic: 'Tema',
  partOf: 'Parte de',
  begun: 'Comenzada',
  tended: 'Cuidada',
  length: 'Lectura',
  contents: 'En esta página',
  tags: 'Etiquetas',
  next: 'Seguir leyendo',
  related: 'Notas relacionadas',
  reasons: {
    chosen: 'Elegida por el autor',
    mutual: 'Enlazadas entre sí',
    'shared-links': 'Comparten enlaces',
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
