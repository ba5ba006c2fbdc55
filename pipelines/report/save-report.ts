/** Keeps a report among the private records of the office, which no build publishes and whose words the leak guard knows. */
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import type { OpsReport } from '../../src/garden/ops/ops-report.ts'
import type { ReportPlace } from '../../src/garden/ops/render/report-place.ts'
import { renderReportMarkdown } from '../../src/garden/ops/render-markdown.ts'
import { wholeReport } from '../../src/garden/ops/shown-report.ts'
import { UserError } from '../../src/garden/user-error.ts'
import { officeFolder } from '../adapters/read-office.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import type { World } from '../adapters/world.ts'

/** Writes all of it anew, or nothing, and returns its path below the folder of the project. Throws `UserError` where there is no office, or notes are kept in it. */
export async function saveReport(
  { root }: Pick<World, 'root'>,
  { vault }: Pick<GardenPlace, 'vault'>,
  report: OpsReport,
  place: ReportPlace,
): Promise<string> {
  const office = join(root, officeFolder)
  if (!existsSync(office))
    throw new UserError(
      `There is no folder \`${officeFolder}\`.`,
      'Make it. Whoever sees the repository sees what is committed there: keep it out of a public one by `.gitignore`.',
    )
  if (isIn(office, vault))
    throw new UserError(
      `The folder \`${officeFolder}\` lies in the vault, whose notes are published.`,
      'Name another folder as `vault` in garden.config.ts.',
    )
  const file = join(office, 'reports', `${report.period}.md`)
  await replaceFile(file, renderReportMarkdown(wholeReport(report), place))
  return relative(root, file)
}

function isIn(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way === '' || !(way.startsWith('..') || way.startsWith('/'))
}

/** The text is on disk before it has the name. */
async function replaceFile(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const temporary = join(dirname(path), `.${randomUUID()}.tmp`)
  try {
    const file = await open(temporary, 'wx')
    try {
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } finally {
    await rm(temporary, { force: true })
  }
}
