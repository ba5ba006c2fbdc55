/** The text of formulas in notes, where lists and cards quote them. */
import type { Nodes } from 'mdast'
import { mathmlElement } from './html/mathml.ts'
import { longestInLine, mathText } from './math-text.ts'
import { texTree } from './tex.ts'

/** The text of a formula in TeX, or `…`; never its source. */
export function formulaText(tex: string, display = false): string {
  return mathText(tex.length > longestInLine ? null : mathmlElement(texTree(tex, display)), tex)
}

/** The text of a node of a note that is a formula; null for any other. */
export function formulaAsText(node: Nodes): string | null {
  if (node.type === 'inlineMath') return formulaText(node.value.trim(), node.display)
  return node.type === 'math' ? formulaText(node.value.trim(), true) : null
}
