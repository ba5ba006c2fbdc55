/** HTML of formulas: MathML, which browsers show without scripts or fonts of ours. */
import type { Element } from 'hast'
import type { Handlers, State } from 'mdast-util-to-hast'
import type { BlockMath, InlineMath } from '../nodes.ts'
import type { RenderContext } from '../render-context.ts'
import { texTree } from '../tex.ts'
import { element } from './element.ts'
import { mathmlElement } from './mathml.ts'

/** Handlers for formulas. One that cannot be read shows its source. */
export function mathHandlers({ words }: RenderContext): Handlers {
  return {
    inlineMath: (_state: State, { value, display }: InlineMath) =>
      formula(value, display) ?? element('code', { className: ['math-source'] }, [text(value)]),
    math: (_state: State, node: BlockMath) => {
      const math = node.closed ? formula(node.value, true) : null
      if (!math) {
        const code = element('code', {}, [text(node.value)])
        return element('pre', { ...node.data?.hProperties, className: ['math-source'], tabIndex: 0 }, [code])
      }
      const properties = {
        className: ['math-block'],
        tabIndex: 0,
        role: 'group',
        ariaLabel: words.text.formula,
      }
      return element('div', { ...node.data?.hProperties, ...properties }, [math])
    },
  }
}

function formula(value: string, display: boolean): Element | null {
  const math = mathmlElement(texTree(value, display))
  return math && { ...math, properties: { ...math.properties, alttext: value.trim() } }
}

function text(value: string) {
  return { type: 'text' as const, value }
}
