import { describe, expect, it, test } from 'vitest'
import type { RepositoryState } from '../../../pipelines/adapters/github/repository-state.ts'
import { githubFindings } from '../../../pipelines/doctor/github-findings.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'

const whole: RepositoryState = {
  repository: 'ada/garden',
  isPrivate: false,
  isFork: false,
  hasIssues: true,
  hasPages: true,
  pages: { url: 'https://ada.example/', fromWorkflow: true },
  workflows: [{ path: '.github/workflows/publish.yml', state: 'active' }],
  mayOpenPulls: true,
  secrets: {
    shared: ['SMTP_USER', 'SMTP_PASSWORD'],
    environment: ['MASTODON_TOKEN'],
    hasEnvironment: true,
  },
  rules: ['deletion', 'non_fast_forward'],
}

const mail = { to: 'ada@ada.example', host: 'mail.ada.example' }
const settings = settingsSchema.parse({
  title: 'Garden',
  url: 'https://ada.example',
  distribution: { approvers: ['ada'], channels: { mastodon: { server: 'https://m.example' } } },
  report: { mail },
})

const found = (changed: Partial<RepositoryState>) =>
  githubFindings({ ...whole, ...changed }, settings, 'https://github.com')
const wanting = (changed: Partial<RepositoryState>) => found(changed).filter(({ state }) => state !== 'good')

describe('a repository on GitHub', () => {
  it('is good where all is set up', () => {
    expect(wanting({})).toEqual([])
    expect(found({}).map(({ subject }) => subject)).toEqual([
      'Repository',
      'Pages',
      'Workflows',
      'Pull requests',
      'Secret MASTODON_TOKEN',
      'Secret SMTP_USER',
      'Secret SMTP_PASSWORD',
      'Ledger',
    ])
  })

  const shared = ['SMTP_USER', 'SMTP_PASSWORD']
  test.for<[lack: string, changed: Partial<RepositoryState>, subject: string, place: string]>([
    ['a fork', { isFork: true }, 'Repository', 'Use this template'],
    ['no site', { hasPages: false, pages: null }, 'Pages', '/ada/garden/settings/pages'],
    [
      'a site of a branch',
      { pages: { url: 'https://ada.example', fromWorkflow: false } },
      'Pages',
      '/settings/pages',
    ],
    [
      'a site elsewhere',
      { pages: { url: 'https://ada.github.io/garden/', fromWorkflow: true } },
      'Pages',
      'both',
    ],
    ['no workflow', { workflows: [] }, 'Workflows', '.github/workflows/'],
    [
      'no pull requests of workflows',
      { mayOpenPulls: false },
      'Pull requests',
      '/ada/garden/settings/actions',
    ],
    [
      'no secret for sending',
      { secrets: { shared, environment: [], hasEnvironment: true } },
      'Secret MASTODON_TOKEN',
      '/settings/environments',
    ],
    [
      'no secret for mail',
      { secrets: { ...whole.secrets, shared: ['SMTP_USER'] } },
      'Secret SMTP_PASSWORD',
      '/settings/secrets/actions',
    ],
    [
      'no environment',
      { secrets: { shared: [...shared, 'MASTODON_TOKEN'], environment: null, hasEnvironment: false } },
      'Environment distribution',
      '/settings/environments',
    ],
    ['no issues', { hasIssues: false }, 'Issues', 'report.issue'],
    ['no rule for its ledger', { rules: ['deletion'] }, 'Ledger', '/settings/rules'],
  ])('%s: it is said what to do about it, and where', ([, changed, subject, place]) => {
    expect(wanting(changed)).toEqual([
      expect.objectContaining({ subject, state: 'missing', advice: expect.stringContaining(place) }),
    ])
  })

  it('has a workflow that GitHub switched off: that is wrong, and where to switch it on', () => {
    const workflows = [
      ...(whole.workflows ?? []),
      { path: '.github/workflows/report.yml', state: 'disabled_inactivity' },
      { path: 'dynamic/pages/pages-build-deployment', state: 'disabled_manually' },
    ]
    expect(wanting({ workflows })).toEqual([
      { subject: 'Workflows', state: 'missing', found: '1 workflow of 2 run', advice: null },
      {
        subject: 'Workflow report.yml',
        state: 'bad',
        found: expect.stringContaining('60 days'),
        advice: 'Switch it on at https://github.com/ada/garden/actions/workflows/report.yml.',
      },
    ])
  })

  it('says what a token may not see, and never that it is missing', () => {
    const secrets = { shared: null, environment: null, hasEnvironment: null }
    const lacking = wanting({ pages: null, workflows: null, mayOpenPulls: null, secrets, rules: null })
    expect(lacking.map(({ found: said }) => said)).toEqual(lacking.map(() => 'the token may not see it'))
    expect(lacking).toHaveLength(5)
  })

  it('is asked for nothing that the settings do not want', () => {
    const plain = settingsSchema.parse({
      title: 'Garden',
      url: 'https://ada.example',
      report: { issue: false },
    })
    const lacking = { hasIssues: false, rules: [], secrets: { ...whole.secrets, shared: [] } }
    expect(
      githubFindings({ ...whole, ...lacking }, plain, 'https://github.com').filter(
        ({ state }) => state !== 'good',
      ),
    ).toEqual([])
  })
})
