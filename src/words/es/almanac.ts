import { forms } from '../forms.ts'
import type { Words } from '../words.ts'

export const almanac: Words['almanac'] = {
  title: 'Almanaque',
  about: 'Cómo creció {title}, mes a mes.',
  notes: forms({ one: '{n} nota', other: '{n} notas' }),
  words: forms({ one: '{n} palabra', other: '{n} palabras' }),
  links: forms({ one: '{n} enlace', other: '{n} enlaces' }),
  times: forms({ one: 'cuidada una vez', other: 'cuidada {n} veces' }),
  planted: 'Notas plantadas por mes',
  stages: 'Notas por madurez',
  oldest: 'Las notas más antiguas',
  mostTended: 'Las más cuidadas',
  longest: 'Las notas más largas',
  numbers: 'Los números',
  month: 'Mes',
}
