/** The tags of a note's properties. */
import { type FieldReading, report } from './field-reading.ts'
import { type FoundText, findTexts } from './read-texts.ts'

/**
 * Tags from a list, or from a text with commas or blanks between them. Each tag
 * counts once, whatever its letter case. What cannot be a tag is reported and left out.
 */
export function readTags(reading: FieldReading): string[] {
  const tags = new Map<string, string>()
  for (const found of findTexts(reading, 'tags', /[,\s]+/g)) {
    const tag = found.text.replace(/^#/, '')
    if (!isTag(tag)) reportTag(reading, tag, found)
    else if (!tags.has(tag.toLowerCase())) tags.set(tag.toLowerCase(), tag)
  }
  return [...tags.values()]
}

/** Letters, digits, `_`, `-`, emoji and other signs of no meaning in Markdown; `/` only between two of them. */
function isTag(tag: string): boolean {
  return /^[^/]+(?:\/[^/]+)*$/.test(tag) && !forbidden.test(tag)
}

/** Blanks, controls, the punctuation of ASCII but `-_/`, and general punctuation but the joiner that emoji need. */
const forbidden = /[\s\p{Cc}\p{Surrogate}!-,.:-@[-^`{-~\u2000-\u200C\u200E-\u206F\u2E00-\u2E7F]/u

/** The tag that was most likely meant by a text that cannot be one; empty where nothing is left of it. */
export function suggestTag(tag: string): string {
  return tag
    .split('/')
    .map((part) =>
      part
        .trim()
        .replace(new RegExp(`${forbidden.source}+`, 'gu'), '-')
        .replace(/^-+|-+$/g, ''),
    )
    .filter((part) => part !== '')
    .join('/')
}

function reportTag(reading: FieldReading, tag: string, { range }: FoundText): void {
  const better = suggestTag(tag)
  const hint = better === '' ? 'Use letters, digits, `_`, `-` and `/`.' : `Did you mean \`${better}\`?`
  report(reading, 'tag-invalid', `\`${tag}\` cannot be a tag. ${hint}`, range)
}
