/** The token opens the repository of its server, and is handed to no other. */
import { expect, it } from 'vitest'
import { linksBranch } from '../../../pipelines/link/propose-links.ts'
import { serveGit } from '../../fakes/git-http.ts'
import { fakeToken } from '../../fakes/github-server.ts'
import { proposeGarden } from './propose-garden.ts'

it('is pushed with the token, of which nothing is left behind', { timeout: 60_000 }, async () => {
  const garden = await proposeGarden()
  garden.own.git('--git-dir', garden.bare, 'config', 'http.receivepack', 'true')
  const server = await serveGit(garden.bare, fakeToken)
  garden.own.git('remote', 'set-url', 'origin', `${server.url}/bare.git`)
  expect((await garden.propose({ server: `${server.url}/` })).outcome).toBe('opened')
  expect(garden.show(linksBranch, 'first.md')).toContain('[[Page Picker]]')
  expect(server.seen).not.toContain('refused')
  expect(garden.own.git('config', '--list')).not.toMatch(/authorization/i)
  await expect(garden.propose({ server: 'https://github.example' })).rejects.toThrow(/git ls-remote/)
  expect(new Set(server.seen)).toContain('refused')
})

it('remembers what was merged in a clone that holds the newest commits alone', {
  timeout: 60_000,
}, async () => {
  const garden = await proposeGarden()
  await garden.propose()
  garden.push(linksBranch, { 'first.md': garden.show('main', 'first.md') ?? '' })
  garden.github.merge(1)
  for (const text of ['One.\n', 'Two.\n', 'Three.\n']) garden.push('main', { 'five.md': text })
  garden.makeShallow()
  const proposal = await garden.propose({ dryRun: true })
  expect([proposal.rejected, garden.notices]).toEqual([1, []])
})
