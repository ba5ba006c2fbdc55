/** HTML of callouts: a labelled block, or `<details>` when it folds. Works without scripts. */
import type { Element, ElementContent } from 'hast'
import type { Handlers, State } from 'mdast-util-to-hast'
import type { Callout, CalloutTitle } from '../nodes.ts'
import { plainText } from '../plain-text.ts'
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
export function calloutHandlers(): Handlers {
  return {
    callout: (state: State, node: Callout): Element => {
      const title = node.children.find((child): child is CalloutTitle => child.type === 'calloutTitle')
      const body = node.children.filter((child) => child.type !== 'calloutTitle')
      const heading = title ? ownTitle(state, node, title) : [text(defaultTitle(node.kind))]
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
function ownTitle(state: State, node: Callout, title: CalloutTitle): ElementContent[] {
  const words = element('span', { className: ['callout-words'] }, state.all(title) as ElementContent[])
  const kind = defaultTitle(node.kind)
  if (plainText(title).toLowerCase() === kind.toLowerCase()) return [words]
  return [words, text(' '), element('span', { className: ['callout-kind'] }, [text(kind)])]
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}

function defaultTitle(kind: string): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll('-', ' ')
}
