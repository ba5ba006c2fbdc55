/** The file that the preview of a link to another site is made from. */
import type { ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { element } from '../markdown/html/element.ts'
import type { Settings } from '../schemas/settings.ts'
import type { WebPage } from '../schemas/web-page.ts'
import { direction, langAttributes } from '../words/direction.ts'
import { fill } from '../words/fill.ts'
import type { Words } from '../words/words.ts'
import { wordsOf } from '../words/words-of.ts'
import { formatDate } from './dates.ts'

/**
 * A small document like that of a note: a header with the host and the title,
 * then one `section` with what the page says of itself. It reaches out for nothing.
 */
export function renderWebPreview(page: WebPage, settings: Pick<Settings, 'lang'>): string {
  const words = wordsOf(settings.lang)
  const { lang } = settings
  const own = langAttributes(page.lang, lang)
  return toHtml([
    { type: 'doctype' },
    element('html', { lang, dir: direction(lang) }, [
      element('head', {}, [
        element('meta', { charSet: 'utf-8' }, []),
        element('meta', { name: 'robots', content: 'noindex' }, []),
        element('title', {}, [text(page.title)]),
      ]),
      element('body', {}, [
        element('header', { className: ['preview-web'] }, [
          element('span', { className: ['preview-host'], dir: 'ltr' }, [text(page.host)]),
          element('b', { ...own }, [text(page.title)]),
        ]),
        ...sectionOf(page, words, own),
      ]),
    ]),
  ])
}

function sectionOf(page: WebPage, words: Words, own: ReturnType<typeof langAttributes>): ElementContent[] {
  const { description, gone } = page
  const origin = originOf(page, words)
  const parts = [
    ...(description === null ? [] : [element('p', { ...own }, [text(description)])]),
    ...(origin === '' ? [] : [element('p', { className: ['preview-origin'] }, [text(origin)])]),
    ...(gone === null ? [] : [element('p', { className: ['preview-gone'] }, goneWords(gone, words))]),
  ]
  return parts.length === 0 ? [] : [element('section', { dataPlace: '' }, parts)]
}

/** Who wrote it, for whom, and when. */
function originOf({ author, site, published }: WebPage, words: Words): string {
  const date = published === null ? null : formatDate(published, words.lang)
  return [author, site, date].filter((part) => part !== null).join(' · ')
}

function goneWords({ since, archive }: NonNullable<WebPage['gone']>, words: Words): ElementContent[] {
  const { pageGoneSince, archivedOn } = words.reading
  const gone = text(fill(pageGoneSince, { date: formatDate(since, words.lang) }))
  if (archive === null) return [gone]
  const copy = fill(archivedOn, { date: formatDate(archive.taken, words.lang) })
  return [gone, text('. '), element('a', { href: archive.address, rel: ['noopener'] }, [text(copy)])]
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}
