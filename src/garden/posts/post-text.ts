/** The form in which the text of a post is kept, sent and hashed. */

/** `text` with line feeds alone, whole letters, and no blank line at its ends: what an editor does to a file changes nothing of it. */
export function postText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd()
}
