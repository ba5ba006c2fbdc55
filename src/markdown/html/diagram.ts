/** What stands in the place of a Mermaid diagram: its source, which a script draws where there is one. */
import type { Element } from 'hast'
import type { Code } from 'mdast'
import { findDiagramLinks, hideDiagramNames, hideDiagramTargets } from '../diagram-links.ts'
import type { RenderContext } from '../render-context.ts'
import { element } from './element.ts'

/** A figure with the source, and the addresses of the notes that its nodes stand for. */
export function diagram({ value }: Code, context: RenderContext): Element {
  const links = findDiagramLinks(value).map((link) => ({ ...link, view: context.named?.(link.name) ?? null }))
  const hrefs = links.flatMap(({ id, view }) => (view?.state === 'page' ? [[id, view.href] as const] : []))
  const withheld = links.filter(({ view }) => view?.state === 'withheld')
  const { withheld: words } = context.words.text
  const isHidden = (name: string) =>
    context.named?.(name)?.state === 'withheld' || context.address?.(name) === null
  const named = hideDiagramNames(value, withheld, words)
  const source = hideDiagramTargets(named, isHidden, words)
  const dataLinks = hrefs.length > 0 ? JSON.stringify(Object.fromEntries(hrefs)) : undefined
  const code = element('code', {}, [{ type: 'text', value: `${source}\n` }])
  return element('figure', { className: ['diagram'], dataLinks }, [
    element('pre', { className: ['diagram-source'], tabIndex: 0 }, [code]),
  ])
}
