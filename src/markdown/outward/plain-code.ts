/** The Markdown of plain code and formulas. */
import type { Element } from 'hast'
import { classesOf } from './outward-tree.ts'

/** A fenced block; null for code that is not certain to be read as it is written. */
export function codeBlock({ children: [child, ...others] }: Element): string | null {
  if (child?.type !== 'element' || child.tagName !== 'code' || others.length > 0) return null
  const [name, ...more] = classesOf(child)
  const language = name === undefined ? '' : /^language-([\w+-]+)$/.exec(name)?.[1]
  const text = codeOf(child)
  if (language === undefined || more.length > 0 || text === null) return null
  if (/\r|^\n|\p{Cf}|```/u.test(text)) return null
  const value = text.replace(/\n+$/, '')
  return `\`\`\`${language}\n${value === '' ? '' : `${value}\n`}\`\`\``
}

/** The text of code, whose parts are in spans where they are coloured. */
function codeOf({ children }: Element): string | null {
  const parts = children.map((child) =>
    child.type === 'text'
      ? child.value
      : child.type === 'element' && child.tagName === 'span'
        ? codeOf(child)
        : null,
  )
  return parts.includes(null) ? null : parts.join('')
}

/** A formula on lines of its own, in a block that holds nothing else; null for all else. */
export function formulaBlock({ children: [math, ...others] }: Element): string | null {
  const tex = math?.type === 'element' && math.tagName === 'math' && others.length === 0 ? texOf(math) : null
  return tex === null || /[\r]/.test(tex) ? null : `$$\n${tex}\n$$`
}

/** A formula in a line. */
export function formulaText(math: Element): string | null {
  const tex = texOf(math)?.replace(/\s+/g, ' ')
  if (tex === undefined || tex === '') return null
  return math.properties['display'] === 'block' ? `$$${tex}$$` : `$${tex}$`
}

function texOf({ properties }: Element): string | null {
  const tex = properties['alttext'] ?? properties['altText']
  return typeof tex === 'string' ? tex : null
}
