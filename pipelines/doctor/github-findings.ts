/** How the repository on GitHub is set up for what the workflows do, and where on GitHub to set the rest. */
import { count } from '../../src/garden/report/count.ts'
import type { Settings } from '../../src/schemas/settings.ts'
import { channelVariables } from '../adapters/channels/open-channels.ts'
import type { RepositoryState, WorkflowState } from '../adapters/github/repository-state.ts'
import type { Finding } from './finding.ts'

/** Where secrets of channels are kept: the job that sends is the only one that has them. */
export const sendingEnvironment = 'distribution'

type Wanted = Pick<Settings, 'url' | 'base' | 'distribution' | 'report'>

/** `server` is GitHub's address for people. */
export function githubFindings(state: RepositoryState, settings: Wanted, server: string): Finding[] {
  const page = (path: string) => `${server}/${state.repository}/${path}`
  return [
    repositoryFinding(state),
    pagesFinding(state, settings, page),
    ...workflowFindings(state, page),
    pullsFinding(state, page),
    ...secretFindings(state, settings, page),
    ...issuesFinding(state, settings, page),
    ...ledgerFinding(state, settings, page),
  ]
}

type PageOf = (path: string) => string

const unseen = 'the token may not see it'

function repositoryFinding({ repository, isPrivate, isFork }: RepositoryState): Finding {
  const kind = isPrivate ? 'private' : 'public'
  if (!isFork) return { subject: 'Repository', state: 'good', found: `${repository}, ${kind}`, advice: null }
  return {
    subject: 'Repository',
    state: 'missing',
    found: `${repository}, ${kind}, a fork: its workflows do nothing outside of it`,
    advice:
      'Make a repository of your own from it (“Use this template”), or detach it from what it was forked of.',
  }
}

function pagesFinding({ hasPages, pages }: RepositoryState, { url, base }: Wanted, page: PageOf): Finding {
  const subject = 'Pages'
  const advice = `Choose “GitHub Actions” as the source at ${page('settings/pages')}.`
  if (!hasPages) return { subject, state: 'missing', found: 'not set up: nothing is published here', advice }
  if (pages === null) return { subject, state: 'good', found: 'set up', advice: null }
  if (!pages.fromWorkflow)
    return {
      subject,
      state: 'missing',
      found: 'publishes a branch, and not what the workflow builds',
      advice,
    }
  const wanted = new URL(base, url).href.replace(/\/$/, '')
  if (pages.url === null || pages.url.replace(/\/$/, '') === wanted)
    return { subject, state: 'good', found: `publishes at ${wanted}`, advice: null }
  return {
    subject,
    state: 'missing',
    found: `publishes at ${pages.url}, the settings say ${wanted}`,
    advice: 'Set `url` and `base` in garden.config.ts, or the domain on GitHub, so that both say the same.',
  }
}

const known: Readonly<Record<string, string>> = {
  disabled_inactivity:
    'GitHub has switched its schedule off, as nothing happened in the repository for 60 days',
  disabled_manually: 'switched off by hand',
  disabled_fork: 'switched off, as this is a fork',
}

function workflowFindings({ workflows }: RepositoryState, page: PageOf): Finding[] {
  const subject = 'Workflows'
  if (workflows === null) return [{ subject, state: 'missing', found: unseen, advice: tokenAdvice }]
  const ours = workflows.filter(({ path }) => path.startsWith('.github/workflows/'))
  const off = ours.filter(({ state }) => state !== 'active')
  if (ours.length === 0) {
    const advice = 'Push `.github/workflows/` to the default branch, and allow Actions in the repository.'
    return [{ subject, state: 'missing', found: 'GitHub knows none', advice }]
  }
  const found = `${count(ours.length - off.length, 'workflow')} of ${ours.length} run`
  return [
    { subject, state: off.length === 0 ? 'good' : 'missing', found, advice: null },
    ...off.map((one) => offFinding(one, page)),
  ]
}

function offFinding({ path, state }: WorkflowState, page: PageOf): Finding {
  const file = path.slice(path.lastIndexOf('/') + 1)
  const found = known[state] ?? `GitHub says \`${state}\``
  const advice = `Switch it on at ${page(`actions/workflows/${file}`)}.`
  return { subject: `Workflow ${file}`, state: 'bad', found, advice }
}

function pullsFinding({ mayOpenPulls }: RepositoryState, page: PageOf): Finding {
  const subject = 'Pull requests'
  if (mayOpenPulls === null) return { subject, state: 'missing', found: unseen, advice: tokenAdvice }
  if (mayOpenPulls) return { subject, state: 'good', found: 'workflows may open them', advice: null }
  const advice = `Tick “Allow GitHub Actions to create and approve pull requests” at ${page('settings/actions')}.`
  return { subject, state: 'missing', found: 'workflows may not open them, so nothing is proposed', advice }
}

/** For each secret that the settings need whether GitHub has one of that name, and where to add it. */
function secretFindings({ secrets }: RepositoryState, settings: Wanted, page: PageOf): Finding[] {
  const { shared, environment, hasEnvironment } = secrets
  const forSending = settings.distribution ? channelVariables(settings.distribution) : []
  const forMail = settings.report.mail ? ['SMTP_USER', 'SMTP_PASSWORD'] : []
  const there = new Set([...(shared ?? []), ...(environment ?? [])])
  const isUnseen = shared === null
  const place = (name: string) =>
    forSending.includes(name) ? 'settings/environments' : 'settings/secrets/actions'
  const names = [...new Set([...forSending, ...forMail])].filter((name) => name !== 'GITHUB_TOKEN')
  const findings = names.map((name): Finding => {
    const subject = `Secret ${name}`
    if (there.has(name)) return { subject, state: 'good', found: 'GitHub has one', advice: null }
    if (isUnseen) return { subject, state: 'missing', found: unseen, advice: tokenAdvice }
    return { subject, state: 'missing', found: 'GitHub has none', advice: `Add it at ${page(place(name))}.` }
  })
  if (forSending.length === 0 || hasEnvironment !== false) return findings
  return [environmentFinding(page), ...findings]
}

function environmentFinding(page: PageOf): Finding {
  return {
    subject: `Environment ${sendingEnvironment}`,
    state: 'missing',
    found: 'GitHub has none: secrets of channels would be open to every workflow',
    advice: `Add it at ${page('settings/environments')}, for the default branch alone.`,
  }
}

function issuesFinding({ hasIssues }: RepositoryState, { report }: Wanted, page: PageOf): Finding[] {
  if (!report.issue || hasIssues) return []
  const advice = `Allow them at ${page('settings')}, or set \`report.issue\` to false.`
  return [{ subject: 'Issues', state: 'missing', found: 'not allowed here: the report has no place', advice }]
}

const ledgerRules = ['deletion', 'non_fast_forward']

function ledgerFinding({ rules }: RepositoryState, { distribution }: Wanted, page: PageOf): Finding[] {
  if (!distribution || rules === null) return []
  const subject = 'Ledger'
  if (ledgerRules.every((rule) => rules.includes(rule)))
    return [{ subject, state: 'good', found: 'nobody may delete or rewrite it', advice: null }]
  return [
    {
      subject,
      state: 'missing',
      found: 'whoever may push can delete or rewrite the branch `one/ledger`',
      advice: `Add a rule for it at ${page('settings/rules')}: restrict deletions, block force pushes.`,
    },
  ]
}

const tokenAdvice =
  'Set `GITHUB_TOKEN` to one of an administrator of the repository: `GITHUB_TOKEN=$(gh auth token)`.'
