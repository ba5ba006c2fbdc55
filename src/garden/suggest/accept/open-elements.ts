/** Which elements of HTML are open at a place of a note, of those in which no link can stand. */

/** From the outermost to the innermost. */
export type OpenElements = readonly string[]

/** What is open behind a piece of HTML, such as one tag or a block of them. */
export function openBehind(html: string, open: OpenElements): OpenElements {
  let now = open
  for (const [, slash, tag = ''] of html.matchAll(tags)) {
    const name = tag.toLowerCase()
    if (slash === '/') now = now.toSpliced(now.lastIndexOf(name), now.includes(name) ? 1 : 0)
    else now = [...now, name]
  }
  return now
}

/**
 * A tag: the slash of one that closes (1), and its name (2). An `<a>` without an address counts too:
 * browsers end it where a link begins, and open it again, with its id, behind.
 */
const tags =
  /<(\/?)(a|button|code|kbd|math|option|pre|samp|script|select|style|svg|textarea|title)(?=[\s/>])/gi
