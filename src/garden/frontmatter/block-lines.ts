/** What a line of a block of properties looks like, where the block itself is out of its place or damaged. */

/** Dashes of any kind, or `+++`, or `;;;`, and perhaps the name of a language or a comment. */
export function isLikeFence(line: string): boolean {
  // Most lines begin with a word, and no fence does.
  if (/^\s*[\p{L}\p{N}]/u.test(line)) return false
  const text = visible(line)
  if (/^[\p{Pd}\u2212]+$/u.test(text)) return text.length >= 3 || /[^-]/.test(text)
  return /^(?:\+{3,}|;{3,}|(?:[\p{Pd}\u2212]{3}|\+{3}|;{3})(?:\w{1,15}|#.*))$/u.test(text)
}

/** Whether the line holds at most six signs that can be seen, none of them a letter, a digit or a star. */
export function isBare(line: string): boolean {
  return !/[\p{L}\p{N}*]/u.test(line) && [...visible(line)].length <= 6
}

/** Without spaces, control characters and marks that show nothing. */
export function visible(line: string): string {
  return line.replace(/[\s\p{C}\p{Z}]+/gu, '')
}

/** A word or a few, perhaps quoted, and a colon, or an equals sign as in TOML. */
export function isProperty(line: string): boolean {
  return /^[ \t]*["']?[\p{L}_][\p{L}\p{N}_ ./-]{0,200}["']?[ \t]*(?::(?:[ \t]|$)|=)/u.test(line)
}

/** Blank, indented, a comment, an item of a list, or a property. */
export function isYamlLine(line: string): boolean {
  return /^(?:\s*$|[ \t]+\S|#|-[ \t])/.test(line) || isProperty(line)
}
