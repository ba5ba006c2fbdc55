/** The words of the search. */
import { forms } from '../forms.ts'
import type { Words } from '../words.ts'

export const search: Words['search'] = {
  title: 'Búsqueda',
  label: 'Buscar en las notas',
  send: 'Buscar',
  close: 'Cerrar',
  results: 'Resultados',
  narrow: 'Acotar los resultados',
  found: forms({ one: '{n} nota', other: '{n} notas' }),
  more: 'Mostrar más',
  searching: 'Buscando',
  none: 'Ninguna nota contiene todo esto.',
  meant: 'Quizá buscaba',
  failed: 'No se pudo cargar la búsqueda. [Ver todas las notas](index).',
  description: 'Todas las notas de {title}, por sus palabras.',
  all: 'Todas las notas de la A a la Z',
  also: 'también {name}',
  hint: 'Escriba {phrase} para palabras seguidas, {without} para lo que no debe aparecer, {tag} para notas con una etiqueta.',
  examples: { phrase: '"dos palabras"', without: '-palabra', tag: 'tag:nombre' },
  keys: { move: 'mover', open: 'abrir' },
}
