/** How compiled components write attributes: as Astro does, without its styles as objects. */
import { remember } from '../../words/remember.ts'
import { type Html, htmlOf, noHtml } from './html.ts'

/** ` name="value"`; nothing for a value that is null or undefined, the name alone where it says all. */
export function addAttribute(value: unknown, name: string): Html {
  if (value === null || value === undefined) return noHtml
  switch (kindOf(name)) {
    case 'impossible':
      return noHtml
    case 'classes': {
      const classes = value ? classNames(value) : ''
      return classes === '' ? noHtml : htmlOf(` class="${escapeValue(classes)}"`)
    }
    case 'boolean':
      return value ? htmlOf(` ${name}`) : noHtml
    case 'boolean or text':
      if (typeof value === 'boolean') return value ? htmlOf(` ${name}`) : noHtml
  }
  return value === '' ? htmlOf(` ${name}`) : htmlOf(` ${name}="${escapeValue(String(value))}"`)
}

/** The attributes that `values` names, in its order. */
export function spreadAttributes(values: Readonly<Record<string, unknown>> = {}): Html {
  let text = ''
  for (const name in values) text += addAttribute(values[name], name).text
  return text === '' ? noHtml : htmlOf(text)
}

type Kind = 'impossible' | 'classes' | 'boolean' | 'boolean or text' | 'text'

/** Components name few attributes, and each of them often. */
const kindOf = remember(findKind)

function findKind(name: string): Kind {
  // Signs that would end the name, and begin another attribute or a text.
  if (/[\s"'>/=]/.test(name)) return 'impossible'
  if (name === 'class:list') return 'classes'
  if (booleans.has(name.toLowerCase())) return 'boolean'
  return switches.has(name) ? 'boolean or text' : 'text'
}

const booleans: ReadonlySet<string> = new Set(
  (
    'allowfullscreen async autofocus autoplay checked controls default defer disabled disablepictureinpicture ' +
    'disableremoteplayback formnovalidate inert loop muted nomodule novalidate open playsinline readonly required ' +
    'reversed scoped seamless selected itemscope'
  ).split(' '),
)

const switches: ReadonlySet<string> = new Set(['popover', 'download', 'hidden'])

/** The classes of `class:list`: names, lists of them, and objects whose keys count where their values do. */
function classNames(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'object' || value === null) return ''
  const names = Array.isArray(value)
    ? value.map((part) => (part ? classNames(part) : ''))
    : Object.entries(value).map(([name, counts]) => (counts ? name : ''))
  return names.filter((name) => name !== '').join(' ')
}

function escapeValue(text: string): string {
  return text.includes('&') || text.includes('"')
    ? text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
    : text
}
