/**
 * SVG without comments, metadata and the notes of drawing programs, and without
 * scripts: opened at its own address, a drawing can run them. Photos in it lose
 * their metadata as well, and it leads to no file of its author. Titles and
 * descriptions stay: they are what those hear who cannot see it.
 */
import { stripCss } from './strip-css.ts'
import { stripDataPicture } from './strip-data-picture.ts'
import { malformed, type Stripped } from './stripped.ts'

/** Elements that go with all they hold. Prefixed names are those of drawing programs. */
const removed = /^(?:metadata|script|title:|rdf:.*|sodipodi:.*|inkscape:.*|cc:.*|dc:.*|i:.*|x:xmpmeta)$/i

/**
 * Handlers of events, and attributes of drawing programs: those with a prefix,
 * `data-…`, and `content`, in which some keep the whole source of a drawing.
 */
const removedAttribute =
  /^(?:on.*|data-.*|content|(?!xlink:|xml:|xmlns:)[^:]+:.*|xmlns:(?:inkscape|sodipodi|rdf|cc|dc|i|x))$/i

/** Addresses that mean the same on a site: within the drawing, on the web, of mail, or data. */
const publicAddress = /^\s*(?:$|#|https?:|mailto:|tel:|data:)/i

/**
 * One of: a comment, CDATA (group 1: all of it), a processing instruction, a
 * declaration, or a tag (groups 2 to 5: `/`, name, attributes, `/`).
 */
const markup =
  /<!--[\s\S]*?-->|(<!\[CDATA\[[\s\S]*?\]\]>)|<\?[\s\S]*?\?>|<![a-zA-Z][^>]*>|<(\/?)([^\s/<>!?"'=]+)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>/g

export function stripSvg(bytes: Uint8Array): Stripped {
  const text = decode(bytes)
  if (text === null) return malformed('it is not UTF-8')
  if (/<!ENTITY/i.test(text)) return malformed('it declares entities of its own, which can hide anything')
  const kept: string[] = []
  let depth = 0
  let isStyle = false
  let at = 0
  for (const match of text.matchAll(markup)) {
    const [all, data, close, name, attributes = '', self] = match
    if (depth === 0) kept.push(between(text, at, match.index, isStyle))
    at = match.index + all.length
    if (name === undefined) {
      if (depth === 0 && data !== undefined) kept.push(isStyle ? stripCss(data, cleanAddress) : data)
      else if (depth === 0 && /^<\?xml\s|^<!doctype/i.test(all)) kept.push(all)
    } else if (removed.test(name)) {
      if (self !== '/') depth += close === '/' ? -1 : 1
      if (depth < 0) return malformed(`an element \`${name}\` ends that never began`)
    } else if (depth === 0) {
      if (/^(?:svg:)?style$/i.test(name)) isStyle = close !== '/' && self !== '/'
      kept.push(`<${close}${name}${cleanAttributes(attributes)}${self}>`)
    }
  }
  if (depth > 0) return malformed('an element never ends')
  kept.push(between(text, at, text.length, isStyle))
  return { state: 'clean', bytes: new TextEncoder().encode(kept.join('')) }
}

/** Text outside of tags; a `<` there that opens nothing sound is made harmless. */
function between(text: string, start: number, end: number, isStyle: boolean): string {
  const part = text.slice(start, end).replaceAll('<', '&lt;')
  return isStyle ? stripCss(part, cleanAddress) : part
}

function cleanAttributes(attributes: string): string {
  return attributes.replace(
    /(\s*)([^\s=/"']+)\s*=\s*("[^"]*"|'[^']*')/g,
    (all, space: string, name: string, value: string) => {
      if (removedAttribute.test(name) || isScript(value) || isHandler(name, value)) return ''
      const address = value.slice(1, -1)
      const clean = cleanValue(name.toLowerCase(), address)
      if (clean === null) return ''
      return clean === address ? all : `${space}${name}=${value[0]}${clean}${value[0]}`
    },
  )
}

function cleanValue(name: string, value: string): string | null {
  if (/^(?:xlink:)?href$/.test(name)) return cleanAddress(value)
  return /url\(|\/\*/i.test(value) ? stripCss(value, cleanAddress) : value
}

/** Null for an address of the author's machine or vault, and for a picture that cannot be read. */
function cleanAddress(address: string): string | null {
  return publicAddress.test(address) ? stripDataPicture(address) : null
}

/** An address that runs a program. References and signs that browsers skip do not hide it. */
function isScript(value: string): boolean {
  const plain = value
    .replace(/&#x([0-9a-f]+);?|&#(\d+);?/gi, (_, hex?: string, decimal?: string) =>
      String.fromCodePoint(Math.min(0x10ffff, hex ? Number.parseInt(hex, 16) : Number(decimal))),
    )
    .replace(/&(?:tab|newline|colon);/gi, (name) => (/colon/i.test(name) ? ':' : ''))
    .replace(/[\s\p{Cc}"']/gu, '')
  return /(?:^|;)(?:javascript|vbscript):|^data:(?:text\/html|application\/xhtml|text\/xml|image\/svg)/i.test(
    plain,
  )
}

/** An animation can set a handler as well. */
function isHandler(name: string, value: string): boolean {
  return name.toLowerCase() === 'attributename' && /^["']\s*on/i.test(value)
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}
