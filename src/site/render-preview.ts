/** The file that previews of links to one note are made from. */
import { toHtml } from 'hast-util-to-html'
import { contentPolicy } from '../garden/shield/content-policy.ts'
import { element } from '../markdown/html/element.ts'
import type { NotePreview } from '../schemas/outward-note.ts'
import type { NotePage } from '../schemas/page.ts'
import type { Settings } from '../schemas/settings.ts'
import { direction } from '../words/direction.ts'
import { wordsOf } from '../words/words-of.ts'
import { standfirstOf } from './standfirst.ts'

/** Nothing runs and nothing loads where somebody opens the file itself. */
const policy = contentPolicy({ kind: 'fragment', secure: false })

/**
 * A small document: a header with the title and the stage, then one `section`
 * for the opening, whose `data-place` is empty, and one for each place. The sign
 * of the stage is on the page that shows it.
 */
export function renderPreview(
  note: NotePage,
  preview: NotePreview,
  settings: Pick<Settings, 'lang'>,
): string {
  const { title, maturity, lang: own } = note.entry
  const lang = own ?? settings.lang
  const standfirst = standfirstOf(note)
  const stage = maturity && wordsOf(lang, settings.lang).note.stages[maturity].name
  return toHtml(
    [
      { type: 'doctype' },
      element('html', { lang, dir: direction(lang) }, [
        element('head', {}, [
          element('meta', { charSet: 'utf-8' }, []),
          element('meta', { httpEquiv: ['content-security-policy'], content: policy }, []),
          element('meta', { name: 'robots', content: 'noindex' }, []),
          element('title', {}, [{ type: 'text', value: title }]),
        ]),
        element('body', {}, [
          element('header', {}, [
            element('b', {}, [{ type: 'text', value: title }]),
            ...(maturity && stage
              ? [element('span', { dataStage: maturity }, [{ type: 'text', value: stage }])]
              : []),
          ]),
          element('section', { dataPlace: '' }, [
            ...(standfirst
              ? [element('p', {}, [element('em', {}, [{ type: 'text', value: standfirst }])])]
              : []),
            { type: 'raw', value: preview.opening },
          ]),
          ...preview.places.map(({ id, html }) =>
            element('section', { dataPlace: id }, [{ type: 'raw', value: html }]),
          ),
        ]),
      ]),
    ],
    { allowDangerousHtml: true },
  )
}
