/** The table of `docs/conformance.md`, from the headers of the tests. */
import type { ConformanceHeader } from './read-headers.ts'

/** The whole document. Each row or rule stands once, however many tests it has. */
export function renderConformance(
  rows: readonly ConformanceHeader[],
  rules: readonly ConformanceHeader[],
): string {
  return [
    '# Conformance',
    '',
    'What a vault must become, as tests that need nothing but the files of a vault and the facts of the pages made from it. Each test names its bar in its first lines, and this table is written from them: `UPDATE=1 npx vitest run tests/conformance/table.test.ts`. “Met” means that the test shows the bar and passes; “partly” says what is left out.',
    '',
    'Many of them are data: a `.json` file beside the test holds the vaults and the facts, in the form that [`tests/conformance/conformance-case.ts`](../tests/conformance/conformance-case.ts) describes, so that other software can be held to them.',
    '',
    '## Features',
    '',
    ...table('Row', rows),
    '',
    '## Rules of links',
    '',
    ...table('Rule', rules),
    '',
  ].join('\n')
}

function table(key: string, headers: readonly ConformanceHeader[]): string[] {
  const byKey = Map.groupBy(headers, (header) => header.key)
  return [
    `| ${key} | Feature | Bar | Tests | Status |`,
    '|---|---|---|---|---|',
    ...[...byKey]
      .toSorted(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
      .map(([name, tests]) => renderRow(name, tests)),
  ]
}

function renderRow(key: string, tests: readonly ConformanceHeader[]): string {
  const each = (field: 'feature' | 'bar') => [...new Set(tests.map((test) => test[field]))].join('; ')
  const files = tests.map(({ file }) => {
    const name = file.slice(file.indexOf('/') + 1).replace('.test.ts', '')
    return `[${name}](../tests/conformance/${file})`
  })
  const limits = tests.flatMap((test) => test.limits ?? [])
  const status = limits.length === 0 ? 'met' : `partly: ${limits.join('; ')}`
  return `| ${[key, each('feature'), each('bar'), files.join(', '), status].map(cell).join(' | ')} |`
}

/** A pipe would end the cell. */
function cell(text: string): string {
  return text.replace(/(?<!\\)\|/g, '\\|')
}
