/** Makes links from what texts say. */
import type { QueryWorld } from '../query-world.ts'
import type { QueryFile, Value } from './value.ts'

/** `[[target|display]]`, with or without the brackets around it. */
const wikilink = /^!?\[\[([^[\]|]+)(?:\|([^[\]]*))?\]\]$/

/**
 * The link that `text` writes, seen from `from`. One to a file that is not
 * published is nothing but its own words, and nothing at all without any.
 */
export function makeLink(
  world: QueryWorld,
  text: string,
  from: QueryFile | null,
  display: string | null = null,
): Value {
  const found = wikilink.exec(text.trim())
  const target = (found?.[1] ?? text).trim()
  const words = display ?? found?.[2]?.trim() ?? null
  if (isWebAddress(target)) return { kind: 'link', target, file: null, display: words }
  const file = world.resolve(target, from)
  if (file === 'withheld') return words
  return { kind: 'link', target, file, display: words }
}

export function isWikilink(text: string): boolean {
  return wikilink.test(text.trim())
}

/** Only addresses of the web and of mail lead out of the garden. */
export function isWebAddress(target: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(target)
}
