/**
 * Tags as a tree: `ai/agents` stands below `ai`, and a tag counts the notes of
 * all tags below it. Tags that differ in letter case alone are one tag, shown
 * as it was written first.
 */
import { parentKeys } from '../garden/parent-keys.ts'
import { tagKey } from '../garden/path-key.ts'
import type { NoteEntry } from '../schemas/page.ts'
import { collator } from '../words/collator.ts'
import { remember } from '../words/remember.ts'

export interface TagNode {
  /** The whole path, `ai/agents`: the tag's identity and its path below `/tags/`. */
  key: string
  /** The whole path as first written, and its last segment. */
  name: string
  label: string
  /** The notes with this tag or one below it, in the order of the garden, each once. */
  entries: NoteEntry[]
  children: TagNode[]
}

/** What the page of a tag shows: the tag, and those above it from the root. */
export interface TagPage {
  node: TagNode
  parents: { key: string; label: string }[]
}

/** The pages of all tags in the tree, by key, parents before their children. */
export function tagPages(tree: readonly TagNode[]): Map<string, TagPage> {
  const nodes = flattenTags(tree)
  const labels = new Map(nodes.map(({ key, label }) => [key, label]))
  const named = (key: string) => ({ key, label: labels.get(key) ?? key })
  return new Map(nodes.map((node) => [node.key, { node, parents: parentKeys(node.key).map(named) }]))
}

/** The tree of all tags of `entries`, each level sorted for `lang`. */
export function tagTree(entries: readonly NoteEntry[], lang: string): TagNode[] {
  const nodes = new Map<string, TagNode>()
  const roots: TagNode[] = []
  // Many notes have the same tags.
  const levelsOf = remember(tagLevels)
  for (const entry of entries) {
    for (const tag of entry.tags) plantTag(levelsOf(tag), entry, roots, nodes)
  }
  const { compare } = collator(lang)
  for (const siblings of [roots, ...[...nodes.values()].map((node) => node.children)]) {
    siblings.sort((a, b) => compare(a.label, b.label))
  }
  return roots
}

/** Every node of the tree, parents before their children. */
export function flattenTags(nodes: readonly TagNode[]): TagNode[] {
  return nodes.flatMap((node) => [node, ...flattenTags(node.children)])
}

/** The `limit` tags with most notes, the greatest first. */
export function topTags(tree: readonly TagNode[], limit: number): TagNode[] {
  return flattenTags(tree)
    .toSorted((a, b) => b.entries.length - a.entries.length)
    .slice(0, limit)
}

/** A tag and those above it, from the root: the key of each, and its segments as written. */
interface TagLevel {
  key: string
  labels: readonly string[]
}

function tagLevels(tag: string): TagLevel[] {
  const key = tagKey(tag)
  if (key === '') return []
  const labels = labelsOf(tag, key)
  return [...parentKeys(key), key].map((key, depth) => ({ key, labels: labels.slice(0, depth + 1) }))
}

function plantTag(
  levels: readonly TagLevel[],
  entry: NoteEntry,
  roots: TagNode[],
  nodes: Map<string, TagNode>,
): void {
  let siblings = roots
  for (const { key, labels } of levels) {
    const node = nodes.get(key) ?? emptyNode(key, labels)
    if (!nodes.has(key)) {
      nodes.set(key, node)
      siblings.push(node)
    }
    if (node.entries.at(-1) !== entry) node.entries.push(entry)
    siblings = node.children
  }
}

function emptyNode(key: string, labels: readonly string[]): TagNode {
  return { key, name: labels.join('/'), label: labels.at(-1) ?? key, entries: [], children: [] }
}

/** The segments as written, where they still match the segments of the key. */
function labelsOf(tag: string, key: string): string[] {
  const keys = key.split('/')
  const written = tag
    .replace(/^#+/, '')
    .split('/')
    .map((segment) => segment.trim())
    .filter((segment) => tagKey(segment) !== '')
  return written.length === keys.length ? written : keys
}
