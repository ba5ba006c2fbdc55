/** `llms.txt` and `llms-full.txt`, after https://llmstxt.org. */
import { twinText } from '../../garden/twin.ts'
import { feedUrl, fileUrl, noteUrl, twinUrl } from '../../garden/urls.ts'
import { headingLine, linkLine, quoteLine } from '../../markdown/outward/markdown-lines.ts'
import type { Settings } from '../../schemas/settings.ts'
import { fill } from '../../words/fill.ts'
import { languageName } from '../../words/language-name.ts'
import { wordsOf } from '../../words/words-of.ts'
import { absoluteUrl } from '../absolute-url.ts'
import type { LlmsList, LlmsNote } from './llms-lists.ts'

/** The names of notes with links to their Markdown twins, in the words of the site's language. */
export function renderLlms(list: LlmsList, settings: Settings): string {
  const address = (path: string) => absoluteUrl(path, settings)
  const full = address(fileUrl(settings, `${list.path}/llms-full.txt`))
  const { machines, site } = wordsOf(settings.lang)
  const parts = [
    headingLine(1, list.title),
    ...(list.description ? [quoteLine(list.description)] : []),
    `${machines.about}\n`,
    ...list.sections.flatMap(({ title, description, entries }) => [
      headingLine(2, title ?? site.notes),
      ...(description && list.path === '' ? [`${quoteLine(description).slice(2)}`] : []),
      entries
        .map((entry) =>
          linkLine(entry.title, address(twinUrl(settings, entry.slug)), describe(entry, settings)),
        )
        .join(''),
    ]),
    // The format gives this word its meaning: it is the same in all languages.
    headingLine(2, 'Optional'),
    [
      linkLine(machines.full, full, null),
      ...(list.path === ''
        ? [
            linkLine(machines.json, address(fileUrl(settings, 'garden.json')), null),
            linkLine(machines.latest, address(feedUrl(settings, 'rss')), null),
          ]
        : []),
    ].join(''),
  ]
  return parts.join('\n')
}

/** All notes of a list in full, each under its title and the address of its page. */
export function renderLlmsFull(
  list: LlmsList,
  settings: Settings,
  markdownOf: (slug: string) => string | null,
): string {
  const { machines } = wordsOf(settings.lang)
  const head = [headingLine(1, list.title), ...(list.description ? [quoteLine(list.description)] : [])]
  const notes = list.sections.flatMap(({ entries }) =>
    entries.map(({ slug, title, lang }) => {
      const twin = twinText(title, markdownOf(slug) ?? '')
      const heading = twin.split('\n', 1)[0] ?? ''
      const source = fill(machines.source, { address: `<${absoluteUrl(noteUrl(settings, slug), settings)}>` })
      const about = [source, languageOf(lang, settings)].filter((words) => words !== null).join(' ')
      return `---\n\n${heading}\n\n${about}${twin.slice(heading.length)}`
    }),
  )
  return [...head, ...notes].join('\n')
}

function describe({ lang, description }: LlmsNote, settings: Settings): string | null {
  const words = [languageOf(lang, settings), description].filter((text) => text !== null)
  return words.length > 0 ? words.join(' ') : null
}

/** `In German.` of a note that is not in the language of the site; null of all others. */
function languageOf(lang: string | null, settings: Settings): string | null {
  if (lang === null || lang === settings.lang) return null
  const words = wordsOf(settings.lang)
  return fill(words.machines.language, { language: languageName(lang, words.lang) })
}
