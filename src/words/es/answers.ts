import { forms } from '../forms.ts'
import type { Words } from '../words.ts'

export const answers: Words['answers'] = {
  title: 'Desde otros lugares',
  likes: forms({ one: '{n} me gusta', other: '{n} me gusta' }),
  reposts: forms({ one: 'compartida 1 vez', other: 'compartida {n} veces' }),
  on: 'en {host}',
  somebody: 'Alguien',
}
