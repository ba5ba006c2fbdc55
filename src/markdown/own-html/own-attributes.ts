/** The attributes that the renderer writes most, as the properties that `hast-util-from-parse5` makes of them. */
import type { Properties } from 'hast'

type Read = (value: string, name: string) => Properties[string]

const text: Read = (value) => value
const number: Read = (value) => (value === '' || Number.isNaN(Number(value)) ? value : Number(value))
const flag: Read = (value, name) => (value === '' || value.toLowerCase() === name ? true : value)
const list: Read = (value) => {
  const trimmed = value.trim()
  return trimmed === '' ? [] : trimmed.split(/[ \t\n\r\f]+/)
}

const texts = `href id title lang dir src alt role aria-label aria-hidden type loading decoding align scope sizes
  style media xmlns alttext display encoding stretchy mathvariant scriptlevel displaystyle fence form separator
  lspace rspace accent accentunder columnalign columnspacing rowspacing linethickness movablelimits minsize
  maxsize voffset symmetric largeop notation`

const readers = new Map<string, readonly [property: string, read: Read]>([
  ...texts.split(/\s+/).map((name) => [name, [camelCase(name), text]] as const),
  ['srcset', ['srcSet', text]],
  ['tabindex', ['tabIndex', number]],
  ['start', ['start', number]],
  ['width', ['width', number]],
  ['height', ['height', number]],
  ['checked', ['checked', flag]],
  ['disabled', ['disabled', flag]],
  ['open', ['open', flag]],
  ['class', ['className', list]],
  ['rel', ['rel', list]],
  ['aria-describedby', ['ariaDescribedBy', list]],
  ['aria-labelledby', ['ariaLabelledBy', list]],
])

/** The property of an attribute whose value is decoded; undefined for attributes that are not known here. */
export function readAttribute(name: string, value: string): [string, Properties[string]] | undefined {
  const known = readers.get(name)
  if (known) return [known[0], known[1](value, name)]
  return /^data(?:-[a-z]+)+$/.test(name) ? [camelCase(name), value] : undefined
}

function camelCase(name: string): string {
  return name.replace(/-[a-z]/g, (part) => part.charAt(1).toUpperCase())
}
