/** Without `origin` nothing can be proposed; what would be is planned for the vault as it lies. */
import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { proposeDescriptions } from '../../../pipelines/describe/propose-descriptions.ts'
import { proposeLinks } from '../../../pipelines/link/propose-links.ts'
import { proposeSyntheses } from '../../../pipelines/synthesize/propose-syntheses.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { lockNotes } from '../../fakes/lock-notes.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { quietWorld } from '../../fakes/quiet-world.ts'
import { repositoryIn } from '../../fakes/repository-in.ts'
import { notes } from './propose-garden.ts'

const access = {
  repository: 'ada/garden',
  token: null,
  api: 'http://127.0.0.1:9',
  server: 'http://127.0.0.1:9',
}

function open(files: Record<string, string>) {
  const vault = makeVault(files)
  const notices: string[] = []
  const world = { ...quietWorld(makeVault({})), notice: (text: string) => void notices.push(text) }
  const place = { vault, settings: settingsSchema.parse({ title: 'Garden' }) }
  return { vault, notices, world, place }
}

const said = ['There is no `origin` here: this is a plan for the vault as it lies.']

it('plans links for a folder without git, and writes nothing there', async () => {
  const secret = '---\ndraft: true\n---\nThe Page Picker and the Task List.\n'
  const { vault, notices, world, place } = open({ ...notes, 'oyster.md': secret })
  const before = readdirSync(vault, { recursive: true })
  const proposal = await proposeLinks(world, place, access, { dryRun: true })
  expect(proposal).toMatchObject({ outcome: 'planned', pull: null })
  expect(proposal.accepted.map(({ suggestion: { source } }) => source)).toContain('first.md')
  expect(proposal.body).not.toContain('oyster')
  expect(notices).toEqual(said)
  expect(readdirSync(vault, { recursive: true })).toEqual(before)
})

it('plans syntheses and descriptions for a repository without `origin`', async () => {
  const { vault, notices, world, place } = open({})
  repositoryIn(vault).commit('2026-01-01T12:00:00Z', lockNotes)
  const syntheses = await proposeSyntheses(world, place, access, { dryRun: true })
  expect(syntheses).toMatchObject({ outcome: 'planned', offers: [{ path: 'locks-a-synthesis.md' }] })
  expect(await proposeDescriptions(world, place, access, { dryRun: true })).toMatchObject({
    outcome: 'planned',
    pull: null,
  })
  expect(notices).toEqual([...said, ...said])
  expect(readdirSync(vault)).not.toContain('locks-a-synthesis.md')
})

it('plans for the vault as it lies where `origin` is not at GitHub', async () => {
  const { vault, notices, world, place } = open({})
  const repository = repositoryIn(vault)
  repository.commit('2026-01-01T12:00:00Z', lockNotes)
  repository.git('remote', 'add', 'origin', 'git@gitlab.example:ada/garden.git')
  const elsewhere = { token: null, api: access.api, server: 'https://github.example' }
  const proposal = await proposeDescriptions(world, place, elsewhere, { dryRun: true })
  expect([proposal.outcome, notices]).toEqual([
    'planned',
    ['`origin` is not at github.example: this is a plan for the vault as it lies.'],
  ])
  repository.git('remote', 'set-url', 'origin', 'https://github.example/ada/garden.git')
  await expect(proposeDescriptions(world, place, elsewhere, { dryRun: true })).rejects.toThrow()
})

it('proposes nothing without `origin`', async () => {
  const { notices, world, place } = open(notes)
  await expect(proposeLinks(world, place, access, { dryRun: false })).rejects.toThrow(/git/)
  expect(notices).toEqual([])
})
