/**
 * SVG without comments, metadata and the notes of drawing programs, and without
 * all that a drawing does when it is opened at its own address, where no policy
 * holds it: it runs nothing, frames nothing and asks nobody. Photos in it lose
 * their metadata as well, and it leads to no file of its author. Titles and
 * descriptions stay: they are what those hear who cannot see it.
 */
import { stripCss } from './strip-css.ts'
import { stripDataPicture } from './strip-data-picture.ts'
import { malformed, type Stripped } from './stripped.ts'

/** Elements that go with all they hold. Prefixed names are those of drawing programs. */
const removed = /^(?:metadata|title:|rdf:.*|sodipodi:.*|inkscape:.*|cc:.*|dc:.*|i:.*|x:xmpmeta)$/i

/** By their names without a prefix, since any prefix can stand for HTML: what runs, frames or leads away. */
const removedAnywhere =
  /^(?:script|handler|listener|iframe|frame|frameset|fencedframe|object|embed|applet|base|link|meta)$/i

/**
 * Handlers of events, documents and addresses of HTML, and attributes of drawing programs: those with a
 * prefix, `data-…`, and `content`, in which some keep the whole source of a drawing.
 */
const removedAttribute =
  /^(?:on.*|srcdoc|srcset|action|formaction|ping|poster|background|data-.*|content|(?!xlink:|xml:|xmlns:)[^:]+:.*|xmlns:(?:inkscape|sodipodi|rdf|cc|dc|i|x))$/i

/** Addresses that mean the same on a site: within the drawing, on the web, of mail, or data. */
const publicAddress = /^\s*(?:$|#|https?:|mailto:|tel:|data:)/i

/** Of those, the ones that are loaded without asking anybody. */
const ownAddress = /^\s*(?:$|#|data:)/i

/**
 * One of: a comment, CDATA (group 1: all of it), a processing instruction, a
 * declaration, or a tag (groups 2 to 5: `/`, name, attributes, `/`).
 */
const markup =
  /<!--[\s\S]*?-->|(<!\[CDATA\[[\s\S]*?\]\]>)|<\?[\s\S]*?\?>|<![a-zA-Z][^>]*>|<(\/?)([^\s/<>!?"'=]+)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>/g

export function stripSvg(bytes: Uint8Array): Stripped {
  const text = decode(bytes)
  if (text === null) return malformed('it is not UTF-8')
  if (/<!ENTITY|<!ATTLIST/i.test(text))
    return malformed('it declares entities or attributes of its own, which can hide anything')
  const kept: string[] = []
  let depth = 0
  let isStyle = false
  let at = 0
  for (const match of text.matchAll(markup)) {
    const [all, data, close, name, attributes = '', self] = match
    if (depth === 0) kept.push(between(text, at, match.index, isStyle))
    at = match.index + all.length
    if (name === undefined) {
      if (depth === 0 && data !== undefined) kept.push(isStyle ? cleanCss(data) : data)
      else if (depth === 0 && /^<\?xml\s|^<!doctype/i.test(all)) kept.push(inUtf8(all))
    } else if (removed.test(name) || removedAnywhere.test(localName(name))) {
      if (self !== '/') depth += close === '/' ? -1 : 1
      if (depth < 0) return malformed(`an element \`${name}\` ends that never began`)
    } else if (depth === 0) {
      if (localName(name) === 'style') isStyle = close !== '/' && self !== '/'
      kept.push(`<${close}${name}${cleanAttributes(attributes, localName(name))}${self}>`)
    }
  }
  if (depth > 0) return malformed('an element never ends')
  kept.push(between(text, at, text.length, isStyle))
  return { state: 'clean', bytes: new TextEncoder().encode(kept.join('')) }
}

/** Text outside of tags; a `<` there that opens nothing sound is made harmless. */
function between(text: string, start: number, end: number, isStyle: boolean): string {
  const part = text.slice(start, end).replaceAll('<', '&lt;')
  return isStyle ? cleanCss(part) : part
}

function cleanAttributes(attributes: string, element: string): string {
  return attributes.replace(
    /(\s*)([^\s=/"']+)\s*=\s*("[^"]*"|'[^']*')/g,
    (all, space: string, name: string, value: string) => {
      if (removedAttribute.test(name) || isScript(value) || isHandler(name, value)) return ''
      const address = value.slice(1, -1)
      const clean = cleanValue(name.toLowerCase(), address, element)
      if (clean === null) return ''
      return clean === address ? all : `${space}${name}=${value[0]}${clean}${value[0]}`
    },
  )
}

/** Links lead readers to other sites; every other address is loaded. */
function cleanValue(name: string, value: string, element: string): string | null {
  if (/^(?:xlink:)?href$/.test(name) && element === 'a')
    return publicAddress.test(value) ? stripDataPicture(value) : null
  if (/^(?:(?:xlink:)?href|src|data)$/.test(name)) return loadedAddress(value)
  return /url\(|\/\*/i.test(value) ? cleanCss(value) : value
}

/** An imported style sheet would be loaded, and knows nothing of the drawing. */
function cleanCss(css: string): string {
  return stripCss(css.replace(/@import\b[^;]*;?/gi, ''), loadedAddress)
}

/** Null for an address of the author's machine or vault, or of another host, and for a picture that cannot be read. */
function loadedAddress(address: string): string | null {
  return ownAddress.test(address) ? stripDataPicture(address) : null
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1).toLowerCase()
}

/** A declaration may name another encoding, in which browsers would read other signs than these. */
function inUtf8(declaration: string): string {
  const encoding = /^<\?xml[^>]*\sencoding\s*=\s*["']([^"']*)/i.exec(declaration)?.[1]
  return encoding === undefined || /^utf-8$/i.test(encoding) ? declaration : '<?xml version="1.0"?>'
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
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // Letters with NUL between them are UTF-16, as browsers find out too.
    return text.includes('\0') ? null : text
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}
