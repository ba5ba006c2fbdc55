/** What the links of a report lead to: the repository of the vault, as people look at it. */
import { realpath } from 'node:fs/promises'
import type { ReportPlace } from '../../../src/garden/ops/render/report-place.ts'
import { repositoryAddress } from '../../../src/garden/ops/render/repository-address.ts'
import { findRepository } from '../git/find-repository.ts'
import { openGit } from '../git/open-git.ts'
import type { GardenPlace } from '../read-settings.ts'

/** `known` is the address of the repository where it is known already, as it is in a job of GitHub. */
export async function readReportPlace(
  { vault, settings }: GardenPlace,
  known: string | null,
): Promise<ReportPlace> {
  const git = openGit(await realpath(vault))
  const { prefix } = await findRepository(git, 'Keep the vault in a repository.')
  const remote = known ?? (await git(['remote', 'get-url', 'origin']).catch(() => ''))
  return {
    title: settings.title,
    repository: repositoryAddress(remote),
    vault: prefix.replace(/\/$/, ''),
  }
}
