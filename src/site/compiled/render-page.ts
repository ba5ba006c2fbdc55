import { addAttribute } from './attributes.ts'
import type { AstroGlobal, Component, PageRun } from './component.ts'

/** What a page is rendered from. */
export interface PageRequest extends Pick<AstroGlobal, 'props' | 'params'>, Pick<PageRun, 'scriptAddress'> {
  /** The addresses of its style sheets. */
  styles: readonly string[]
}

/** The whole of a page as the compiled component `page` makes it. */
export async function renderPage(page: Component, request: PageRequest): Promise<string> {
  const { props, params, styles, scriptAddress } = request
  const links = styles.map((href) => `<link rel="stylesheet"${addAttribute(href, 'href').text}>`)
  const run: PageRun = {
    head: links.join(''),
    scripts: new Set(),
    scriptAddress,
    createAstro: (props) => ({ props, params }),
  }
  const { text } = await page(run, props, {})
  return `<!DOCTYPE html>${text}`
}
