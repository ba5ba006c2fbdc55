/** Whether a line of text resembles a flag, in YAML, TOML or JSON, well-formed or not. */
import { flagNames, misspeltFlag } from './flag-names.ts'
import { flagInWords, otherFlag } from './other-flags.ts'

/** True for `draft: true`, `"Publish" = false`, `{title: x, private: yes}` and `status: draft`. */
export function isFlagLine(line: string): boolean {
  return line.split(/[{,]/).some(isFlag)
}

function isFlag(part: string): boolean {
  // What may stand before a key; the key; the colon or equals sign, also in full width; the value.
  const [, key = '', value = ''] = /^[\s\p{C}?>*-]*([^:=：＝]{1,60})[:=：＝](.*)$/u.exec(part) ?? []
  const name = unquote(key)
  return (
    flagNames.some((flag) => flag === name) ||
    misspeltFlag(name) !== null ||
    otherFlag(name) !== undefined ||
    flagInWords(name, unquote(value.replace(/\s#.*/, ''))) !== undefined
  )
}

function unquote(text: string): string {
  return text.replace(/["'“”‘’`]/g, '').trim()
}
