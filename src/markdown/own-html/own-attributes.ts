/** The attributes that the renderer writes most, and the properties that `hast-util-from-parse5` makes of them. */
import type { Properties } from 'hast'
import { encodeValue } from './encode.ts'

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

const known: readonly (readonly [name: string, property: string, read: Read])[] = [
  ...texts.split(/\s+/).map((name) => [name, camelCase(name), text] as const),
  ['srcset', 'srcSet', text],
  ['tabindex', 'tabIndex', number],
  ['start', 'start', number],
  ['width', 'width', number],
  ['height', 'height', number],
  ['checked', 'checked', flag],
  ['disabled', 'disabled', flag],
  ['open', 'open', flag],
  ['class', 'className', list],
  ['rel', 'rel', list],
  ['aria-describedby', 'ariaDescribedBy', list],
  ['aria-labelledby', 'ariaLabelledBy', list],
]

const readers = new Map(known.map(([name, property, read]) => [name, { property, read }]))
const writers = new Map(known.map(([name, property, read]) => [property, { name, read }]))

/** The property of an attribute whose value is decoded; undefined for attributes that are not known here. */
export function readAttribute(name: string, value: string): [string, Properties[string]] | undefined {
  const reader = readers.get(name)
  if (reader) return [reader.property, reader.read(value, name)]
  return /^data(?:-[a-z]+)+$/.test(name) ? [camelCase(name), value] : undefined
}

/**
 * A property as `hast-util-to-html` writes it, with the blank before it; empty where it writes none, and null
 * for properties and values that are not known here.
 */
export function writeAttribute(property: string, value: Properties[string]): string | null {
  const { name, read } = writers.get(property) ?? { name: dataName(property), read: text }
  if (name === null) return null
  if (read === flag && (typeof value !== 'string' || value === '' || value === name))
    return value ? ` ${name}` : ''
  if (value === null || value === undefined || value === false || Number.isNaN(value)) return ''
  if (value === true) return ` ${name}`
  if (!Array.isArray(value)) return ` ${name}="${encodeValue(String(value))}"`
  return read === list ? ` ${name}="${encodeValue(value.join(' ').trim())}"` : null
}

function dataName(property: string): string | null {
  if (!/^data(?:[A-Z][a-z]+)+$/.test(property)) return null
  return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

function camelCase(name: string): string {
  return name.replace(/-[a-z]/g, (part) => part.charAt(1).toUpperCase())
}
