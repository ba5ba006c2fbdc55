/** The dates of a text, as far as they are said. */

export interface DateFact {
  /** As written. */
  text: string
  start: number
  end: number
  year: number | null
  /** From 1; null where only a year is said. */
  month: number | null
  day: number | null
}

/** The months of English, German and Spanish; abbreviations are their first three letters. */
const months: readonly string[] = [
  'january januar jänner enero jan ene',
  'february februar febrero feb',
  'march märz marzo mar mär',
  'april abril apr abr',
  'may mai mayo',
  'june juni junio jun',
  'july juli julio jul',
  'august agosto aug ago',
  'september septiembre sep sept',
  'october oktober octubre oct okt',
  'november noviembre nov',
  'december dezember diciembre dec dez dic',
]
const monthOf = new Map(
  months.flatMap((names, at) => names.split(' ').map((name) => [name, at + 1] as const)),
)
const month = [...monthOf.keys()].sort((a, b) => b.length - a.length).join('|')

/** A name of a month counts beside a number alone: `may` and `mar` are words too. */
const patterns: readonly RegExp[] = [
  /(?<![\d-])(?<year>\d{4})-(?<month>\d{2})(?:-(?<day>\d{2}))?(?![\d-])/g,
  /(?<![\d.])(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})(?!\d)/g,
  /(?<year>\d{4})\s?年(?:\s?(?<month>\d{1,2})\s?月)?(?:\s?(?<day>\d{1,2})\s?日)?/g,
  new RegExp(
    `(?<!\\p{L})(?<day>\\d{1,2})(?:st|nd|rd|th|\\.)?(?: of| de)? (?<name>${month})\\b\\.?(?:,?(?: de)? (?<year>\\d{4}))?(?!\\d)`,
    'giu',
  ),
  new RegExp(
    `(?<!\\p{L})(?<name>${month})\\b\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,? (?<year>\\d{4}))?(?!\\d)`,
    'giu',
  ),
  new RegExp(`(?<!\\p{L})(?<name>${month})\\b\\.?,?(?: of| de)? (?<year>\\d{4})(?!\\d)`, 'giu'),
]

/** The dates of `text` in order. What could be read in two ways counts as the first of them. */
export function findDates(text: string): DateFact[] {
  const found: DateFact[] = []
  for (const pattern of patterns)
    for (const { 0: words, index, groups } of text.matchAll(pattern)) {
      const end = index + words.length
      if (found.some((other) => index < other.end && other.start < end)) continue
      const number = (name: string) => (groups?.[name] === undefined ? null : Number(groups[name]))
      const named = groups?.name === undefined ? null : (monthOf.get(groups.name.toLowerCase()) ?? null)
      found.push({
        text: words,
        start: index,
        end,
        year: number('year'),
        month: named ?? number('month'),
        day: number('day'),
      })
    }
  return found.sort((a, b) => a.start - b.start)
}

/** Whether `other` says all that `date` does. */
export function isSaidBy(date: DateFact, other: DateFact): boolean {
  return (['year', 'month', 'day'] as const).every(
    (part) => date[part] === null || date[part] === other[part],
  )
}
