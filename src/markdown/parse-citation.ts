/** The inside of a citation, taken apart: `see @key, p. 33; -@other`. */

export interface CitationItem {
  key: string
  /** Words before the key, in Markdown, with single spaces. */
  prefix: string
  /** Words behind the key as they follow it, in Markdown: with the space or the comma in front. */
  suffix: string
  /** `-@key`: the names are in the sentence already. */
  authorless: boolean
}

/**
 * The works that `text` cites, one for each part between semicolons. A part
 * without a key belongs to the part beside it. Empty when no key stands in it.
 */
export function parseCitationItems(text: string): CitationItem[] {
  const items: CitationItem[] = []
  let pending = ''
  for (const part of text.split(';')) {
    const found = findKey(part)
    const last = items.at(-1)
    if (found) {
      items.push({
        ...found.item,
        prefix: plain(`${pending}${part.slice(0, found.start)}`).trim(),
        suffix: plain(part.slice(found.end)).trimEnd(),
      })
      pending = ''
    } else if (last) last.suffix += plain(`;${part}`).trimEnd()
    else pending += `${part};`
  }
  return items
}

interface FoundKey {
  item: Pick<CitationItem, 'key' | 'authorless'>
  start: number
  end: number
}

function findKey(part: string): FoundKey | null {
  const match = keyPattern.exec(part)
  if (!match?.groups) return null
  const { minus = '', braced, bare } = match.groups
  return {
    item: { key: braced ?? bare ?? '', authorless: minus !== '' },
    start: match.index,
    end: match.index + match[0].length,
  }
}

/**
 * Pandoc's rule for keys. Behind the start, a space or an opening sign: maybe
 * `-`, then `@` and either anything in braces, or letters, digits and `_`
 * with single signs between them.
 */
const keyPattern =
  /(?<=^|[\s("'“‘«])(?<minus>-?)@(?:\{(?<braced>[^\s{}]+)\}|(?<bare>[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*(?:[:.#$%&+?<>~/-][\p{L}\p{M}\p{N}_]+)*))/u

/** Without the braces that mark a locator, and on one line. */
function plain(text: string): string {
  return text.replace(/(\\[!-/:-@[-`{-~])|[{}]/g, (_, kept?: string) => kept ?? '').replace(/\s+/g, ' ')
}
