import { forms } from '../forms.ts'
import type { Words } from '../words.ts'

export const answers: Words['answers'] = {
  title: 'Von anderswo',
  likes: forms({ one: '1-mal „gefällt mir“', other: '{n}-mal „gefällt mir“' }),
  reposts: forms({ one: '1-mal geteilt', other: '{n}-mal geteilt' }),
  on: 'auf {host}',
  somebody: 'Jemand',
}
