/** Which workflows of a commit are to run by themselves, and since when. */
import { readSchedules, type ScheduledWorkflow } from '../../../src/garden/ops/workflow-schedules.ts'
import type { Git } from '../git/open-git.ts'
import { runGit } from '../run-git.ts'
import { committedTexts } from './committed-texts.ts'

const folder = '.github/workflows'

/** None where `commit` is null. Where the history of a file is not here, it counts as old as what is known of it. */
export async function readScheduled(
  git: Git,
  root: string,
  commit: string | null,
): Promise<ScheduledWorkflow[]> {
  const texts = commit === null ? [] : await committedTexts(git, root, commit, folder)
  const found: ScheduledWorkflow[] = []
  for (const [file, text] of texts) {
    const plan = /^\.github\/workflows\/[^/]+\.ya?ml$/.test(file) ? readSchedules(text) : null
    if (plan === null || commit === null) continue
    const since = await changedAt(root, commit, file)
    found.push({ file, name: plan.name ?? file, schedules: plan.schedules, since })
  }
  return found
}

/** When a line of a schedule in `file` changed last, in milliseconds since 1970. */
async function changedAt(root: string, commit: string, file: string): Promise<number> {
  const said = await runGit(root, [
    'log',
    '-1',
    '--first-parent',
    '--no-show-signature',
    '--format=%ct',
    '-Gcron:|timezone:',
    commit,
    '--',
    `:(literal)${file}`,
  ])
  return Number(said?.toString().trim() ?? 0) * 1000
}
