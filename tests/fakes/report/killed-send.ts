/**
 * `one report --send` in a process of its own, with made-up reports, which kills itself at one of the things that it
 * does: `node killed-send.ts CLONE API OFFSET STEP`.
 */
import { openIssues } from '../../../pipelines/adapters/github/open-issues.ts'
import { sendReports } from '../../../pipelines/report/send/send-reports.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { madeUpReport } from './made-up-report.ts'

const [, , dir = '', api = '', offset = '0', step = '0'] = process.argv

const count = { steps: 0 }

function die(): void {
  count.steps += 1
  if (count.steps === Number(step)) process.kill(process.pid, 'SIGKILL')
}

/** With a moment before and one after. */
async function guard<Value>(work: () => Promise<Value>): Promise<Value> {
  die()
  const value = await work()
  die()
  return value
}

const real = openIssues({ api, repository: 'ada/garden', token: 'token-of-ada', sleep: async () => {} })
const world = {
  root: dir,
  cwd: dir,
  clock: () => 0,
  today: () => '2026-11-22',
  stage: () => {},
  notice: () => {},
}

await sendReports(
  world,
  { vault: dir, settings: settingsSchema.parse({ title: 'Garden' }) },
  {
    gitAccess: null,
    again: null,
    issues: {
      isPrivate: () => guard(() => real.isPrivate()),
      changedSince: (since) => guard(() => real.changedSince(since)),
      get: (number) => guard(() => real.get(number)),
      open: (draft) => guard(() => real.open(draft)),
      edit: (number, edit) => guard(() => real.edit(number, edit)),
    },
    mail: null,
    missing: [],
    compute: async (period) => madeUpReport(period),
    renderIssue: ({ period }) => period,
    renderMail: ({ period }) => ({ text: period, page: '' }),
    now: () => {
      die()
      return Date.now() + Number(offset)
    },
  },
)
