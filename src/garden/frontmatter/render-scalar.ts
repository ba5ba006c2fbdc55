/** Writes one scalar as YAML, in quotes wherever any reader might take plain text for something else. */
import { isScalar, parseDocument } from 'yaml'
import type { FrontmatterStyle } from './frontmatter.ts'

export interface ScalarForm {
  /** The style to keep where the text allows it. */
  style: FrontmatterStyle
  /** Whether brackets and commas around the scalar have a meaning. */
  flow: boolean
}

/** One line of YAML. `double` and `single` quote every text; other styles only a text that needs it. */
export function renderScalar(value: string | number | boolean | null, { style, flow }: ScalarForm): string {
  if (typeof value !== 'string') return String(value)
  if (style === 'single' && isOneLine(value)) return `'${value.replaceAll("'", "''")}'`
  if (style !== 'double' && isPlain(value, flow)) return value
  return renderDouble(value)
}

/** Text behind `|`, its lines indented by `indent`. Null where the text cannot stand there as it is. */
export function renderLiteral(text: string, indent: string, lineEnd: string): string | null {
  const body = text.replace(/\n$/, '')
  const lines = body.split('\n')
  const isOdd = lines.some((line) => unprintable.test(line)) || /^[ \n]|\n$/.test(body) || body === ''
  if (isOdd) return null
  const header = text.endsWith('\n') ? '|' : '|-'
  return [header, ...lines.map((line) => (line === '' ? '' : indent + line))].join(lineEnd)
}

/** Controls, line separators, byte order mark and halves of surrogate pairs. */
const unprintable = /[\p{Cc}\p{Surrogate}\u2028\u2029\uFEFF\uFFFE\uFFFF]/u

function isOneLine(text: string): boolean {
  return !unprintable.test(text)
}

function renderDouble(text: string): string {
  return JSON.stringify(text).replace(/[\x7F-\x9F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

/** Whether the text may stand without quotes. */
function isPlain(text: string, flow: boolean): boolean {
  if (!isOneLine(text) || text !== text.trim() || marks.test(text) || (flow && brackets.test(text)))
    return false
  return isCalendarDate(text) || (isTextFor('core', text) && isTextFor('yaml-1.1', text))
}

/** Signs with a meaning at the start; the end of a document; the key that merges; a key's colon; a comment. */
const marks = /^[-?:,[\]{}#&*!|>'"%@`=]|^\.\.\.|^<<$|:(?: |$)| #/

const brackets = /[,[\]{}]/

/** Dates are written as owners write them, though readers of YAML 1.1 make instants of them. */
function isCalendarDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?Z?)?$/.test(text)
}

function isTextFor(schema: 'core' | 'yaml-1.1', text: string): boolean {
  const { contents, errors } = parseDocument(text, { schema, prettyErrors: false })
  return errors.length === 0 && isScalar(contents) && contents.value === text
}
