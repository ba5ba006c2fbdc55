/** Addresses of the web in Markdown links that may be those of pages of notes. */
import type { Root } from 'mdast'
import { visit } from './visit.ts'

/** Every address with a host that has a segment `notes` in its path. */
export function pageAddresses(tree: Root): string[] {
  const found: string[] = []
  visit(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return
    if (/^(?:https?:)?[/\\]{2}[^?#]*[/\\]notes[/\\]/i.test(node.url)) found.push(node.url)
  })
  return found
}
