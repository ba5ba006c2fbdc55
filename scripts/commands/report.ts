/** `one report` */
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Command, Option } from 'commander'
import { readReportPlace } from '../../pipelines/adapters/ops/read-report-place.ts'
import { readSettings } from '../../pipelines/adapters/read-settings.ts'
import { type PeriodKind, periodKinds } from '../../src/garden/ops/ops-report.ts'
import type { ReportPlace } from '../../src/garden/ops/render/report-place.ts'
import type { ShownReport } from '../../src/garden/ops/shown-report.ts'
import { UserError } from '../../src/garden/user-error.ts'
import { isPublicLog } from '../public-log.ts'
import { readReportFaces } from '../read-report-faces.ts'
import { createWorld, printJson, type SharedOptions, withSharedOptions } from '../shared-options.ts'

interface ReportCommandOptions extends SharedOptions {
  period?: string
  asOf?: string
  kind?: PeriodKind
  markdown?: boolean
  html?: boolean
  out?: string
  public?: boolean
  save?: boolean
  send?: boolean
}

export function reportCommand(): Command {
  return withSharedOptions(new Command('report'))
    .description('Tell how the garden and its machinery stand, and what to do next')
    .option(
      '--period <name>',
      'this week, month, quarter or year, such as 2026-W47, 2026-11, 2026-Q4 or 2026',
    )
    .option('--as-of <date>', 'the last period that had ended by this date or instant')
    .addOption(new Option('--kind <kind>', 'how long the period is').choices(periodKinds))
    .option('--markdown', 'print Markdown')
    .option('--html', 'print a page that needs nothing else')
    .option('--out <file>', 'write it to this file instead')
    .option('--public', 'leave out all that is not published')
    .option('--save', 'keep it in the private folder of the office')
    .option('--send', 'send the reports that are due, or with --period that one again')
    .action(runReport)
}

async function runReport(options: ReportCommandOptions): Promise<void> {
  const { period, asOf, send = false, save = false } = options
  if (send && (save || asOf !== undefined || options.kind !== undefined || options.vault !== undefined))
    throw new UserError(
      '`--send` goes with `--period` alone.',
      'What is due, and where it goes, is told by the settings of the project.',
    )
  const world = createWorld(options)
  const place = await readSettings(world, options)
  const where = await readReportPlace(place, addressOf(process.env))
  if (send) {
    const { sendReport } = await import('../send-report.ts')
    return sendReport(world, place, where, options)
  }
  const { report } = await import('../../pipelines/report/index.ts')
  const { zone, kinds } = place.settings.report
  const made = await report(world, place, {
    period,
    asOf,
    kind: options.kind ?? kinds[0],
    zone,
    now: Date.now(),
  })
  if (save) {
    const { saveReport } = await import('../../pipelines/report/save-report.ts')
    const file = await saveReport(world, place, made, where)
    return options.json ? printJson({ file }) : void process.stdout.write(`Kept in ${file}.\n`)
  }
  const { publicReport } = await import('../../src/garden/ops/public-report.ts')
  const { wholeReport } = await import('../../src/garden/ops/shown-report.ts')
  const shown = options.public || isPublicLog() ? publicReport(made) : wholeReport(made)
  const text = await renderAs(options, shown, where, world.root)
  if (options.out === undefined) process.stdout.write(text)
  else await writeFile(resolve(world.cwd, options.out), text)
}

async function renderAs(
  { json, html, markdown }: ReportCommandOptions,
  shown: ShownReport,
  where: ReportPlace,
  root: string,
): Promise<string> {
  if (json) return `${JSON.stringify(shown)}\n`
  if (html) {
    const { renderReportHtml } = await import('../../src/garden/ops/render-html.ts')
    return renderReportHtml(shown, where, await readReportFaces(root))
  }
  const { renderReportMarkdown } = await import('../../src/garden/ops/render-markdown.ts')
  const { renderReportTerminal } = await import('../../src/garden/ops/render-terminal.ts')
  return markdown ? renderReportMarkdown(shown, where) : renderReportTerminal(shown, where)
}

/** In a job of GitHub. */
function addressOf({ GITHUB_SERVER_URL, GITHUB_REPOSITORY }: NodeJS.ProcessEnv): string | null {
  return GITHUB_REPOSITORY ? `${GITHUB_SERVER_URL || 'https://github.com'}/${GITHUB_REPOSITORY}` : null
}
