/**
 * What HTML of others may hold: words and their structure, and nothing that runs,
 * asks, loads a frame, or changes the page around it. It has no `class`, `id`,
 * `name` or `style`, so that it cannot look or be addressed like a part of the site.
 */
import type { Schema } from 'hast-util-sanitize'

const blocks = `address article aside blockquote caption col colgroup dd details div dl dt figcaption figure
  h1 h2 h3 h4 h5 h6 hr li ol p pre section summary table tbody td tfoot th thead tr ul`
const phrases = `a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q rp rt ruby s samp small span
  strike strong sub sup time tt u var wbr`

/** Elements that go with all that is in them: it is no text, or text for other machines. */
const dropped = `embed frameset iframe math noembed noframes noscript object script select style svg template
  title`

const cell = ['align', 'colSpan', 'rowSpan']
const dated = ['cite', 'dateTime']

/** Addresses with any other scheme are taken off; those without a scheme stay. */
export const safeSchemes = ['http', 'https', 'mailto', 'tel']

export const htmlSchema: Schema = {
  tagNames: words(`${blocks} ${phrases}`),
  strip: words(dropped),
  attributes: {
    '*': ['dir', 'lang', 'title'],
    a: ['href'],
    bdo: ['dir'],
    blockquote: ['cite'],
    col: ['span'],
    colgroup: ['span'],
    del: dated,
    details: ['open'],
    img: ['alt', 'height', 'src', 'width'],
    ins: dated,
    li: ['value'],
    ol: ['reversed', 'start', 'type'],
    q: ['cite'],
    td: cell,
    th: [...cell, 'abbr', 'scope'],
    time: ['dateTime'],
  },
  protocols: { cite: ['http', 'https'], href: safeSchemes, src: ['http', 'https'] },
  // Outside of a table these would break out of the element around them.
  ancestors: Object.fromEntries(
    words('caption col colgroup tbody td tfoot th thead tr').map((name) => [name, ['table']]),
  ),
}

function words(text: string): string[] {
  return text.split(/\s+/)
}
