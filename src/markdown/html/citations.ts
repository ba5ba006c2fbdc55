/** HTML of citations and of the list of works that a page cites. */
import type { Element, ElementContent } from 'hast'
import type { Handlers, State } from 'mdast-util-to-hast'
import { fill } from '../../words/fill.ts'
import type { Words } from '../../words/words.ts'
import { parseCitationMarkup } from '../citation-markup.ts'
import { type CitationPiece, citationParts } from '../citation-text.ts'
import type { Citation } from '../nodes.ts'
import type { CitedWork, PageCitations, RenderContext } from '../render-context.ts'
import { element } from './element.ts'

/** The handler for citations: each work is a link to its place in the list. */
export function citationHandlers({ citations, words }: RenderContext): Handlers {
  return {
    citation: (state: State, node: Citation): ElementContent =>
      citations ? citationElement(state, node, citations, words) : text(node.value),
  }
}

/** The list of the works that were cited while the page was rendered; none when there were none. */
export function referencesSection(citations: PageCitations, words: Words): Element | null {
  const cited = [...citations.mentions.keys()]
    .flatMap((key) => citations.work(key) ?? [])
    .sort((a, b) => compare(a.sortKey, b.sortKey))
  if (cited.length === 0) return null
  return element(
    'section',
    { className: ['references'], ariaLabelledBy: ['_references'], role: 'doc-bibliography' },
    [
      element('h2', { id: '_references' }, [text(words.text.references)]),
      text('\n'),
      element(
        'ul',
        {},
        cited.flatMap((work) => [
          element('li', { id: referenceId(work.key) }, [
            ...work.entry,
            ...backLinks(work, citations.mentions.get(work.key) ?? 0, words),
          ]),
          text('\n'),
        ]),
      ),
    ],
  )
}

function citationElement(state: State, node: Citation, citations: PageCitations, words: Words): Element {
  const known = node.items.map(({ key }) => citations.work(key))
  if (known.every((work) => work === null)) return missing([text(node.value)], words)
  const parts = citationParts(node.items, node.narrative, (key) => citations.work(key))
  const children = parts.flatMap(({ before, text: written, after }, at) => {
    const work = known[at] ?? null
    const inside = inline(state, written)
    const link = work ? citationLink(work, inside, citations) : missing(inside, words)
    return [...inline(state, before), link, ...inline(state, after)]
  })
  return element(
    'span',
    { className: ['citation'] },
    children.filter((child) => child.type !== 'text' || child.value !== ''),
  )
}

function citationLink(work: CitedWork, words: ElementContent[], { mentions }: PageCitations): Element {
  const mention = (mentions.get(work.key) ?? 0) + 1
  mentions.set(work.key, mention)
  const properties = {
    id: mentionId(work.key, mention),
    href: fragment(referenceId(work.key)),
    role: 'doc-biblioref',
  }
  return element('a', properties, words)
}

/** Markup stays on its line: it can hold no block, and no link. */
function inline(state: State, pieces: readonly CitationPiece[]): ElementContent[] {
  return pieces.flatMap((piece) =>
    typeof piece === 'string'
      ? [text(piece)]
      : (state.all({ type: 'paragraph', children: parseCitationMarkup(piece.markdown) }) as ElementContent[]),
  )
}

function missing(written: ElementContent[], words: Words): Element {
  const properties = { className: ['citation-missing'], title: words.text.noSuchWork }
  return element('span', properties, written)
}

function backLinks(work: CitedWork, mentions: number, { text: words }: Words): ElementContent[] {
  return Array.from({ length: mentions }, (_, at) => at + 1).flatMap((mention) => [
    text(' '),
    element(
      'a',
      {
        className: ['reference-back'],
        href: fragment(mentionId(work.key, mention)),
        ariaLabel:
          mentions === 1 ? words.backToCitation : fill(words.backToOneCitation, { n: String(mention) }),
        role: 'doc-backlink',
      },
      [text('↑'), ...(mentions === 1 ? [] : [element('sup', {}, [text(String(mention))])])],
    ),
  ])
}

function referenceId(key: string): string {
  return `_ref-${key}`
}

function mentionId(key: string, mention: number): string {
  return `_cite-${mention}-${key}`
}

function fragment(id: string): string {
  return `#${encodeURIComponent(id)}`
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}

function text(value: string): ElementContent & { type: 'text' } {
  return { type: 'text', value }
}
