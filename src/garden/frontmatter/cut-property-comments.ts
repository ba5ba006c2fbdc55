/** Comments in the values of properties: they are the author's notes to themselves there too. */
import { cutComments } from '../../markdown/cut-comments.ts'
import type { YamlValue } from './frontmatter.ts'

/** `value` without the comments in its texts, at any depth; these are added to `hidden`. */
export function cutPropertyComments(value: YamlValue, hidden: string[]): YamlValue {
  if (typeof value === 'string') return cutText(value, hidden)
  if (Array.isArray(value)) return value.map((item) => cutPropertyComments(item, hidden))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [cutText(key, hidden), cutPropertyComments(item, hidden)]),
  )
}

function cutText(text: string, hidden: string[]): string {
  const cut = cutComments(text)
  hidden.push(...cut.hidden)
  return cut.shown
}
