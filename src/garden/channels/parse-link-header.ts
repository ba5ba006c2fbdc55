/** The header `Link` of HTTP: RFC 8288, 3, read as its appendix B.2 says. */

export interface HeaderLink {
  /** As it stands between the angle brackets. */
  target: string
  /** Relations, parted by white space; empty where there are none. */
  rel: string
}

/** One link: an address in angle brackets, then parameters: a name, and a value in quotes or without. */
const linkPattern = /<([^<>]*)>((?:\s*;\s*[^\s=;,<"]+\s*(?:=\s*(?:"(?:[^"\\]|\\.)*"|[^\s;,"]*))?)*)/g

const parameterPattern = /;\s*([^\s=;,<"]+)\s*(?:=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;,"]*)))?/g

/** What makes the patterns take longest grows with its square. */
const longest = 8192

/** The links about the page itself, in order. Of a parameter that is given twice the first counts. Never throws; reads 8,192 letters. */
export function parseLinkHeader(header: string): HeaderLink[] {
  return [...header.slice(0, longest).matchAll(linkPattern)].flatMap(({ 1: target = '', 2: rest = '' }) => {
    const parameters = new Map<string, string>()
    for (const { 1: name = '', 2: quoted, 3: plain } of rest.matchAll(parameterPattern)) {
      const key = name.toLowerCase()
      if (!parameters.has(key)) parameters.set(key, quoted?.replace(/\\(.)/g, '$1') ?? plain ?? '')
    }
    // A link with an anchor is about something else.
    return parameters.has('anchor') ? [] : [{ target: target.trim(), rel: parameters.get('rel') ?? '' }]
  })
}
