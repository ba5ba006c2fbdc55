/** What a text is to say, as its author puts it down: a title, headings, and under each the points to make. */
import type { List, Nodes, Root } from 'mdast'
import { plainText } from '../../../markdown/plain-text.ts'
import { readNote } from '../../note.ts'
import { toVaultPath } from '../../paths.ts'
import { sentenceSegmenter, splitSentences } from '../sentences/split-sentences.ts'

export interface Brief {
  title: string
  /** The prose above the first heading: it says what the points are for, and is none. */
  introduction: string
  /** In their order; those without a heading and without points are left out. */
  sections: BriefSection[]
}

export interface BriefSection {
  /** Null above the first heading. */
  heading: string | null
  /** The items of lists, and under a heading the sentences of paragraphs. */
  points: string[]
}

/** Reads Markdown. `name` is that of the file, for a brief that says no title of its own. */
export function readBrief(text: string, name: string, lang: string): Brief {
  const { note, tree } = readNote({ path: toVaultPath(name), text, hash: '', dates: null }, null)
  const segmenter = sentenceSegmenter(lang)
  const sections: BriefSection[] = [{ heading: null, points: [] }]
  const opening: string[] = []
  for (const node of (tree as Root).children) {
    const isOpening = sections.length === 1 && sections[0]?.points.length === 0
    if (node.type === 'heading') {
      const heading = plainText(node)
      if (!(isOpening && heading === note.title)) sections.push({ heading, points: [] })
    } else if (isProse(node) && sections.length === 1) opening.push(plainText(node))
    else sections.at(-1)?.points.push(...pointsOf(node, segmenter))
  }
  const asked = sections.filter(({ heading, points }) => heading !== null || points.length > 0)
  if (asked.length > 0) return { title: note.title, introduction: opening.join('\n\n'), sections: asked }
  // Who writes nothing but prose asks for what it says.
  const points = opening.flatMap((prose) => sentencesOf(prose, segmenter))
  return {
    title: note.title,
    introduction: '',
    sections: points.length > 0 ? [{ heading: null, points }] : [],
  }
}

function pointsOf(node: Nodes, segmenter: Intl.Segmenter): string[] {
  if (node.type === 'list') return itemsOf(node)
  return isProse(node) ? sentencesOf(plainText(node), segmenter) : []
}

function isProse({ type }: Nodes): boolean {
  return type === 'paragraph' || type === 'blockquote'
}

function sentencesOf(text: string, segmenter: Intl.Segmenter): string[] {
  return splitSentences(text, segmenter).map(({ start, end }) => text.slice(start, end))
}

/** Each item with what stands in it, and lists below it as items of their own. */
function itemsOf({ children }: List): string[] {
  return children.flatMap((item) => {
    const own = item.children.filter(({ type }) => type !== 'list').map((child) => plainText(child))
    const below = item.children.flatMap((child) => (child.type === 'list' ? itemsOf(child) : []))
    return [own.join(' '), ...below].filter((point) => point !== '')
  })
}
