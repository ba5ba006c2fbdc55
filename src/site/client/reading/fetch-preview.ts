/** Fetches what previews show, each file once. One that cannot be fetched is not shown: the link works without. */
import { fetchPage } from '../fetch-page.ts'

export interface PreviewText {
  nodes: Node[]
  lang: string
  dir: string
}

/** Fetches the header of the file at `url` and the part that a link means. Null without a preview. */
export type PreviewFetcher = (url: string, place: string) => Promise<PreviewText | null>

/** A fetcher that remembers the files that it has fetched. */
export function createPreviewFetcher(): PreviewFetcher {
  const files = new Map<string, Promise<Document | null>>()
  return async (url, place) => {
    const file = files.get(url) ?? fetchPage(url)
    files.set(url, file)
    const page = await file
    return page && textOf(page, place)
  }
}

/** The part under `place`: the opening where the place has none of its own. */
function textOf(page: Document, place: string): PreviewText | null {
  const header = page.querySelector('header')
  if (!header) return null
  const sections = [...page.querySelectorAll<HTMLElement>('section[data-place]')]
  const part = sections.find(({ dataset }) => dataset['place'] === place) ?? sections[0]
  const { lang, dir } = page.documentElement
  const sign = signOf(header)
  if (sign) header.querySelector('[data-stage]')?.prepend(sign)
  return { nodes: [header, ...(part?.hasChildNodes() ? [part] : [])], lang, dir }
}

/** The sign of the stage is drawn once, on the page. */
function signOf(header: Element): SVGElement | null {
  const stage = header.querySelector<HTMLElement>('[data-stage]')
  if (!stage || stage.querySelector('svg')) return null
  const space = 'http://www.w3.org/2000/svg'
  const svg = document.createElementNS(space, 'svg')
  const use = document.createElementNS(space, 'use')
  svg.setAttribute('class', 'glyph')
  svg.setAttribute('aria-hidden', 'true')
  use.setAttribute('href', `#site:glyph-${stage.dataset['stage']}`)
  svg.append(use)
  return svg
}
