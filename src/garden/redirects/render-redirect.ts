/** The page at an old address: it leads on by itself, and by a link where that is switched off. */
import type { Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { element } from '../../markdown/html/element.ts'
import type { Settings } from '../../schemas/settings.ts'
import { around } from '../../words/fill.ts'
import { wordsOf } from '../../words/words-of.ts'
import { contentPolicy } from '../shield/content-policy.ts'
import { fileUrl, noteUrl } from '../urls.ts'

/**
 * The whole document. It is no page for search engines, and names the note's
 * own as the canonical one. Its one script takes the fragment of the address
 * along, which a refresh cannot.
 */
export function renderRedirect(
  { slug, title }: { slug: string; title: string },
  settings: Pick<Settings, 'url' | 'base' | 'trailingSlash' | 'lang'>,
): string {
  const href = noteUrl(settings, slug)
  const [before, after] = around(wordsOf(settings.lang).site.moved, 'title')
  const text = (value: string) => ({ type: 'text', value }) as const
  const head = element('head', {}, [
    element('meta', { charset: 'utf-8' }, []),
    element('meta', { httpEquiv: ['content-security-policy'], content: policy(settings) }, []),
    element('meta', { name: 'referrer', content: 'same-origin' }, []),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }, []),
    element('meta', { name: 'color-scheme', content: 'light dark' }, []),
    element('meta', { name: 'robots', content: 'noindex' }, []),
    element('meta', { httpEquiv: ['refresh'], content: `0; url=${href}` }, []),
    element('link', { rel: ['canonical'], href: new URL(href, settings.url).href }, []),
    element('title', {}, [text(title)]),
  ])
  const body = element('body', {}, [
    element('p', {}, [text(before), element('a', { href, dir: 'auto' }, [text(title)]), text(after)]),
    element('script', { src: fileUrl(settings, 'redirect.js') }, []),
  ])
  const root: Root = {
    type: 'root',
    children: [{ type: 'doctype' }, element('html', { lang: settings.lang }, [head, body])],
  }
  return `${toHtml(root)}\n`
}

function policy({ url }: Pick<Settings, 'url'>): string {
  return contentPolicy({ kind: 'redirect', secure: url.startsWith('https:') })
}
