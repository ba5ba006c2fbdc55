/**
 * Text that YAML reads as something else because its quotes are missing: a link
 * `[[note]]` is a list in a list, a template's `{{date}}` a mapping in a mapping.
 */
import type { FrontmatterItem, FrontmatterProblem } from './frontmatter.ts'

/** The problem that a list or mapping in brackets has, when it looks like such a text. */
export function findUnquoted({
  raw,
}: Pick<FrontmatterItem, 'raw'>): Pick<FrontmatterProblem, 'code' | 'message'> | null {
  if (isLink(raw)) {
    return {
      code: 'frontmatter-unquoted-link',
      message: `The link \`${raw}\` lacks its quotes. Write \`"${raw}"\`.`,
    }
  }
  if (!isPlaceholder(raw)) return null
  const message = `The placeholder \`${raw}\` of a template was not filled in. Fill it in, or put it in quotes.`
  return { code: 'frontmatter-placeholder', message }
}

/** One pair of double brackets on one line, without quotes inside. Several numbers, as in `[[1, 2]]`, are a list. */
function isLink(raw: string): boolean {
  return (
    /^\[\[[^[\]{}"\n]+\]\]$/.test(raw) &&
    !/^\[\[(?:[\d\s.+-]+,)+[\d\s.+-]*\]\]$/.test(raw) &&
    !raw.startsWith("[['")
  )
}

function isPlaceholder(raw: string): boolean {
  return /^\{\{[^{}\n]*\}\}$/.test(raw)
}
