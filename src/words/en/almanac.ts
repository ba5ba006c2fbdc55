/** The words of the almanac: how the garden grew. */
import { forms } from '../forms.ts'

export const almanac = {
  title: 'Almanac',
  about: 'How {title} grew, month by month.',
  notes: forms({ one: '{n} note', other: '{n} notes' }),
  words: forms({ one: '{n} word', other: '{n} words' }),
  links: forms({ one: '{n} link', other: '{n} links' }),
  times: forms({ one: 'tended once', other: 'tended {n} times' }),
  planted: 'Notes planted by month',
  stages: 'Notes by maturity',
  oldest: 'The oldest notes',
  mostTended: 'Tended most',
  longest: 'The longest notes',
  numbers: 'The numbers',
  month: 'Month',
}
