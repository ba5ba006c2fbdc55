/** One day's work on a note in one line. */
import type { Revision } from '../schemas/page.ts'
import { counted, fill } from '../words/fill.ts'
import { listed } from '../words/listed.ts'
import type { Words } from '../words/words.ts'

type Part = Revision['parts'][number]

/** More sections than this are counted, not named. */
const mostSections = 2

/**
 * What was done, such as `New section “Why it holds”, 2 paragraphs added under
 * “Limits”, 3 links`; empty where only the stage changed.
 */
export function describeRevision(revision: Revision, words: Words): string {
  const { retitled, sections, parts, links, first } = revision
  if (first) return ''
  const { history, lang } = words
  const fresh = new Set(sections.map(({ id }) => id))
  const clauses = [
    ...(retitled ? [history.newTitle] : []),
    ...(sections.length > 0
      ? [
          newSections(
            sections.map(({ text }) => text),
            words,
          ),
        ]
      : []),
    ...(['added', 'reworked', 'removed'] as const).flatMap((what) => {
      const some = parts.filter((part) => part.what === what && !isIn(part, fresh))
      return some.length > 0 ? [worked(what, some, words)] : []
    }),
    ...(links > 0 ? [counted(history.links, links, lang)] : []),
  ]
  return capital(clauses.join(history.comma), lang)
}

function isIn({ section }: Part, sections: ReadonlySet<string>): boolean {
  return section !== null && sections.has(section.id)
}

function newSections(names: readonly string[], { history, lang }: Words): string {
  if (names.length > mostSections) return counted(history.manySections, names.length, lang)
  const quoted = names.map((text) => fill(history.quoted, { text }))
  return counted(history.newSections, names.length, lang, { names: listed(quoted, lang) })
}

function worked(what: Part['what'], parts: readonly Part[], { history, lang }: Words): string {
  const kinds = (['paragraph', 'point', 'block'] as const).flatMap((kind) => {
    const number = parts.reduce((sum, part) => sum + (part.kind === kind ? part.count : 0), 0)
    return number > 0 ? [counted(history[kind], number, lang)] : []
  })
  const work = fill(history[what], { parts: listed(kinds, lang) })
  const sections = new Map(parts.flatMap(({ section }) => (section ? [[section.id, section.text]] : [])))
  const [only] = sections.values()
  const isWhole = parts.every(({ section }) => section !== null)
  if (sections.size > 1) return counted(history.inSections, sections.size, lang, { work })
  if (only === undefined || !isWhole) return work
  return fill(history.under, { work, section: fill(history.quoted, { text: only }) })
}

function capital(text: string, lang: string): string {
  return text.charAt(0).toLocaleUpperCase(lang) + text.slice(1)
}
