/**
 * JSON (RFC 8259) to nodes with their places. It accepts what `JSON.parse`
 * accepts and gives the same values; what it refuses, it refuses with a place.
 */
import type { JsonNode, JsonString } from './json-node.ts'
import { JsonError, readString } from './read-string.ts'

export type JsonRead = { root: JsonNode } | { problem: { offset: number; reason: string } }

/** Lists and objects in one another: no document needs more, and the stack has an end. */
const deepest = 200

/** Parses a whole text. Never throws; a byte order mark at its start is passed over. */
export function parseJson(source: string): JsonRead {
  const reader: Reader = { source, at: source.startsWith('\uFEFF') ? 1 : 0 }
  try {
    const root = readValue(reader, 0)
    skipSpace(reader)
    if (reader.at < source.length) throw new JsonError(reader.at, 'the document ends before this')
    return { root }
  } catch (error) {
    if (!(error instanceof JsonError)) throw error
    return { problem: { offset: error.offset, reason: error.message } }
  }
}

interface Reader {
  source: string
  /** The offset of what is read next. */
  at: number
}

function readValue(reader: Reader, depth: number): JsonNode {
  skipSpace(reader)
  const { source, at } = reader
  if (depth > deepest) throw new JsonError(at, `more than ${deepest} lists and objects stand in one another`)
  const sign = source[at]
  if (sign === '{') return readObject(reader, depth)
  if (sign === '[') return readArray(reader, depth)
  if (sign === '"') return take(reader, readString(source, at))
  return take(reader, readLiteral(source, at))
}

function readObject(reader: Reader, depth: number): JsonNode {
  const start = reader.at
  const members = new Map<string, JsonNode>()
  readList(reader, '}', () => {
    skipSpace(reader)
    if (reader.source[reader.at] !== '"')
      throw new JsonError(reader.at, 'a name in double quotes belongs here')
    const name = take(reader, readString(reader.source, reader.at))
    skipSpace(reader)
    expect(reader, ':')
    members.set(name.value, readValue(reader, depth + 1))
  })
  return { kind: 'object', start, end: reader.at, members }
}

function readArray(reader: Reader, depth: number): JsonNode {
  const start = reader.at
  const items: JsonNode[] = []
  readList(reader, ']', () => items.push(readValue(reader, depth + 1)))
  return { kind: 'array', start, end: reader.at, items }
}

/** Reads items between commas, from the opening sign to `close`. */
function readList(reader: Reader, close: string, readItem: () => void): void {
  reader.at += 1
  skipSpace(reader)
  if (reader.source[reader.at] === close) {
    reader.at += 1
    return
  }
  for (;;) {
    readItem()
    skipSpace(reader)
    if (reader.source[reader.at] === close) break
    if (reader.source[reader.at] !== ',') throw new JsonError(reader.at, `\`,\` or \`${close}\` belongs here`)
    reader.at += 1
  }
  reader.at += 1
}

/** A number, with sign, fraction and exponent, or one of three words. */
const literalPattern = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y

function readLiteral(source: string, start: number): Extract<JsonNode, { kind: 'literal' }> {
  const pattern = new RegExp(literalPattern)
  pattern.lastIndex = start
  const text = pattern.exec(source)?.[0]
  if (text === undefined)
    throw new JsonError(start, start < source.length ? 'no value begins so' : 'a value is missing')
  const words: Record<string, boolean | null> = { true: true, false: false, null: null }
  const value = text in words ? (words[text] ?? null) : Number(text)
  return { kind: 'literal', start, end: start + text.length, value }
}

function skipSpace(reader: Reader): void {
  while (' \t\n\r'.includes(reader.source[reader.at] ?? '.')) reader.at += 1
}

function expect(reader: Reader, sign: string): void {
  if (reader.source[reader.at] !== sign) throw new JsonError(reader.at, `\`${sign}\` belongs here`)
  reader.at += 1
}

function take<Node extends JsonNode | JsonString>(reader: Reader, node: Node): Node {
  reader.at = node.end
  return node
}
