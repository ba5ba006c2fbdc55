/** Finds what a style sheet says of left and right, where text may run either way. */

export interface PhysicalSide {
  /** The selector or at-rule around it, in one line. */
  selector: string
  declaration: string
}

/** Properties that name a side of the page, or set its two sides apart. */
const sidedName = /(?:^|-)(?:left|right)(?:-|$)/
const sidedValue = /(?:^|[\s(,])(?:left|right)(?=$|[\s),])/
/** Shorthands of four values name the right side second and the left side last. */
const fourSided = new Set(['margin', 'padding', 'inset', 'border-width', 'border-style', 'border-color'])
const fourCornered = new Set(['border-radius'])

/** Every declaration of `css` that would stand on the wrong side of text from right to left. */
export function physicalSides(css: string): PhysicalSide[] {
  return declarationsOf(css).filter(({ declaration }) => {
    const colon = declaration.indexOf(':')
    const [name, value] = [declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim()]
    if (name.startsWith('--')) return false
    if (sidedName.test(name) || sidedValue.test(value)) return true
    const parts = valuesOf(value)
    if (fourSided.has(name)) return parts.length === 4 && parts[1] !== parts[3]
    if (fourCornered.has(name)) return parts.length > 1 && !isMirrored(parts)
    return false
  })
}

/** `a b c d` are the corners from the top left on, clockwise. */
function isMirrored([a, b = a, c = a, d = b]: readonly string[]): boolean {
  return a === b && c === d
}

/** The values between spaces, those in brackets whole. */
function valuesOf(value: string): string[] {
  return value.match(/(?:[^\s()]|\((?:[^()]|\([^()]*\))*\))+/g) ?? []
}

/** The declarations with what stands before the bracket around them; strings and comments are no part of them. */
function declarationsOf(css: string): PhysicalSide[] {
  const found: PhysicalSide[] = []
  const around: string[] = []
  let text = ''
  const take = () => {
    const declaration = text.trim().replace(/\s+/g, ' ')
    text = ''
    if (around.length > 0 && declaration.includes(':'))
      found.push({ selector: around.at(-1) ?? '', declaration })
  }
  // A comment, a text between quotes, an address, a sign of the structure, or anything else.
  for (const [token] of css.matchAll(/\/\*[\s\S]*?\*\/|"[^"]*"|'[^']*'|url\([^)]*\)|[{};]|[^{};"'/u]+|./gu)) {
    if (token.startsWith('/*')) continue
    if (token === '{') {
      around.push(text.trim().replace(/\s+/g, ' '))
      text = ''
    } else if (token === ';') take()
    else if (token === '}') {
      take()
      around.pop()
    } else text += /^["']/.test(token) || token.startsWith('url(') ? '""' : token
  }
  return found
}
