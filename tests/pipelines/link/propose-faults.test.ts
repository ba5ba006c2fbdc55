/** GitHub fails in its ways; a proposal is made once all the same, and what was begun is completed. */
import { describe, expect, it } from 'vitest'
import { linksBranch } from '../../../pipelines/link/propose-links.ts'
import type { Fault } from '../../fakes/github-server.ts'
import { proposeGarden } from './propose-garden.ts'

const posts = (asked: readonly string[]) => asked.filter((line) => line.startsWith('POST')).length

describe('opening a pull request', { timeout: 60_000 }, () => {
  it.each([
    ['502 after it was done', { method: 'POST', status: 502, done: true }],
    ['a limit while it is read', { method: 'GET', status: 429, headers: { 'retry-after': '0' } }],
    ['502 while it is read', { method: 'GET', end: '/pulls', status: 502 }],
  ] satisfies [string, Fault][])('gets by with %s', async (_, fault) => {
    const garden = await proposeGarden()
    garden.github.faults.push(fault)
    expect((await garden.propose()).outcome).toBe('opened')
    expect([garden.github.pulls.length, posts(garden.github.asked)]).toEqual([1, 1])
    expect((await garden.propose()).outcome).toBe('unchanged')
  })

  it.each([
    ['502 before it was done', 502, /502/],
    ['403', 403, /Allow GitHub Actions to create and approve pull requests/],
    ['422 for another reason', 422, /422/],
    ['429', 429, /too many/],
  ])('stops at %s, asks once, and is completed by the next run', async (_, status, said) => {
    const garden = await proposeGarden()
    garden.github.faults.push({ method: 'POST', status, headers: { 'retry-after': '1' } })
    const error = await garden.propose().catch((reason: unknown) => reason)
    expect(`${(error as Error).message} ${(error as { hint: string }).hint}`).toMatch(said)
    expect([posts(garden.github.asked), garden.github.pulls]).toEqual([1, []])
    const commit = garden.commitOf(linksBranch)
    expect((await garden.propose()).outcome).toBe('opened')
    expect([garden.commitOf(linksBranch), garden.github.pulls.length]).toEqual([commit, 1])
  })

  it('finds the one that is there already, which the list did not show', async () => {
    const garden = await proposeGarden()
    await garden.propose()
    Object.assign(garden.github.pulls[0] ?? {}, { title: 'old' })
    garden.github.faults.push({ method: 'GET', end: '/pulls', status: 200, value: [] })
    expect((await garden.propose()).outcome).toBe('updated')
    expect(garden.github.pulls).toMatchObject([{ title: '2 suggested links in 2 notes' }])
  })

  it('believes no token that GitHub does not, and writes nothing', async () => {
    const garden = await proposeGarden()
    await expect(garden.propose({ token: 'another' })).rejects.toThrow(/401.*Bad credentials/)
    expect(garden.commitOf(linksBranch)).toBeNull()
  })
})

it.each([true, false])('an update that fails with 502, done: %s, is not repeated', async (done) => {
  const garden = await proposeGarden()
  await garden.propose()
  garden.push('main', { 'third.md': 'The Task List again.\n' })
  garden.github.faults.push({ method: 'PATCH', status: 502, done })
  if (done) expect((await garden.propose()).outcome).toBe('updated')
  else await expect(garden.propose()).rejects.toThrow(/502/)
  expect(garden.github.asked.filter((line) => line.startsWith('PATCH')).length).toBe(1)
  expect((await garden.propose()).outcome).toBe(done ? 'unchanged' : 'updated')
  expect(garden.github.pulls).toMatchObject([{ title: '3 suggested links in 3 notes' }])
})
