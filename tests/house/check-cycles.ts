/** Finds import cycles, of types too: they make one module of many files. */
import type { Finding } from './finding.ts'
import { importsOf } from './imports-of.ts'
import type { ParsedFile } from './parse-source.ts'

/** One finding for each import that closes a cycle in a depth-first walk: none exactly when there is no cycle. */
export function checkCycles(files: readonly ParsedFile[]): Finding[] {
  const graph = new Map(files.map((file) => [file.path, edgesOf(file)]))
  const findings: Finding[] = []
  const done = new Set<string>()
  const walk = (path: string, trail: readonly string[]): void => {
    for (const { target, line } of graph.get(path) ?? []) {
      const start = trail.indexOf(target)
      if (start >= 0) findings.push(cycleFinding(path, line, [...trail.slice(start), target]))
      else if (!done.has(target)) walk(target, [...trail, target])
    }
    done.add(path)
  }
  for (const path of graph.keys()) if (!done.has(path)) walk(path, [path])
  return findings
}

function edgesOf(file: ParsedFile): Edge[] {
  return importsOf(file).flatMap(({ target, line }) => (target === null ? [] : [{ target, line }]))
}

function cycleFinding(file: string, line: number, cycle: readonly string[]): Finding {
  return { rule: 'cycle', file, line, about: cycle.join(' '), message: `import cycle: ${cycle.join(' -> ')}` }
}

interface Edge {
  target: string
  line: number
}
