/**
 * Turns a node of the `yaml` package into a value with its place. Aliases are
 * copied out, so that no two values share an object.
 */
import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import { type Conversion, enterNode, fail, leaveNode, noteAnchor, rangeOf } from './conversion.ts'
import { findColon } from './find-colon.ts'
import type {
  FrontmatterEntry,
  FrontmatterItem,
  FrontmatterProblem,
  SourceRange,
  YamlValue,
} from './frontmatter.ts'
import { readScalar } from './read-scalar.ts'
import { findUnquoted } from './unquoted-text.ts'

/** The value of a node. What makes the whole block malformed is added to `failures`. */
export function convertNode(node: Node, conversion: Conversion): FrontmatterItem {
  if (isAlias(node)) return convertAlias(node, conversion)
  const range = rangeOf(node, conversion)
  const base = { range, raw: conversion.source.slice(...range) }
  if (!enterNode(node, range, conversion)) return { ...base, value: null, style: 'plain' }
  const item = isMap(node)
    ? convertMapping(node, base, conversion)
    : isSeq(node)
      ? convertList(node, base, conversion)
      : { ...base, ...convertScalar(node) }
  leaveNode(node, conversion)
  return item
}

type Base = Pick<FrontmatterItem, 'range' | 'raw'>

function convertScalar(node: Node): Pick<FrontmatterItem, 'value' | 'style'> {
  if (!isScalar(node)) return { value: null, style: 'plain' }
  const text = String(node.value)
  const style = styles[node.type ?? Scalar.PLAIN] ?? 'plain'
  return { style, value: style === 'plain' && node.tag === undefined ? readScalar(text) : text }
}

const styles: Record<string, FrontmatterItem['style']> = {
  [Scalar.QUOTE_SINGLE]: 'single',
  [Scalar.QUOTE_DOUBLE]: 'double',
  [Scalar.BLOCK_LITERAL]: 'block',
  [Scalar.BLOCK_FOLDED]: 'block',
}

function convertList(node: YAMLSeq, base: Base, conversion: Conversion): FrontmatterItem {
  const unquoted = node.flow ? findUnquoted(base) : null
  if (unquoted) return keepUnquoted(base, unquoted, conversion)
  const items = node.items.map((item) => convertNode(item as Node, conversion))
  const style = node.flow ? 'flow' : 'block'
  const bounds = node.flow ? base : trimBlock(base, items.at(-1)?.range)
  return { ...bounds, value: items.map((item) => item.value), style, items }
}

function convertMapping(node: YAMLMap, base: Base, conversion: Conversion): FrontmatterItem {
  const unquoted = node.flow ? findUnquoted(base) : null
  if (unquoted) return keepUnquoted(base, unquoted, conversion)
  const entries = node.items.map((pair) => convertPair(pair as Pair<Node, Node | null>, conversion))
  checkDuplicates(entries, conversion)
  const value = Object.fromEntries(entries.map((entry): [string, YamlValue] => [entry.key, entry.value]))
  const bounds = node.flow ? base : trimBlock(base, entries.at(-1)?.valueRange)
  return { ...bounds, value, style: node.flow ? 'flow' : 'block', entries }
}

/** The parser lets a block run on to the next thing; it ends with its last value. */
function trimBlock({ range, raw }: Base, last: SourceRange | undefined): Base {
  const end = Math.max(range[0], last?.[1] ?? range[1])
  return { range: [range[0], end], raw: raw.slice(0, end - range[0]) }
}

function keepUnquoted(
  { range, raw }: Base,
  found: Pick<FrontmatterProblem, 'code' | 'message'>,
  conversion: Conversion,
): FrontmatterItem {
  if (conversion.copying === null) conversion.warnings.push({ ...found, start: range[0], end: range[1] })
  return { range, raw, value: raw, style: 'flow' }
}

function convertPair(pair: Pair<Node, Node | null>, conversion: Conversion): FrontmatterEntry {
  const keyRange = rangeOf(pair.key, conversion)
  const key = isScalar(pair.key) ? String(pair.key.value) : conversion.source.slice(...keyRange)
  if (!isScalar(pair.key)) {
    const reason = `The name of the property \`${key}\` is not plain text. Write the name out, in quotes if it holds signs.`
    fail(conversion, reason, conversion.copying ?? keyRange)
  }
  noteAnchor(pair.key, conversion)
  const after = findColon(conversion.source, keyRange[1]) ?? keyRange[1]
  if (pair.value === null || isBare(pair.value)) {
    return { key, keyRange, value: null, valueRange: [after, after], raw: '', style: 'plain' }
  }
  const { range: valueRange, ...item } = convertNode(pair.value, conversion)
  return { key, keyRange, valueRange, ...item }
}

/** Nothing at all: no text, no quotes, no anchor, no tag. */
function isBare(node: Node): boolean {
  return (
    isScalar(node) &&
    node.source === '' &&
    node.type === Scalar.PLAIN &&
    !node.anchor &&
    node.tag === undefined
  )
}

function checkDuplicates(entries: readonly FrontmatterEntry[], conversion: Conversion): void {
  const seen = new Set<string>()
  for (const { key, keyRange } of entries) {
    if (seen.has(key))
      fail(conversion, `The property \`${key}\` stands here a second time. Keep one of them.`, keyRange)
    seen.add(key)
  }
}

function convertAlias(node: Alias, conversion: Conversion): FrontmatterItem {
  const range = rangeOf(node, conversion)
  const item = { range, raw: conversion.source.slice(...range), style: 'alias' as const }
  const target = conversion.targets.get(node) ?? conversion.anchors.get(node.source)
  if (!target || conversion.open.has(target)) {
    const reason = target ? 'stands inside of the value that it repeats' : 'has no value to repeat'
    fail(
      conversion,
      `The alias \`*${node.source}\` ${reason}. If it is text, put it in quotes.`,
      conversion.copying ?? range,
    )
    return { ...item, value: null }
  }
  conversion.targets.set(node, target)
  if (conversion.failures.length > 0) return { ...item, value: null }
  const outer = conversion.copying
  conversion.copying = outer ?? range
  const { value, items } = convertNode(target, conversion)
  conversion.copying = outer
  return { ...item, value, ...(items && { items: items.map((copy) => ({ ...item, value: copy.value })) }) }
}
