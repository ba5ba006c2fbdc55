import { expect, test } from 'vitest'
import { openGit } from '../../../pipelines/adapters/git/open-git.ts'
import { readScheduled } from '../../../pipelines/adapters/ops/read-scheduled.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { importRepository, type PlannedCommit } from '../../fakes/ops/import-repository.ts'

const at = (day: string) => Date.parse(`${day}T10:00:00Z`)
const tend = (hour: number, action: string) =>
  `name: Tend\non:\n  schedule:\n    - cron: '0 ${hour} * * *'\njobs: ${action}\n`

const commits: PlannedCommit[] = [
  {
    at: at('2026-11-03'),
    files: {
      '.github/workflows/tend.yml': tend(5, 'a'),
      // To git the other one matches this name, too.
      '.github/workflows/[t]end.yml': 'on: {schedule: [{cron: 7 7 * * *}]}\n',
      'note.md': 'Moss.',
    },
  },
  { at: at('2026-11-04'), files: { '.github/workflows/tend.yml': tend(6, 'a') } },
  {
    at: at('2026-11-05'),
    files: {
      // Another action, at the same time.
      '.github/workflows/tend.yml': tend(6, 'b'),
      '.github/workflows/below/tend.yml': tend(7, 'c'),
      '.github/workflows/readme.md': tend(8, 'd'),
      '.github/workflows/ci.yml': 'on: push\n',
    },
  },
]

test('schedules stand since their lines changed last', async () => {
  const dir = makeVault({})
  const [, second = '', third = ''] = importRepository(dir, commits)
  const read = async (commit: string | null) =>
    (await readScheduled(openGit(dir), dir, commit)).map(({ file, name, schedules, since }) => [
      file.replace('.github/workflows/', ''),
      name,
      schedules.map(({ cron }) => cron),
      since,
    ])
  const both = [
    ['[t]end.yml', '.github/workflows/[t]end.yml', ['7 7 * * *'], at('2026-11-03')],
    ['tend.yml', 'Tend', ['0 6 * * *'], at('2026-11-04')],
  ]
  expect(await read(second)).toEqual(both)
  expect(await read(third)).toEqual(both)
  expect(await read(null)).toEqual([])
})
