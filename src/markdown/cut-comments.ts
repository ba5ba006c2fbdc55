/** Comments in plain words, such as a property or the name of a view, where no Markdown is read. */

export interface CutText {
  /** The words that are left, trimmed where a comment was. */
  shown: string
  /** The text of each comment. */
  hidden: string[]
}

/**
 * The inside of a `%%comment%%`, of an HTML comment and of a command of Templater, `<% … %>`. A comment
 * without an end hides the rest, as in a note.
 */
const comment = /%%([\s\S]*?)(?:%%|$)|<!--([\s\S]*?)(?:-->|$)|<%(?!%)([\s\S]*?)%>/g

/** Takes the comments out of `text`. */
export function cutComments(text: string): CutText {
  const hidden: string[] = []
  const shown = text.replace(comment, (_all, ...inside: (string | undefined)[]) => {
    hidden.push(inside.slice(0, 3).find((text) => text !== undefined) ?? '')
    return ''
  })
  return hidden.length === 0
    ? { shown: text, hidden }
    : { shown: shown.replace(/ {2,}/g, ' ').trim(), hidden }
}

/** `text` with blanks in the place of its comments, so that all else stays where it is. */
export function blankComments(text: string): string {
  return text.replace(comment, (all) => ' '.repeat(all.length))
}
