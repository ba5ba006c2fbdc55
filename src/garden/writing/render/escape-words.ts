/** Words as Markdown that reads as these words and as nothing else. */

/** Signs that begin or end something in Markdown or in Obsidian's flavour of it, wherever they stand. */
const anywhere = /[\\`*_[\]<>&$~|=%^@{}]/g

/** `text` on one line, so that it may stand at the begin of a block or inside of one. */
export function escapeWords(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(anywhere, '\\$&')
    .replace(/(^|[^\p{L}\p{N}])#/gu, '$1\\#')
    .replace(/!(?=\\\[)/g, '\\!')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^[-+](?=\s|$|-)/, '\\$&')
    .replace(/^(?:-{2,}|\+{2,})/, '\\$&')
    .replace(/::/g, '\\:\\:')
    .replace(/(https?|mailto|xmpp):/gi, '$1\\:')
    .replace(/www\./gi, (found) => `${found.slice(0, -1)}\\.`)
}
