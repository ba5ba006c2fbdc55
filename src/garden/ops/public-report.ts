/** The report for where the world may read it: figures as they are, and no name of what is not published. */
import type { OpsReport, Source } from './ops-report.ts'
import { type ShownReport, shownReport } from './shown-report.ts'

/**
 * Two reports that differ only in items that not all may read, or in the files, pages and arguments that
 * figures come from, are the same here.
 */
export function publicReport(report: OpsReport): ShownReport {
  const { sections, ...shown } = shownReport(report, ({ isPublic }) => isPublic, true)
  return {
    ...shown,
    sections: sections.map((section) => ({
      ...section,
      figures: section.figures.map((figure) => ({
        ...figure,
        sources: figure.sources.filter(isPublicSource),
      })),
    })),
  }
}

/** The path of a file and the address of a page may hold the name of a note, and so may the argument of a command. */
function isPublicSource(source: Source): boolean {
  if (source.kind === 'command') return bareCommand.test(source.command)
  return source.kind === 'commit' || source.kind === 'ledger'
}

/** A command of `one`, perhaps with options that take no value. */
const bareCommand = /^one [a-z]+(?: --[a-z-]+)*$/
