/** Tries every rule about single constructs on every node of a file. */
import { type Finding, lineOf } from './finding.ts'
import { languageRules } from './language-rules.ts'
import type { NodeRule } from './node-rule.ts'
import { type ParsedFile, visitNodes } from './parse-source.ts'
import { processRules } from './process-rules.ts'
import { stateRules } from './state-rules.ts'

const rules: readonly NodeRule[] = [...languageRules, ...stateRules, ...processRules]

export function checkSyntax({ path, source }: ParsedFile): Finding[] {
  const found: Finding[] = []
  visitNodes(source, (node) => {
    for (const rule of rules) {
      const fault = rule(node, path)
      if (fault) found.push({ ...fault, file: path, line: lineOf(source, node) })
    }
  })
  return found
}
