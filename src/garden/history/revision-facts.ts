/**
 * What an earlier text of a note was, as far as its history needs to know. It
 * is read exactly as a note of today is, so that comments are none of it.
 */
import type { Nodes, Root } from 'mdast'
import { plainText } from '../../markdown/plain-text.ts'
import type { Maturity } from '../../schemas/page.ts'
import { readFrontmatter } from '../frontmatter/read-frontmatter.ts'
import { readNoteFields } from '../frontmatter/read-note-fields.ts'
import { readNote } from '../note.ts'
import { isMdx } from '../note-format.ts'
import { linkKey, toVaultPath } from '../paths.ts'
import { type PublishSettings, withholdingOf } from '../publish-set.ts'
import type { RevisionText } from './revision-text.ts'

export interface RevisionFacts {
  title: string
  headings: string[]
  blocks: Block[]
  /** The keys of the paths that it links to. */
  links: string[]
}

/** What its properties said; reading them is cheap, and reading the text is not. */
export interface RevisionState {
  /** Whether it would have been published, by the settings of today. */
  published: boolean
  maturity: Maturity | null
}

/** One piece of text that stands on its own. */
export interface Block {
  kind: BlockKind
  /** The heading above; null before the first. */
  heading: string | null
  text: string
}

/** A paragraph, an item of a list, or anything else: code, a table, a formula. */
export type BlockKind = 'paragraph' | 'point' | 'block'

/** Reads the properties of an earlier text. */
export function readState({ path, text }: RevisionText, settings: PublishSettings): RevisionState {
  const block = readFrontmatter(text)
  const { fields } = readNoteFields(block)
  const claimant = {
    path: toVaultPath(path),
    format: 'markdown' as const,
    frontmatter: block.state,
    tooDeep: false,
    fields,
    ...(isMdx(path) && { mdx: 'sound' as const }),
  }
  return {
    published: withholdingOf(claimant, settings) === null,
    maturity: fields.maturity ?? null,
  }
}

/** Reads an earlier text. */
export function readRevision({ path, text }: RevisionText): RevisionFacts {
  const { note, tree } = readNote({ path: toVaultPath(path), text, hash: '', dates: null })
  return {
    title: note.title,
    headings: note.headings.map((heading) => heading.text),
    blocks: blocksOf(tree),
    links: note.links.flatMap((link) => (link.path === '' ? [] : [linkKey(link.path)])),
  }
}

function blocksOf(tree: Root): Block[] {
  const blocks: Block[] = []
  let heading: string | null = null
  const add = (kind: BlockKind, nodes: readonly Nodes[]) => {
    const text = nodes.map((node) => plainText(node, withoutNames)).join(' ')
    if (text.trim() !== '') blocks.push({ kind, heading, text })
  }
  const read = (node: Nodes): void => {
    if (node.type === 'heading') heading = plainText(node)
    else if (node.type === 'paragraph') add('paragraph', [node])
    else if (node.type === 'listItem') {
      add(
        'point',
        node.children.filter((child) => child.type !== 'list'),
      )
      for (const child of node.children) if (child.type === 'list') read(child)
    } else if ('children' in node && containers.has(node.type)) node.children.forEach(read)
    else add('block', [node])
  }
  tree.children.forEach(read)
  return blocks
}

const containers = new Set(['list', 'blockquote', 'callout', 'footnoteDefinition'])

/** A link without words of its own changes its text with every rename: that is no work on this note. */
function withoutNames(node: Nodes): string | null {
  return node.type === 'wikilink' ? (node.display ?? '') : null
}
