/** Which elements of HTML are open at a place of a note, of those in which no link can stand. */

/** From the outermost to the innermost. */
export type OpenElements = readonly string[]

/** What is open behind a piece of HTML, such as one tag or a block of them. */
export function openBehind(html: string, open: OpenElements): OpenElements {
  let now = open
  for (const [, slash, tag = '', rest = ''] of html.matchAll(tags)) {
    const name = tag.toLowerCase()
    // A place to link to, `<a id="x">`, is no link, and is often left open.
    const isPlace = name === 'a' && !/\shref\s*=/i.test(rest)
    if (slash === '/') now = now.toSpliced(now.lastIndexOf(name), now.includes(name) ? 1 : 0)
    else if (!isPlace) now = [...now, name]
  }
  return now
}

/** A tag: the slash of one that closes (1), its name (2), and its attributes, in which quotes may hold a `>` (3). */
const tags =
  /<(\/?)(a|button|code|kbd|math|option|pre|samp|script|select|style|svg|textarea|title)(?=[\s/>])((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi
