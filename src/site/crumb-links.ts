/** The links above the title of a note: they lead to what it is part of. */
import { foldersUrl, indexUrl, noteUrl, topicsUrl, topicUrl } from '../garden/urls.ts'
import type { NotePage } from '../schemas/page.ts'
import type { Settings } from '../schemas/settings.ts'
import type { Words } from '../words/words.ts'
import { folderId } from './folder-tree.ts'
import { topicLang, topicTitle } from './topics.ts'

export interface CrumbLink {
  label: string
  href: string
  /** Left out of the words of the interface. */
  lang?: string | undefined
}

/**
 * The parents of the note or its folders, the outermost first; without any, its
 * topic; else the list of all notes alone. A folder that no note speaks for
 * leads to its place in the tree.
 */
export function crumbLinks(
  { crumbs, entry }: Pick<NotePage, 'crumbs' | 'entry'>,
  settings: Settings,
  { site }: Words,
): CrumbLink[] {
  const { topic } = entry
  if (crumbs.length === 0 && topic !== null) {
    return [
      { label: site.topics, href: topicsUrl(settings) },
      {
        label: topicTitle(topic, settings.topics),
        href: topicUrl(settings, topic),
        lang: topicLang(topic, settings),
      },
    ]
  }
  return [
    { label: site.allNotes, href: indexUrl(settings) },
    ...crumbs.map(({ title, lang, slug, folder }) => ({
      label: title,
      href:
        slug === null
          ? `${foldersUrl(settings)}#${encodeURIComponent(folderId(folder ?? ''))}`
          : noteUrl(settings, slug),
      ...(slug !== null && { lang: lang ?? settings.lang }),
    })),
  ]
}
