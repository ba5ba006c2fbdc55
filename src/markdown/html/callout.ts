/** HTML of callouts: a labelled block, or `<details>` when it folds. Works without scripts. */
import type { Element, ElementContent } from 'hast'
import type { Handlers, State } from 'mdast-util-to-hast'
import type { Words } from '../../words/words.ts'
import type { Callout, CalloutTitle } from '../nodes.ts'
import { plainText } from '../plain-text.ts'
import type { RenderContext } from '../render-context.ts'
import { element } from './element.ts'

/** Obsidian's kinds, and the other names that it gives them. */
const kinds: Record<string, readonly string[]> = {
  note: [],
  abstract: ['summary', 'tldr'],
  info: [],
  todo: [],
  tip: ['hint', 'important'],
  success: ['check', 'done'],
  question: ['help', 'faq'],
  warning: ['caution', 'attention'],
  failure: ['fail', 'missing'],
  danger: ['error'],
  bug: [],
  example: [],
  quote: ['cite'],
}

const kindOf = new Map(
  Object.entries(kinds).flatMap(([kind, names]) => [kind, ...names].map((name) => [name, kind])),
)

/** Handlers for callouts. An unknown name looks like a note and keeps its name as its title. */
export function calloutHandlers({ words }: RenderContext): Handlers {
  return {
    callout: (state: State, node: Callout): Element => {
      const title = node.children.find((child): child is CalloutTitle => child.type === 'calloutTitle')
      const body = node.children.filter((child) => child.type !== 'calloutTitle')
      const heading = title ? ownTitle(state, node, title, words) : [text(defaultTitle(node.kind, words))]
      const content = state.wrap(
        body.flatMap((child) => state.one(child as never, node as never) ?? []),
        true,
      ) as ElementContent[]
      return calloutElement(
        node,
        heading,
        body.length > 0 ? [element('div', { className: ['callout-body'] }, content)] : [],
      )
    },
  }
}

function calloutElement(node: Callout, title: ElementContent[], body: ElementContent[]): Element {
  const properties = {
    ...node.data?.hProperties,
    className: ['callout'],
    dataCallout: kindOf.get(node.kind) ?? 'note',
    dataCalloutMetadata: node.metadata ?? undefined,
  }
  if (!node.fold)
    return element('div', { ...properties, role: 'note' }, [
      element('p', { className: ['callout-title'] }, title),
      ...body,
    ])
  const summary = element('summary', { className: ['callout-title'] }, title)
  return element('details', { ...properties, open: node.fold === '+' }, [summary, ...body])
}

/** The author's words, and the kind beside them: its sign alone does not say it to everyone. */
function ownTitle(state: State, node: Callout, title: CalloutTitle, words: Words): ElementContent[] {
  const own = element('span', { className: ['callout-words'] }, state.all(title) as ElementContent[])
  const kind = defaultTitle(node.kind, words)
  if (plainText(title).toLowerCase() === kind.toLowerCase()) return [own]
  return [own, text(' '), element('span', { className: ['callout-kind'] }, [text(kind)])]
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}

/** The kind in the language of the note; one that only its author knows is written as it was. */
function defaultTitle(kind: string, words: Words): string {
  const known = new Map(Object.entries(words.text.callouts)).get(kind)
  return known ?? kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll('-', ' ')
}
