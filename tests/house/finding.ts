/** What the rules of the house report: one broken rule at one place. */
import type ts from 'typescript'

export interface Finding {
  rule: Rule
  /** Path below the project's root, `/`-separated. */
  file: string
  /** Counted from 1. */
  line: number
  /** What the rule tripped over: an imported path, a name. Exceptions match on it. */
  about: string
  message: string
}

export type Rule =
  | 'layer'
  | 'room'
  | 'cycle'
  | 'computed-import'
  | 'pure-import'
  | 'pure-global'
  | 'types-only-package'
  | 'single-importer'
  | 'any'
  | 'non-null'
  | 'class'
  | 'default-export'
  | 'module-state'
  | 'exit'
  | 'global-regex'
  | 'shell'
  | 'name'

/** `file:line rule: message`, which terminals and editors turn into a link. */
export function formatFinding({ rule, file, line, message }: Finding): string {
  return `${file}:${line} ${rule}: ${message}`
}

/** The line of `node` in `source`, counted from 1. */
export function lineOf(source: ts.SourceFile, node: ts.Node): number {
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1
}
