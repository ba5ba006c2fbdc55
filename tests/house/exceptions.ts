/** The exceptions that the house makes, each with its reason. One that excuses nothing is itself reported. */
import type { Finding, Rule } from './finding.ts'

export interface Exception {
  rule: Rule
  file: string
  /** The `about` of the findings it excuses. */
  about: string
  reason: string
}

export const exceptions: readonly Exception[] = [
  {
    rule: 'computed-import',
    file: 'pipelines/adapters/highlight-code.ts',
    about: 'import',
    reason:
      'The grammar of a language is loaded when a note has code in it; its name is one of Shiki’s own list.',
  },
  {
    rule: 'computed-import',
    file: 'src/site/client/draw-diagrams.ts',
    about: 'import',
    reason: 'Mermaid is copied to the site as it is; its address has the base of the site in it.',
  },
  {
    rule: 'computed-import',
    file: 'src/site/client/search/pagefind.ts',
    about: 'import',
    reason: 'Pagefind comes with the index that it reads; its address has the base of the site in it.',
  },
  {
    rule: 'computed-import',
    file: 'src/site/begin.js',
    about: 'import',
    reason: 'The scripts of a page are known when it is built; they start once it has been painted.',
  },
  {
    rule: 'computed-import',
    file: 'pipelines/adapters/read-settings.ts',
    about: 'import',
    reason: 'The settings are a file of the owner, whose path is known only when the command runs.',
  },
  {
    rule: 'computed-import',
    file: 'pipelines/adapters/program/open-program.ts',
    about: 'import',
    reason: 'The program of the pages is what a build compiled; it lies in the cache under a hash.',
  },
  {
    rule: 'layer',
    file: 'pipelines/adapters/site-store.ts',
    about: 'src/site/store-tables.ts',
    reason: 'The writing side of the store shares its DDL with the reading side.',
  },
]

/** Leaves out what an exception excuses. */
export function withoutExcused(findings: readonly Finding[], excuses: readonly Exception[]): Finding[] {
  return findings.filter((finding) => !excuses.some((exception) => excusesFinding(exception, finding)))
}

/** The exceptions that no finding needs. */
export function staleExceptions(findings: readonly Finding[], excuses: readonly Exception[]): Exception[] {
  return excuses.filter((exception) => !findings.some((finding) => excusesFinding(exception, finding)))
}

function excusesFinding({ rule, file, about }: Exception, finding: Finding): boolean {
  return rule === finding.rule && file === finding.file && about === finding.about
}
