/** Links in plain words, such as a property or a label, where no Markdown is read. */
import { parseLinkText } from '../markdown/link-text.ts'
import { parseInternalUrl } from './links/parse-url.ts'

/** A wikilink (group 1: its inside), or a Markdown link (groups 2 to 4: its words, its address with or without `<>`). */
const link =
  /!?\[\[([^[\]]+)\]\]|!?\[([^[\]]*)\]\(\s*(?:<([^<>\n]*)>|([^\s()]*(?:\([^\s()]*\)[^\s()]*)*))(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/g

/** Puts the replacement in the place of each link; `path` is empty for one that leaves the vault, `words` are the author's own. */
export function replaceTextLinks(
  text: string,
  replacement: (whole: string, path: string, words: string | null) => string,
): string {
  return text.replace(link, (whole: string, inside?: string, words = '', pointed?: string, plain = '') => {
    if (inside !== undefined) {
      const { path, display } = parseLinkText(inside)
      return replacement(whole, path, display)
    }
    const path = parseInternalUrl(pointed ?? plain)?.path ?? ''
    return replacement(whole, path, words === '' ? null : words)
  })
}

/** The paths that links in `text` name. */
export function textLinkPaths(text: string): string[] {
  const paths: string[] = []
  replaceTextLinks(text, (whole, path) => {
    if (path !== '') paths.push(path)
    return whole
  })
  return paths
}
