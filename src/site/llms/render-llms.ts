/** `llms.txt` and `llms-full.txt`, after https://llmstxt.org. */
import { twinText } from '../../garden/twin.ts'
import { feedUrl, fileUrl, noteUrl, twinUrl } from '../../garden/urls.ts'
import { headingLine, linkLine, quoteLine } from '../../markdown/outward/markdown-lines.ts'
import type { Settings } from '../../schemas/settings.ts'
import { absoluteUrl } from '../absolute-url.ts'
import type { LlmsList } from './llms-lists.ts'

/** The names of notes with links to their Markdown twins. */
export function renderLlms(list: LlmsList, settings: Settings): string {
  const address = (path: string) => absoluteUrl(path, settings)
  const full = address(fileUrl(settings, `${list.path}/llms-full.txt`))
  const parts = [
    headingLine(1, list.title),
    ...(list.description ? [quoteLine(list.description)] : []),
    `The links lead to the notes as Markdown. Each says in \`canonical\` where its page stands.\n`,
    ...list.sections.flatMap(({ title, description, entries }) => [
      headingLine(2, title ?? 'Notes'),
      ...(description && list.path === '' ? [`${quoteLine(description).slice(2)}`] : []),
      entries
        .map((entry) => linkLine(entry.title, address(twinUrl(settings, entry.slug)), entry.description))
        .join(''),
    ]),
    headingLine(2, 'Optional'),
    [
      linkLine('All of these notes in one file', full, null),
      ...(list.path === ''
        ? [
            linkLine('Notes and links as JSON', address(fileUrl(settings, 'garden.json')), null),
            linkLine('What was tended last', address(feedUrl(settings, 'rss')), null),
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
  const head = [headingLine(1, list.title), ...(list.description ? [quoteLine(list.description)] : [])]
  const notes = list.sections.flatMap(({ entries }) =>
    entries.map(({ slug, title }) => {
      const [heading = '', ...text] = twinText(title, markdownOf(slug) ?? '').split('\n')
      const source = `Source: <${absoluteUrl(noteUrl(settings, slug), settings)}>`
      return `---\n\n${[heading, '', source, ...text].join('\n')}`
    }),
  )
  return [...head, ...notes].join('\n')
}
