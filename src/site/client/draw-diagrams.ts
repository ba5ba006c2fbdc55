/** Draws the Mermaid diagrams of a page when a reader comes near them. Without it their source is shown. */
import type { Mermaid } from 'mermaid'

drawNearReader([...document.querySelectorAll<HTMLElement>('figure.diagram')])

/** Draws each figure once it is near, and all that are drawn again when the colours of the page change. */
function drawNearReader(figures: HTMLElement[]): void {
  const drawn = new Map<HTMLElement, string>()
  const draw = async (figure: HTMLElement) => {
    const source = drawn.get(figure) ?? figure.querySelector('.diagram-source')?.textContent ?? ''
    const drawing = await drawingOf(source, `diagram-${figures.indexOf(figure)}`)
    if (!drawing) return
    linkNodes(drawing, JSON.parse(figure.dataset['links'] ?? '{}'))
    if (drawn.has(figure)) figure.querySelector('.diagram-drawing')?.replaceWith(drawing)
    else figure.replaceChildren(drawing, foldedSource(figure))
    drawn.set(figure, source)
  }
  const redraw = () => {
    for (const figure of drawn.keys()) void draw(figure)
  }
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting || !(target instanceof HTMLElement)) continue
        near.unobserve(target)
        void draw(target)
      }
    },
    { rootMargin: '600px' },
  )
  for (const figure of figures) near.observe(figure)
  new MutationObserver(redraw).observe(document.documentElement, { attributeFilter: ['data-theme'] })
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw)
}

/** The drawing of a source; null for one that Mermaid cannot read, which stays as it is. */
async function drawingOf(source: string, id: string): Promise<HTMLElement | null> {
  const mermaid = await loadMermaid()
  mermaid.initialize(options())
  const result = await mermaid.render(id, source).catch(() => null)
  if (!result) return null
  const drawing = document.createElement('div')
  drawing.className = 'diagram-drawing'
  drawing.innerHTML = result.svg
  keepReadable(drawing.querySelector('svg'))
  return drawing
}

/** On a narrow screen a wide drawing scrolls rather than becoming too small to read. */
function keepReadable(svg: SVGSVGElement | null): void {
  const width = Number.parseFloat(svg?.style.maxWidth ?? '')
  if (svg && width > 0) svg.style.minInlineSize = `${Math.min(width, smallestWidth)}px`
}

/** In pixels. */
const smallestWidth = 560

/** The page says where its modules are; a browser loads them once. */
async function loadMermaid(): Promise<Mermaid> {
  const module: { default: Mermaid } = await import(
    /* @vite-ignore */ place()?.dataset['diagramEngine'] ?? ''
  )
  return module.default
}

/** Where the page tells the script what it cannot know. */
function place(): HTMLElement | null {
  return document.querySelector('[data-diagram-engine]')
}

/** Readers who do not see the drawing read its source. */
function foldedSource(figure: HTMLElement): HTMLElement {
  const details = document.createElement('details')
  const summary = document.createElement('summary')
  summary.textContent = place()?.dataset['sourceLabel'] ?? ''
  details.append(summary, ...figure.children)
  return details
}

/** Makes links of the nodes that stand for notes. */
function linkNodes(drawing: HTMLElement, links: Record<string, string>): void {
  for (const node of drawing.querySelectorAll<SVGGElement>('g.internal-link')) {
    const href = links[/(?:^|-)(?:flowchart|classId|state|entity)-(.+)-\d+$/.exec(node.id)?.[1] ?? '']
    if (href === undefined) continue
    const link = document.createElementNS('http://www.w3.org/2000/svg', 'a')
    link.setAttribute('href', href)
    link.setAttribute('class', 'diagram-link')
    node.replaceWith(link)
    link.append(node)
  }
}

/** The colours of the page, as Mermaid can reckon with them. */
function options() {
  const [paper, sunk, ink, line, blue] = ['--paper', '--paper-sunk', '--ink', '--ink-soft', '--blue'].map(
    colourOf,
  )
  return {
    startOnLoad: false,
    securityLevel: 'strict' as const,
    suppressErrorRendering: true,
    theme: 'base' as const,
    themeVariables: {
      background: paper,
      primaryColor: sunk,
      primaryTextColor: ink,
      primaryBorderColor: line,
      secondaryColor: paper,
      tertiaryColor: paper,
      lineColor: line,
      textColor: ink,
      noteBkgColor: sunk,
      noteTextColor: ink,
      noteBorderColor: blue,
      fontFamily: getComputedStyle(document.body).getPropertyValue('--font-ui'),
    },
  }
}

/** A token as `rgb(…)`: the browser paints it, and says what it painted. */
function colourOf(token: string): string {
  const probe = document.createElement('span')
  probe.style.color = `var(${token})`
  document.body.append(probe)
  const { color } = getComputedStyle(probe)
  probe.remove()
  const canvas = document.createElement('canvas').getContext('2d')
  if (!canvas) return color
  canvas.fillStyle = color
  canvas.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data
  return `rgb(${red}, ${green}, ${blue})`
}
