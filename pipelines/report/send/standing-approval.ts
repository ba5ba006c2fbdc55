/**
 * What approves that a report is sent. A report says nothing that somebody has written, and goes to its owner
 * alone: an issue of their repository, an address of theirs. So no person reads it first. What is
 * approved, once and until it is changed, is that reports are sent and where: by the settings in the newest commit
 * of the default branch at `origin`. Whoever can change these can change the program as well.
 */
import { readFile } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import type { Approval, Refusal } from '../../../src/garden/effects/effect.ts'
import type { Git } from '../../adapters/git/open-git.ts'
import type { OriginRecords } from '../../adapters/git/open-records.ts'

/** `file`: the settings that this run has read, in the repository at `root`. Refused unless they stand at `origin` as they are here. */
export async function standingApproval(
  git: Git,
  root: string,
  { commit, textAt }: Pick<OriginRecords, 'commit' | 'textAt'>,
  file: string,
): Promise<Approval | Refusal> {
  const record = relative(root, file).split(sep).join('/')
  const there = record.startsWith('../') ? null : await textAt(commit, record)
  if (there === null) return 'not-in-records'
  if (there !== (await readFile(file, 'utf8'))) return 'changed'
  const log = [
    'log',
    '-1',
    '--first-parent',
    '--no-show-signature',
    '--format=%H%x00%ae',
    commit,
    '--',
    record,
  ]
  const [brought = '', by = ''] = (await git(log)).trim().split('\0')
  return by === '' ? 'cut-short' : { by, commit: brought, record }
}
