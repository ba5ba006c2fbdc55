/** What the page of a note says of its discussion, from the owner's settings. */
import { noteUrl } from '../../garden/urls.ts'
import type { NotePage } from '../../schemas/page.ts'
import type { Settings } from '../../schemas/settings.ts'
import type { Words } from '../../words/words.ts'
import { absoluteUrl } from '../absolute-url.ts'
import type { CommentsDoor } from './widget-url.ts'

type Comments = NonNullable<Settings['comments']>

export function commentsDoor(
  note: NotePage,
  comments: Comments,
  settings: Settings,
  words: Words,
): CommentsDoor {
  const { repo, repoId, category, categoryId, mapping, strict } = comments
  return {
    repo,
    repoId,
    category,
    categoryId,
    term: termOf(note, mapping, settings),
    strict,
    lang: spoken[words.lang.split('-', 1)[0] ?? ''] ?? 'en',
    title: words.comments.title,
  }
}

/** Where the discussion is found without this site: a search on GitHub. */
export function discussionUrl({ repo, term }: Pick<CommentsDoor, 'repo' | 'term'>): string {
  return `https://github.com/${repo}/discussions?discussions_q=${encodeURIComponent(`in:title ${JSON.stringify(term)}`)}`
}

/** What giscus finds a discussion by: its own way for `pathname` leaves out the first slash and an ending. */
function termOf(note: NotePage, mapping: Comments['mapping'], settings: Settings): string {
  const path = decodeURI(noteUrl(settings, note.entry.slug))
  if (mapping === 'title') return note.entry.title
  return mapping === 'url' ? absoluteUrl(noteUrl(settings, note.entry.slug), settings) : path.slice(1)
}

/** The languages of the interface by the names that giscus has for them. */
const spoken: Readonly<Record<string, string>> = { en: 'en', de: 'de', es: 'es', zh: 'zh-CN' }
