/**
 * Whether a damaged block of properties can be said to let its note be public:
 * an oracle that shares no code with the reader. It knows no second chances: the
 * block is whole and says so, or nothing is left in the block that speaks
 * against it.
 */
import { distance } from 'fastest-levenshtein'
import { parse } from 'yaml'

/** The flags and the value of each that lets a note be public. */
const publicValues = { publish: true, draft: false, private: false } as const

/** `head` is all that the source holds before its body. */
export function mayBePublic(head: string): boolean {
  const lines = head.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  const closing = lines.findIndex((line, at) => at > 0 && isFence(line))
  if (!isFence(lines[0] ?? '') || closing < 0) return !lines.some(isFlag)
  return blockAllows(lines.slice(1, closing)) && !beforeHeading(lines.slice(closing + 1)).some(isFlag)
}

function blockAllows(lines: readonly string[]): boolean {
  const properties = parseStrictly(lines.join('\n'))
  if (properties === undefined) return false
  // A flag that begins its line is a property of the block, whatever else the YAML makes of it.
  const written = lines.flatMap((line) => /^(publish|draft|private): /.exec(line)?.[1] ?? [])
  return (
    Object.entries(properties).every(([key, value]) => allows(key, value)) &&
    written.every((flag) => flag in properties)
  )
}

/** Nothing, where the text starts with a heading that is underlined with dashes: what follows it is text. */
function beforeHeading(lines: readonly string[]): readonly string[] {
  const shown = lines.filter((line) => line.trim() !== '')
  return /^\w[^:]*$/.test(shown[0] ?? '') && isFence(shown[1] ?? '') ? [] : lines
}

/** The mapping; undefined for what is none. */
function parseStrictly(text: string): object | undefined {
  try {
    const value: unknown = parse(text, { strict: true, uniqueKeys: true, logLevel: 'error' })
    if (value === null) return {}
    return typeof value === 'object' && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

function allows(key: string, value: unknown): boolean {
  const flag = flagLike(key)
  if (flag === undefined || (isOtherWord(key) && typeof value !== 'boolean')) return true
  return value === publicValues[flag]
}

/** A line that gives something like a flag a value that is not plainly the public one. */
function isFlag(line: string): boolean {
  const [, key = '', value = ''] = /^\W*([^:：#]{1,40})[:：](.*)$/.exec(line) ?? []
  const flag = flagLike(key)
  return (
    flag !== undefined &&
    /^\W*(?:true|false|yes|no|on|off)\W*$/i.test(value) &&
    value.trim() !== `${publicValues[flag]}`
  )
}

function flagLike(key: string): keyof typeof publicValues | undefined {
  const word = key
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
  return (['publish', 'draft', 'private'] as const).find((flag) => distance(word, flag) <= 1)
}

/** English words that are one letter away from a flag. */
function isOtherWord(key: string): boolean {
  return /^(?:craft|daft|drafty|drift|graft|kraft|primate|raft)$/i.test(key)
}

function isFence(line: string): boolean {
  return /^---[ \t]*$/.test(line)
}
