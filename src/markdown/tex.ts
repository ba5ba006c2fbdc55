/** TeX, as it is written in notes. */
import temml from 'temml'

/** Longer formulas are not read: their time grows faster than their length. */
const longestFormula = 20_000

/** What went wrong with a formula, as a sentence; null when it can be read. */
export function checkTex(value: string, display: boolean): string | null {
  return readWith(value, () => temml.__parse(value, options(display)))
}

/** The tree of Temml for a formula; null when it cannot be read. */
export function texTree(value: string, display: boolean): unknown {
  let tree: unknown = null
  const problem = readWith(value, () => {
    tree = temml.__renderToMathMLTree(value, options(display))
  })
  return problem === null ? tree : null
}

/** The source without its comments, from `%` to the end of the line: they are never shown, and so never published. */
export function withoutTexComments(value: string): string {
  // An escaped character is kept whole, so that `\%` starts no comment and `\\%` does.
  return value.replace(/(\\[^\r\n])|%[^\r\n]*/g, (_, escaped: string | undefined) => escaped ?? '')
}

/** Without trust there are no addresses, classes or styles of the author's in a formula. */
function options(displayMode: boolean) {
  return { displayMode, throwOnError: true, trust: false, strict: false }
}

/** Whatever the reader of TeX throws, a formula nested too deeply too, is the formula's fault. */
function readWith(value: string, read: () => void): string | null {
  if (value.length > longestFormula) return `it is longer than ${longestFormula} characters`
  try {
    read()
    return null
  } catch (error) {
    return reasonOf(error)
  }
}

/** The first line of what Temml says, without the place in the formula. */
function reasonOf(error: unknown): string {
  if (!(error instanceof temml.ParseError)) return 'it is nested too deeply or uses something unsupported'
  const [line = ''] = String(error).split('\n')
  const words = line.replace(/^ParseError:\s*/, '').replace(/\.? at (?:position \d+|end of input):.*$/, '')
  return words.charAt(0).toLowerCase() + words.slice(1)
}
