/**
 * A note in one line of a list: its stage, its title, its topic, its date. Lists
 * hold hundreds of them, so a row is as few bytes and elements as it can be, and
 * is written as text: `rows.css` knows its parts by their elements.
 */
import { noteUrl } from '../../garden/urls.ts'
import type { NoteEntry } from '../../schemas/page.ts'
import type { Settings } from '../../schemas/settings.ts'
import { type LangAttributes, langAttributes } from '../../words/direction.ts'
import type { Words } from '../../words/words.ts'
import { tendedOn } from '../dates.ts'
import { topicTitle } from '../topics.ts'
import { escapeXml } from '../xml.ts'
import { isBareTitle } from './bare-title.ts'

/** What the rows of a list show besides the title. */
export interface RowParts {
  stage: boolean
  topic: boolean
  /** Makes of a calendar date what the row says of it; null where rows have no date. */
  date: ((date: string, lang: string) => string) | null
}

/** The `<li>` of a note. */
export function noteRow(entry: NoteEntry, parts: RowParts, settings: Settings, words: Words): string {
  const { maturity, topic } = entry
  const date = parts.date && tendedOn(entry)
  return [
    '<li>',
    parts.stage && maturity ? stageSign(maturity, words) : '',
    titleLink(entry, settings, words),
    parts.topic && topic ? `<span>${escapeXml(topicTitle(topic, settings.topics))}</span>` : '',
    parts.date && date ? `<small>${escapeXml(parts.date(date, words.lang))}</small>` : '',
    '</li>',
  ].join('')
}

/** The link to a note by its title. A title that says nothing apart from its list has a word more for who hears it. */
export function titleLink(
  { slug, title, lang }: Pick<NoteEntry, 'slug' | 'title' | 'lang'>,
  settings: Settings,
  words: Words,
): string {
  const more = isBareTitle(title) ? `<span class="unseen">, ${escapeXml(words.lists.aNote)}</span>` : ''
  const attributes = attributesOf(langAttributes(lang, settings.lang))
  return `<a href="${escapeXml(noteUrl(settings, slug))}"${attributes}>${escapeXml(title)}${more}</a>`
}

/** The sign of a stage, as `glyph.astro` draws it. */
export function stageSign(stage: NonNullable<NoteEntry['maturity']>, words: Words): string {
  const name = escapeXml(words.note.stages[stage].name)
  return `<svg class="glyph" role="img" aria-label="${name}"><use href="#site:glyph-${stage}"/></svg>`
}

function attributesOf({ lang, dir }: LangAttributes): string {
  return (lang ? ` lang="${escapeXml(lang)}"` : '') + (dir ? ` dir="${dir}"` : '')
}
