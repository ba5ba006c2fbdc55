/** The type of an unquoted YAML scalar. Text becomes a value only where the value gives back the same text. */

/**
 * `7` and `1.5` are numbers; `0007`, `100.10`, `10:00`, `1e3`, `0x1F`, dates and
 * ids with too many digits stay text, and so do `yes`, `no`, `on` and `off`.
 */
export function readScalar(text: string): string | number | boolean | null {
  if (text in words) return words[text] ?? null
  return isExactNumber(text) ? Number(text) : text
}

/** The words of YAML's core schema. Without a prototype, so that `constructor` is none of them. */
const words: Record<string, boolean | null> = Object.assign(Object.create(null), {
  '': null,
  '~': null,
  null: null,
  Null: null,
  NULL: null,
  true: true,
  True: true,
  TRUE: true,
  false: false,
  False: false,
  FALSE: false,
})

/** A sign, digits without a leading zero, and perhaps a fraction that does not end in a zero. */
function isExactNumber(text: string): boolean {
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) && String(Number(text)) === text
}
