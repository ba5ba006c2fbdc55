/** What is not published stays out of the pull request of a public repository, and what is not in the repository out of any. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { linksBranch } from '../../../pipelines/link/propose-links.ts'
import { renderProposal, renderProposalSummary } from '../../../src/garden/suggest/offers/render-proposal.ts'
import { notes, proposeGarden } from './propose-garden.ts'

const draft = (body: string) => `---\ndraft: true\n---\n${body}\n`

/** A draft that published notes speak of, one that speaks of a published note, and two that speak of each other. */
const files = {
  ...notes,
  'Secret Plan.md': draft('How it all goes on, with the [[Task List]].'),
  'oyster.md': draft('The Page Picker, and the Secret Plan.'),
  'clam.md': draft('After the [[Secret Plan]] comes another [[Secret Plan]].'),
  'winkle.md': draft('There is a [[Secret Plan]] for it.'),
  'third.md': 'Nobody knows of the Secret Plan, but everybody of the Task List.\n',
}
const secrets = /secret plan|oyster|clam|winkle/i

it('suggests nothing from or to a withheld note in public', { timeout: 60_000 }, async () => {
  const garden = await proposeGarden(files)
  garden.suggestions = { neverFrom: [], neverTo: [] }
  const proposal = await garden.propose()
  expect(proposal.withheld).toBeGreaterThan(0)
  const told = [proposal.body, proposal.title, renderProposal(proposal), renderProposalSummary(proposal)]
  for (const text of told) expect(text).not.toMatch(secrets)
  expect(JSON.stringify(proposal.accepted)).not.toMatch(secrets)
  const commit = garden.own.git('--git-dir', garden.bare, 'show', '--unified=0', linksBranch)
  expect(
    commit
      .split('\n')
      .filter((line) => !line.startsWith('-'))
      .join('\n'),
  ).not.toMatch(/\[\[secret plan|oyster|clam|winkle/i)
  expect(garden.notices.join()).not.toMatch(secrets)
  expect(told.join()).toContain('Task List')
})

it('suggests them where members alone look, but never a withheld note to a public one', {
  timeout: 60_000,
}, async () => {
  const garden = await proposeGarden(files)
  garden.github.isPrivate = true
  garden.suggestions = { neverFrom: [], neverTo: [] }
  const { accepted, withheld } = await garden.propose()
  expect(withheld).toBe(0)
  const isHidden = (path: string) => secrets.test(path)
  expect(accepted.map(({ suggestion }) => suggestion.source).filter(isHidden)).toContain('oyster.md')
  expect(
    accepted.filter(({ suggestion: { source, target } }) => !isHidden(source) && isHidden(target)),
  ).toEqual([])
})

it('does not know of notes that are not in the repository', { timeout: 60_000 }, async () => {
  const garden = await proposeGarden({ ...notes, '.gitignore': 'private/\n' })
  garden.suggestions = { neverFrom: [], neverTo: [] }
  const before = await garden.propose({ dryRun: true })
  for (const name of ['new.md', 'first.md'])
    writeFileSync(join(garden.own.dir, name), 'The Page Picker and the Task List of the oyster.\n')
  const after = await garden.propose({ dryRun: true })
  expect([after.title, after.body]).toEqual([before.title, before.body])
})
