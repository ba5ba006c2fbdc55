/** A strict reader of XML for tests, of its own so that it shares no fault with what wrote it. */
export interface XmlElement {
  name: string
  attributes: Record<string, string>
  /** The text of the element itself and of all below it, trimmed by nobody. */
  value: string
  children: XmlElement[]
  /** The children of this name. */
  all(name: string): XmlElement[]
  texts(name: string): string[]
  /** The text of the first child of this name; empty without one. */
  text(name: string): string
}

/** The root of a document. Throws where it is not well formed. */
export function fromXml(xml: string): XmlElement {
  const stack: XmlElement[] = [made('', {})]
  const top = () => stack.at(-1) ?? made('', {})
  let at = xml.startsWith('<?xml') ? xml.indexOf('?>') + 2 : 0
  const token =
    /<!\[CDATA\[([\s\S]*?)\]\]>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y
  while (at < xml.length) {
    token.lastIndex = at
    const match = token.exec(xml)
    if (!match) throw new Error(`not well formed at ${at}: ${xml.slice(at, at + 60)}`)
    at = token.lastIndex
    const [, section, end, name, attributes, empty, text] = match
    if (section !== undefined) say(stack, section)
    else if (text !== undefined) say(stack, decode(text))
    else if (end !== undefined) {
      if (top().name !== end) throw new Error(`</${end}> ends <${top().name}>`)
      stack.pop()
    } else if (name !== undefined) {
      const element = made(name, attributesOf(attributes ?? ''))
      top().children.push(element)
      if (!empty) stack.push(element)
    }
  }
  const [document] = stack
  const [root, ...others] = document?.children ?? []
  if (stack.length > 1 || !root || others.length > 0) throw new Error('not one root')
  return root
}

function say(stack: XmlElement[], text: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(text))
    throw new Error('a character that XML forbids')
  for (const element of stack) element.value += text
}

function attributesOf(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([\w:.-]+)="([^"]*)"/g)]
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, decode(value)]))
}

function decode(text: string): string {
  return text.replace(/&([^;\s]*);?/g, (whole, name: string) => {
    const known: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
    if (known[name] !== undefined) return known[name]
    const code = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name)
    if (!code) throw new Error(`an unknown entity: ${whole}`)
    return String.fromCodePoint(code[1] ? Number.parseInt(code[1], 16) : Number(code[2]))
  })
}

function made(name: string, attributes: Record<string, string>): XmlElement {
  const children: XmlElement[] = []
  const all = (wanted: string) => children.filter((child) => child.name === wanted)
  const texts = (wanted: string) => all(wanted).map(({ value }) => value)
  return { name, attributes, value: '', children, all, texts, text: (wanted) => texts(wanted)[0] ?? '' }
}
