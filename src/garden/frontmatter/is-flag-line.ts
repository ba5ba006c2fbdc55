/** Whether a line of text resembles a flag, in YAML, TOML or JSON, well-formed or not. */
import { flagNames, misspeltFlag } from './flag-names.ts'
import { flagInWords, otherFlag } from './other-flags.ts'

/** True for `draft: true`, `"Publish" = false`, `{title: x, private: yes}` and `status: draft`. */
export function isFlagLine(line: string): boolean {
  return [line, ...line.split(/[{,]/)].some(isFlag)
}

/**
 * True where a line does nothing but set a flag. `Draft: a story`, `Status: draft, the second one`,
 * an item of a list, a quote, a row of a table and a line of code do not.
 */
export function isPlainFlagLine(line: string): boolean {
  // The colon or equals sign; a word that a flag may hold; signs; then a comment, or what follows in braces.
  const value =
    /[:=：＝][^\p{L}\p{N}]*(?:true|false|yes|no|on|off|draft|private|hidden|unlisted)[^\p{L}\p{N}]*(?:#.*|,.*[:=：＝].*)?$/iu
  return !/^\s*(?:[-*+>|](?:\s|$)|`)/.test(line) && value.test(line) && isFlagLine(line)
}

function isFlag(part: string): boolean {
  // What may stand before a key, unless it is a comment; the key; the colon or equals sign, also in full width; the value.
  const [, key = '', value = ''] = /^[^\p{L}\p{N}#]*([^:=：＝]{1,60})[:=：＝](.*)$/u.exec(part) ?? []
  const name = unquote(key)
  return (
    flagNames.some((flag) => flag === name) ||
    misspeltFlag(name, /^\s*(?:true|false)\s*$/i.test(value) || value) !== null ||
    otherFlag(name) !== undefined ||
    flagInWords(name, unquote(value.replace(/\s#.*/, ''))) !== undefined
  )
}

function unquote(text: string): string {
  return text.replace(/["'“”‘’`]/g, '').trim()
}
