/** Makes elements of the search. */

type Attributes = Readonly<Record<string, string | null | undefined>>

/** An element with these attributes, those that are null left out, and these contents. Nothing is parsed as HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...contents: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) if (value != null) made.setAttribute(key, value)
  made.append(...contents)
  return made
}

/** The sign of a stage, from the symbols of the page; words stand beside it or in `label`. */
export function glyph(stage: string, label: string): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('class', 'glyph')
  if (label === '') svg.setAttribute('aria-hidden', 'true')
  else {
    svg.setAttribute('role', 'img')
    svg.setAttribute('aria-label', label)
  }
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use')
  use.setAttribute('href', `#site:glyph-${stage}`)
  svg.append(use)
  return svg
}
