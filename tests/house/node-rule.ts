/** A rule about single constructs: what it says of one node of a syntax tree. */
import type ts from 'typescript'
import type { Finding, Rule } from './finding.ts'

/** Null where the node at hand does not break the rule. */
export type NodeRule = (node: ts.Node, path: string) => Fault | null

export type Fault = Pick<Finding, 'rule' | 'about' | 'message'>

export function fault(rule: Rule, about: string, message: string): Fault {
  return { rule, about, message }
}
