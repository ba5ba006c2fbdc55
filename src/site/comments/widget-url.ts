/**
 * The address of the discussion of a page at giscus.app: what the script of
 * https://github.com/giscus/giscus would load, which is not loaded here.
 */
import { commentsOrigin } from '../../garden/shield/comments-origin.ts'

/** What a page says of its discussion. */
export interface CommentsDoor {
  /** The owner and name of the repository. */
  repo: string
  repoId: string
  category: string
  categoryId: string
  /** What the discussion is found by, such as `notes/moss/`. */
  term: string
  /** Whether only a discussion with exactly this term is shown. */
  strict: boolean
  /** The language of the frame, as giscus names it. */
  lang: string
  /** The name of the frame for those who do not see it. */
  title: string
}

export interface WidgetState {
  /** The address of the page, without the session and the fragment. */
  page: string
  description: string
  /** What giscus.app gave the reader who signed in; empty for anybody else. */
  session: string
  theme: 'light' | 'dark'
}

export function widgetUrl(door: CommentsDoor, { page, description, session, theme }: WidgetState): string {
  const { repo, repoId, category, categoryId, term, strict, lang } = door
  const asked = new URLSearchParams({
    origin: page,
    session,
    theme: widgetTheme(theme),
    reactionsEnabled: '1',
    emitMetadata: '0',
    inputPosition: 'bottom',
    repo,
    repoId,
    category,
    categoryId,
    strict: strict ? '1' : '0',
    description,
    backLink: page,
    term,
  })
  return `${commentsOrigin}/${lang}/widget?${asked}`
}

/** The themes of giscus that stand on a page without a frame around them. */
export function widgetTheme(theme: 'light' | 'dark'): string {
  return `noborder_${theme}`
}
