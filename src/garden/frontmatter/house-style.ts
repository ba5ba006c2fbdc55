/** How the owner writes properties, so that additions look like their surroundings. */
import { lineStart } from './fences.ts'
import type { Frontmatter, FrontmatterItem, FrontmatterStyle } from './frontmatter.ts'

export interface HouseStyle {
  source: string
  /** `\n` or `\r\n`. */
  lineEnd: string
  /** How lists that are new in the block are laid out. */
  list: 'flow' | 'block'
  /** What stands before each item of such a list: indentation, and a dash with its blanks. */
  indent: string
  dash: string
  /** The quotes of its items. */
  quotes: FrontmatterStyle
}

/** The style of the first list of the block stands for all; without one, `[a, b]`. */
export function houseStyle(source: string, { entries }: Frontmatter): HouseStyle {
  const lineEnd = /\r?\n/.exec(source)?.[0] ?? '\n'
  const model = [...entries.values()].find(
    ({ items, style }) => items && items.length > 0 && style !== 'alias',
  )
  const first = model?.items?.[0]
  const prefix = first && model?.style === 'block' ? dashBefore(source, first) : null
  const quotes = quotesOf(model?.items ?? [])
  return {
    source,
    lineEnd,
    quotes,
    list: prefix ? 'block' : 'flow',
    ...(prefix ?? { indent: '', dash: '- ' }),
  }
}

/** The indentation, dash and blanks before an item; null when more than that stands before it on its line. */
export function dashBefore(
  source: string,
  { range: [start] }: FrontmatterItem,
): { indent: string; dash: string } | null {
  const [, indent, dash] = /^([ \t]*)(-[ \t]*)$/.exec(source.slice(lineStart(source, start), start)) ?? []
  return indent === undefined || dash === undefined ? null : { indent, dash: dash === '-' ? '- ' : dash }
}

/** The quotes that the items of a list agree on. */
export function quotesOf(items: readonly FrontmatterItem[]): FrontmatterStyle {
  const texts = items.filter(({ value }) => typeof value === 'string')
  const style = texts[0]?.style
  return (style === 'double' || style === 'single') && texts.every((item) => item.style === style)
    ? style
    : 'plain'
}
