/** The words of what programs are given: `llms.txt` and its like. */
import type { Words } from '../words.ts'

export const machines: Words['machines'] = {
  about: 'Los enlaces llevan a las notas en Markdown. Cada una dice en `canonical` dónde está su página.',
  full: 'Todas estas notas en un solo archivo',
  json: 'Notas y enlaces en JSON',
  latest: 'Lo último que se cuidó',
  source: 'Fuente: {address}',
  language: 'Idioma: {language}.',
}
