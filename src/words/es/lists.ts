import { forms } from '../forms.ts'
import type { Words } from '../words.ts'

export const lists: Words['lists'] = {
  notes: forms({ one: '{n} nota', many: '{n} de notas', other: '{n} notas' }),
  tags: forms({ one: '{n} etiqueta', many: '{n} de etiquetas', other: '{n} etiquetas' }),
  empty: 'Aquí todavía no hay nada publicado.',
  everyNote: 'Todas las notas de «{title}».',
  theTopics: 'Los temas de «{title}».',
  theTags: 'Las etiquetas de «{title}».',
  topicTitle: 'Tema: {title}',
  notesOn: 'Notas sobre «{title}».',
  notesTagged: 'Notas con la etiqueta «{tag}».',
  noTopics: 'Ninguna nota tiene tema todavía. [Ver todas las notas](index).',
  noTags: 'Ninguna nota tiene etiquetas todavía. [Ver todas las notas](index).',
  tagsBelow: 'Etiquetas incluidas en esta',
  filter: {
    label: 'Filtrar las notas',
    find: 'Buscar',
    stage: 'Madurez',
    topic: 'Tema',
    tag: 'Etiqueta',
    allTags: forms({ one: 'La única etiqueta', other: 'Las {n} etiquetas' }),
    some: forms({
      one: '{shown} de {n} nota',
      many: '{shown} de {n} de notas',
      other: '{shown} de {n} notas',
    }),
    none: 'Ninguna nota cumple todo lo elegido.',
    clear: 'Mostrar todas las notas',
  },
  home: {
    browse: forms({ one: 'Leer la única nota', other: 'Recorrer las {n} notas' }),
    featured: 'Para empezar',
    recent: 'Cuidadas recientemente',
    notes: 'Lo que crece aquí',
    stages: 'Cuánto ha crecido una nota',
    plant: 'Todas las notas, dibujadas como una planta.',
    leaf: forms({ one: 'Cada hoja es una nota.', other: 'Una hoja por cada {n} notas.' }),
    leafAndBranch: forms({
      one: 'Cada hoja es una nota; cada rama, un tema.',
      other: 'Una hoja por cada {n} notas; cada rama, un tema.',
    }),
  },
}
