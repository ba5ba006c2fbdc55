/** The blocks of code in a document. */
import type { Code, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { parseMarkdown } from '../../src/markdown/parse.ts'

/** All blocks of `source` in the language `lang`, in their order. */
export function codeBlocks(source: string, lang: string): Code[] {
  return codeAmong(parseMarkdown(source).children, lang)
}

/** All blocks among `nodes` and below them. */
export function codeAmong(nodes: readonly RootContent[], lang: string): Code[] {
  const found: Code[] = []
  visit({ type: 'root', children: [...nodes] }, 'code', (node: Code) => {
    if (node.lang === lang) found.push(node)
  })
  return found
}
