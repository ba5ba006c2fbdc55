import { forms } from '../forms.ts'
import type { Words } from '../words.ts'

export const almanac: Words['almanac'] = {
  title: 'Almanach',
  about: 'Wie {title} wuchs, Monat für Monat.',
  notes: forms({ one: '{n} Notiz', other: '{n} Notizen' }),
  words: forms({ one: '{n} Wort', other: '{n} Wörter' }),
  links: forms({ one: '{n} Verweis', other: '{n} Verweise' }),
  times: forms({ one: 'einmal gepflegt', other: '{n}-mal gepflegt' }),
  planted: 'Gepflanzte Notizen nach Monat',
  stages: 'Notizen nach Reife',
  oldest: 'Die ältesten Notizen',
  mostTended: 'Am meisten gepflegt',
  longest: 'Die längsten Notizen',
  numbers: 'Die Zahlen',
  month: 'Monat',
}
