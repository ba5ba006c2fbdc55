/**
 * How templates and components become HTML: at once, as one string, where
 * Astro makes a stream of pieces that wait for each other. All is rendered in
 * the order of the text; only what waits for a promise is later.
 */
import { addAttribute, spreadAttributes } from './attributes.ts'
import type { Component, PageRun, Props, Rendered, Slot, Slots } from './component.ts'
import { escapeText, type Html, htmlOf, isHtml, noHtml } from './html.ts'

/** What `<Fragment>` and `<>` are compiled to: what is in them, and nothing around it. */
export const Fragment: unique symbol = Symbol('fragment')

/** A template: its texts, and what stands between them. */
export function render(texts: TemplateStringsArray, ...values: unknown[]): Rendered {
  let html = texts[0] ?? ''
  for (let at = 0; at < values.length; at++) {
    const value = textOf(values[at])
    if (typeof value !== 'string') return renderLater(html, value, texts, values, at)
    html += value + texts[at + 1]
  }
  return htmlOf(html)
}

/** The whole of a template of which `before` is there, and `first`, the value at `from`, is not yet. */
async function renderLater(
  before: string,
  first: Promise<string>,
  texts: TemplateStringsArray,
  values: readonly unknown[],
  from: number,
): Promise<Html> {
  const rest = await Promise.all([first, ...values.slice(from + 1).map(textOf)])
  return htmlOf(rest.reduce((html, value, at) => html + value + texts[from + at + 1], before))
}

/** What stands for `value` in a template: nothing for what is missing or false. */
function textOf(value: unknown): string | Promise<string> {
  if (typeof value === 'string') return escapeText(value)
  if (isHtml(value)) return value.text
  if (value === null || value === undefined || value === false) return ''
  if (Array.isArray(value)) return textOfAll(value)
  if (value instanceof Promise) return value.then(textOf)
  if (typeof value === 'number') return String(value)
  throw new Error(`A template shows texts, numbers and HTML, and not an ${typeof value}.`)
}

function textOfAll(values: readonly unknown[]): string | Promise<string> {
  const parts = values.map(textOf)
  return parts.some((part) => typeof part !== 'string')
    ? Promise.all(parts).then((all) => all.join(''))
    : parts.join('')
}

/** A component, a fragment, or an element whose name is chosen as the page is made. */
export function renderComponent(
  run: PageRun,
  _name: string,
  component: Component | typeof Fragment | string,
  props: Props,
  slots: Slots = {},
): Rendered {
  if (typeof component === 'function') return component(run, props, slots)
  if (component === Fragment) return renderSlot(run, slots['default'])
  return render`<${htmlOf(component)}${spreadAttributes(props)}>${renderSlot(run, slots['default'])}</${htmlOf(component)}>`
}

/** What was put between the tags of a component, or `otherwise` where nothing was. */
export function renderSlot(run: PageRun, slot: Slot | undefined, otherwise?: Slot): Rendered {
  return slot?.(run) ?? otherwise?.(run) ?? noHtml
}

/** HTML as it is: the value of `set:html`. */
export function unescapeHTML(html: string | null | undefined): Html {
  return html ? htmlOf(html) : noHtml
}

/** The tag of a script, where the page names it for the first time. */
export function renderScript(run: PageRun, id: string): Html {
  if (run.scripts.has(id)) return noHtml
  run.scripts.add(id)
  return htmlOf(`<script type="module"${addAttribute(run.scriptAddress(id), 'src').text}></script>`)
}

/** What a page has in its head besides what its components put there. */
export function renderHead(run: PageRun): Html {
  return htmlOf(run.head)
}

/** Each page of this site writes a head of its own, so that nothing needs one put before it. */
export function maybeRenderHead(): Html {
  return noHtml
}
