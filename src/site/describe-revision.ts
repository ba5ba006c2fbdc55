/** One day's work on a note in one line. */
import type { Revision } from '../schemas/page.ts'
import { count } from './count.ts'

type Part = Revision['parts'][number]

/** More sections than this are counted, not named. */
const mostSections = 2

/**
 * What was done, such as `New section “Why it holds”, 2 paragraphs added under
 * “Limits”, 3 links`; empty where only the stage changed.
 */
export function describeRevision(revision: Revision): string {
  const { retitled, sections, parts, links, first } = revision
  if (first) return ''
  const fresh = new Set(sections.map(({ id }) => id))
  const clauses = [
    ...(retitled ? ['new title'] : []),
    ...(sections.length > 0 ? [newSections(sections.map(({ text }) => text))] : []),
    ...(['added', 'reworked', 'removed'] as const).flatMap((what) => {
      const some = parts.filter((part) => part.what === what && !isIn(part, fresh))
      return some.length > 0 ? [worked(what, some)] : []
    }),
    ...(links > 0 ? [links === 1 ? 'a link added' : `${count(links, 'link')} added`] : []),
  ]
  return capital(clauses.join(', '))
}

function isIn({ section }: Part, sections: ReadonlySet<string>): boolean {
  return section !== null && sections.has(section.id)
}

function newSections(names: readonly string[]): string {
  if (names.length > mostSections) return `${names.length} new sections`
  return `new ${names.length === 1 ? 'section' : 'sections'} ${names.map(quote).join(' and ')}`
}

function worked(what: Part['what'], parts: readonly Part[]): string {
  const kinds = (['paragraph', 'point', 'block'] as const).flatMap((kind) => {
    const number = parts.reduce((sum, part) => sum + (part.kind === kind ? part.count : 0), 0)
    return number > 0 ? [count(number, kind)] : []
  })
  const sections = new Map(parts.flatMap(({ section }) => (section ? [[section.id, section.text]] : [])))
  const [only] = sections.values()
  const isWhole = parts.every(({ section }) => section !== null)
  const place =
    sections.size === 1 && isWhole && only !== undefined
      ? ` under ${quote(only)}`
      : sections.size > 1
        ? ` in ${sections.size} sections`
        : ''
  return `${listed(kinds)} ${what}${place}`
}

function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

function quote(text: string): string {
  return `“${text}”`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
