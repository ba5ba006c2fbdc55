/** All rules of the house over all its files. Pure: the files come as a map from path to text. */
import { checkCycles } from './check-cycles.ts'
import { checkLayers, checkSingleImporters } from './check-layers.ts'
import { checkName } from './check-names.ts'
import { checkPurity } from './check-purity.ts'
import { checkSyntax } from './check-syntax.ts'
import type { Finding } from './finding.ts'
import { parseSource } from './parse-source.ts'

/** Findings in order of file and line, exceptions not yet taken out. */
export function checkHouse(files: ReadonlyMap<string, string>): Finding[] {
  const parsed = [...files].map(([path, text]) => parseSource(path, text))
  const findings = [
    ...parsed.flatMap((file) => [
      ...checkName(file.path),
      ...checkLayers(file),
      ...checkPurity(file),
      ...checkSyntax(file),
    ]),
    ...checkSingleImporters(parsed),
    ...checkCycles(parsed),
  ]
  return findings.sort((a, b) => compare(a.file, b.file) || a.line - b.line)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
