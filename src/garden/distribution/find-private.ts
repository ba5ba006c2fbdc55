/** Whether a post says what is not to be public, before it goes where nobody can take it back. */
import type { Post } from '../../schemas/post.ts'

export interface Secrets {
  /** The owner's own list: these stand nowhere. */
  words: readonly string[]
  /** Of what is not published. */
  names: readonly string[]
  /** What published notes are called and say of themselves: a name that stands there is no secret. */
  known: readonly string[]
}

/** Shorter names stand in many a text by chance. */
const leastOfName = 6

/** Finds them as whole words, whatever the case of their letters. */
export function findPrivate({ words, names, known }: Secrets): (post: Post) => boolean {
  const told = known.map(plainOf)
  const secrets = names
    .map(plainOf)
    .filter((name) => name.length >= leastOfName && !told.some((text) => holds(text, name)))
  const sought = [...new Set([...words.map(plainOf), ...secrets])].filter((text) => text !== '')
  return ({ text, title, tags, url }) => {
    const said = plainOf([text, title, ...tags, url].join('\n'))
    return sought.some((secret) => holds(said, secret))
  }
}

function plainOf(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}

function holds(text: string, sought: string): boolean {
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1))
    if (isEdge(text, at - 1, at) && isEdge(text, at + sought.length - 1, at + sought.length)) return true
  return false
}

/** Whether no word goes on from the sign at `before` to that at `after`. */
function isEdge(text: string, before: number, after: number): boolean {
  const isWord = (at: number) => /[\p{L}\p{N}]/u.test(text[at] ?? '')
  return !(isWord(before) && isWord(after))
}
